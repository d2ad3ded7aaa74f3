namespace Compliance.Tests.Evaluation.RandomPacks;

/// <summary>Choices drawn from a seed (SplitMix64), the same on every machine. FsCheck draws the seeds, replays and shrinks.</summary>
/// <param name="seed">The seed.</param>
/// <param name="isWild">Whether packs are to be stranger than people write them: deep conditions, many overriders, parts of countries, numbers next to each other.</param>
internal sealed class Dice(long seed, bool isWild = false)
{
    private ulong _state = (ulong)seed;

    public bool IsWild => isWild;

    /// <summary>A number from 0 to <paramref name="sides"/> - 1.</summary>
    public int Roll(int sides)
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)sides);
    }

    public int Between(int least, int most) => least + Roll(most - least + 1);

    public bool Chance(int percent) => Roll(100) < percent;

    public T Pick<T>(IReadOnlyList<T> items) => items[Roll(items.Count)];

    /// <summary>Some of the items, in their order: at least <paramref name="least"/>, at most <paramref name="most"/>.</summary>
    public List<T> Some<T>(IReadOnlyList<T> items, int least, int most)
    {
        var wanted = Between(Math.Min(least, items.Count), Math.Min(most, items.Count));
        var places = Shuffle([.. Enumerable.Range(0, items.Count)]).Take(wanted).Order();
        return [.. places.Select(place => items[place])];
    }

    public List<T> Shuffle<T>(IReadOnlyList<T> items)
    {
        var shuffled = items.ToList();
        for (var place = shuffled.Count - 1; place > 0; place--)
        {
            var other = Roll(place + 1);
            (shuffled[place], shuffled[other]) = (shuffled[other], shuffled[place]);
        }

        return shuffled;
    }
}
