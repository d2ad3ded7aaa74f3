using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Analysis;

/// <summary>
/// A fact with the values of all the vocabularies that define it. To one that does not know a value, it is the nearest broader value that it does know, for a
/// value that is split into narrower ones was that value before; or else a value that none of its conditions names. Belongs to one analysis; not thread-safe.
/// </summary>
internal sealed class SharedFact
{
    private readonly IReadOnlyList<FactDefinition> _facts;
    private readonly ValueNames _names;
    private readonly Dictionary<(FactDefinition Fact, string Name), NamedValue?> _known = [];

    /// <param name="facts">The fact as each vocabulary defines it, of one type.</param>
    /// <param name="tests">The tests of it.</param>
    public SharedFact(IReadOnlyList<FactDefinition> facts, IReadOnlyList<FactTest> tests)
    {
        _facts = facts;
        _names = new ValueNames(facts);
        Leaves = [.. LeafValues.Of(facts, _names, tests)];
        MadeUp = LeafValues.MadeUp(facts, Leaves, tests);
        Definition = facts.Skip(1).All(fact => IsAlike(fact, facts[0])) ? facts[0] : Common();
    }

    /// <summary>The fact with the values, bounds and presumption that words and witnesses may take for granted on each side.</summary>
    public FactDefinition Definition { get; }

    /// <summary>The values that describe it fully; empty for booleans and numbers.</summary>
    public IReadOnlyList<string> Leaves { get; }

    /// <summary>Those of them that were made up to stand for the parts of a country that nobody names.</summary>
    public IReadOnlySet<string> MadeUp { get; }

    /// <summary>Whether a fully described value is one of others, or narrower, to those who test for them.</summary>
    public bool MeetsSome(FactDefinition tester, string name, IReadOnlyList<NamedValue> wanted)
    {
        if (!_known.TryGetValue((tester, name), out var known))
        {
            _known.Add((tester, name), known = _names.Nearest(tester, name));
        }

        if (known is not { } value)
        {
            return false;
        }

        for (var place = 0; place < wanted.Count; place++)
        {
            switch (tester.Values.Meets(value, wanted[place]))
            {
                case Truth.True:
                    return true;
                case Truth.Unknown when _facts.Count == 1:
                    throw new InvalidOperationException($"Value '{name}' of '{tester.Name}' is not fully described; analyse values without narrower ones.");
            }
        }

        return false;
    }

    private FactDefinition Common()
    {
        var first = _facts[0];
        var tree = CommonTree.Of(_facts, _names, Leaves);
        return new(first.Name, first.Type, tree)
        {
            Title = first.Title,
            Question = first.Question,
            Index = first.Index,
            Minimum = _facts.Min(fact => fact.Minimum ?? double.NegativeInfinity) is var least && double.IsFinite(least) ? least : null,
            Maximum = _facts.Max(fact => fact.Maximum ?? double.PositiveInfinity) is var most && double.IsFinite(most) ? most : null,
            Presumption = _facts.All(fact => Equals(fact.Presumed, first.Presumed)) ? Bound(first, tree) : null,
        };
    }

    /// <summary>The presumption of a definition by the names of the common tree; null where these do not say it.</summary>
    private BoundValue? Bound(FactDefinition fact, ValueTree tree)
    {
        var names = fact.Presumption?.Names.Select(name => tree.Find(_names.Canonical(fact, name.Name))).ToList();
        return names is null || names.Contains(null) ? null : fact.Presumption! with { Names = [.. names.OfType<NamedValue>()] };
    }

    private static bool IsAlike(FactDefinition one, FactDefinition other) =>
        one.Minimum == other.Minimum && one.Maximum == other.Maximum && Equals(one.Presumed, other.Presumed)
        && one.Values.Names.SequenceEqual(other.Values.Names, StringComparer.Ordinal)
        && one.Values.Names.All(name => one.Values.Narrower(one.Values.Find(name)!.Value).Count() == other.Values.Narrower(other.Values.Find(name)!.Value).Count());
}
