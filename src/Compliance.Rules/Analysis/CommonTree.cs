using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Analysis;

/// <summary>
/// One tree of the values that several vocabularies know: all that are fully described, under those broader names that stand for the same of them wherever
/// they are known. What "EU" would mean something else by is not said with it.
/// </summary>
internal sealed class CommonTree
{
    private readonly IReadOnlyList<FactDefinition> _facts;
    private readonly ValueNames _names;

    private CommonTree(IReadOnlyList<FactDefinition> facts, ValueNames names) => (_facts, _names) = (facts, names);

    /// <summary>The tree.</summary>
    /// <param name="facts">The fact as each vocabulary defines it.</param>
    /// <param name="names">What they know its values by.</param>
    /// <param name="leaves">The values that describe it fully.</param>
    public static ValueTree Of(IReadOnlyList<FactDefinition> facts, ValueNames names, IReadOnlyList<string> leaves)
    {
        var common = new CommonTree(facts, names);
        var stems = leaves.Select(common.Stem).Distinct(StringComparer.Ordinal).ToList();
        return ValueTree.Build(Under(stems, common.Agreed(stems)), facts[0].Values.AreRegions);
    }

    /// <summary>The country of a part where no vocabulary lists its parts; else the value itself.</summary>
    private string Stem(string leaf) => RegionCode.CountryOfPart(leaf) is { } country
        && _facts.All(fact => _names.Find(fact, country) is null || LeafValues.IsOpen(fact, country)) && _facts.Any(fact => LeafValues.IsOpen(fact, country))
            ? country
            : leaf;

    /// <summary>The broader names that mean the same wherever they are known, and are each within or beside the others; the broadest first.</summary>
    private List<(string Name, HashSet<string> Extent)> Agreed(List<string> stems)
    {
        var agreed = new List<(string Name, HashSet<string> Extent)>();
        foreach (var broad in _facts.SelectMany(fact => fact.Values.Names.Select(name => _names.Canonical(fact, name))).Distinct(StringComparer.Ordinal).Except(stems, StringComparer.Ordinal)
            .Select(name => (Name: name, Extents: Extents(name, stems)))
            .Where(broad => broad.Extents[0].Count > 0 && broad.Extents.TrueForAll(extent => extent.SetEquals(broad.Extents[0])))
            .OrderByDescending(broad => broad.Extents[0].Count))
        {
            if (agreed.TrueForAll(other => other.Extent.IsSupersetOf(broad.Extents[0]) || !other.Extent.Overlaps(broad.Extents[0])))
            {
                agreed.Add((broad.Name, broad.Extents[0]));
            }
        }

        return agreed;
    }

    /// <summary>What a broader name stands for in each vocabulary that knows it.</summary>
    private List<HashSet<string>> Extents(string broad, List<string> stems) =>
    [
        .. from fact in _facts
           let value = _names.Find(fact, broad)
           where value is not null
           select stems.Where(stem => _names.Nearest(fact, stem) is { } known && fact.Values.Meets(known, value.Value) == Truth.True).ToHashSet(StringComparer.Ordinal),
    ];

    private static IEnumerable<ValueDefinition> Under(List<string> stems, List<(string Name, HashSet<string> Extent)> broad)
    {
        if (broad.Count == 0)
        {
            return stems.Select(stem => new ValueDefinition(stem, "", [], []));
        }

        var (name, extent) = broad[0];
        var within = broad[1..].FindAll(other => extent.IsSupersetOf(other.Extent));
        var beside = broad[1..].FindAll(other => !extent.IsSupersetOf(other.Extent));
        return [new(name, "", [], [.. Under(stems.FindAll(extent.Contains), within)]), .. Under(stems.FindAll(stem => !extent.Contains(stem)), beside)];
    }
}
