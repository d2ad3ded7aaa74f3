using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Compilation;

/// <summary>
/// A rule set ready to be evaluated: a slice for each stretch of days in which the same rules are in force. A slice is compiled when a day in it is
/// first asked about; two threads may then do it twice, but neither waits. Immutable to its users and thread-safe.
/// </summary>
internal sealed class CompiledRules
{
    private readonly RuleSet _rules;
    private readonly DateOnly[] _changes;
    private readonly RuleSlice?[] _slices;

    private CompiledRules(RuleSet rules)
    {
        _rules = rules;
        _changes = [.. ChangeDates(rules)];
        _slices = new RuleSlice?[_changes.Length];
        Packs = [.. rules.Packs.Select(pack => new PackReference(pack.Id, pack.Version, pack.Sha256))];
        Purpose = rules.Vocabulary.Find(Facts.Purpose) is { Type: FactType.Set } purpose ? purpose : null;
    }

    public Vocabulary Vocabulary => _rules.Vocabulary;

    /// <summary>By id.</summary>
    public IReadOnlyList<PackReference> Packs { get; }

    /// <summary>Whether any vendor's terms are among the packs; without them nothing grants.</summary>
    public bool HasVendorPack => _rules.Packs.Any(pack => pack.Layer == Layer.Vendor);

    /// <summary>The set fact whose elements each need a grant; null in a vocabulary without it.</summary>
    public FactDefinition? Purpose { get; }

    public static CompiledRules Compile(RuleSet rules) => new(rules);

    /// <summary>The rules in force on a day.</summary>
    public RuleSlice On(DateOnly day)
    {
        var found = Array.BinarySearch(_changes, day);
        var index = found >= 0 ? found : ~found - 1;
        var slice = Volatile.Read(ref _slices[index]);
        if (slice is null)
        {
            slice = SliceCompiler.Compile(_rules, _changes[index]);
            Volatile.Write(ref _slices[index], slice);
        }

        return slice;
    }

    /// <summary>The days on which something begins or ends, the first day of all included.</summary>
    private static SortedSet<DateOnly> ChangeDates(RuleSet rules)
    {
        var dates = new SortedSet<DateOnly> { DateOnly.MinValue };
        foreach (var pack in rules.Packs)
        {
            dates.UnionWith(pack.Documents.SelectMany(document => document.Versions).Select(version => version.Effective));
            dates.UnionWith(pack.Rules.SelectMany(rule => rule.Cites).Select(cite => cite.Since).OfType<DateOnly>());
            dates.UnionWith(pack.Gaps.SelectMany(gap => new[] { gap.From, gap.Until }).OfType<DateOnly>());
        }

        return dates;
    }
}
