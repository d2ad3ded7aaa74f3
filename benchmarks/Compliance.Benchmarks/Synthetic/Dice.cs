namespace Compliance.Benchmarks.Synthetic;

/// <summary>Numbers that look random and are the same at every run on every machine (SplitMix64). Not thread-safe.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 up to a bound, exclusive.</summary>
    public int Below(int bound) => (int)(Next() % (uint)bound);

    public bool Chance(int percent) => Below(100) < percent;

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>A place, each as likely as its weight.</summary>
    public int PickPlace(IReadOnlyList<int> weights)
    {
        var left = Below(weights.Sum());
        var place = 0;
        while (left >= weights[place])
        {
            left -= weights[place++];
        }

        return place;
    }

    /// <summary>Some of the numbers from 0 up to a bound, exclusive, each once.</summary>
    public IReadOnlyList<int> Some(int count, int bound)
    {
        var numbers = Enumerable.Range(0, bound).ToArray();
        for (var index = 0; index < count; index++)
        {
            var other = index + Below(bound - index);
            (numbers[index], numbers[other]) = (numbers[other], numbers[index]);
        }

        return numbers[..count];
    }

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
