using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Advice;

/// <summary>A fact that may take several values while all others stand still. Immutable.</summary>
internal sealed class Slot
{
    private readonly int[][] _parts;

    /// <param name="fact">The fact.</param>
    /// <param name="values">Its values, null for not known; the first is the present one.</param>
    /// <param name="purpose">The set fact whose elements each need a grant; null where there is none.</param>
    public Slot(FactDefinition fact, IReadOnlyList<BoundValue?> values, FactDefinition? purpose)
    {
        Fact = fact;
        Count = values.Count;
        var all = values.ToList();
        _parts = [.. values.Select(value => fact == purpose && value?.Names.Count > 1 ? Parts(value, all) : [])];
        Values = all;
    }

    public FactDefinition Fact { get; }

    /// <summary>How many values it may take.</summary>
    public int Count { get; }

    /// <summary>Those, and behind them single purposes that only stand for parts of several.</summary>
    public IReadOnlyList<BoundValue?> Values { get; }

    /// <summary>Of several purposes the place of each alone; empty for anything else.</summary>
    public ReadOnlySpan<int> PartsOf(int value) => value < _parts.Length ? _parts[value] : [];

    private static int[] Parts(BoundValue several, List<BoundValue?> all) => [.. several.Names.Select(name =>
    {
        var place = all.FindIndex(value => value is { Names: [var only] } && only == name);
        if (place < 0)
        {
            place = all.Count;
            all.Add(new([name], 0));
        }

        return place;
    })];
}
