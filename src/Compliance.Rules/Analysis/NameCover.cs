using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Analysis;

/// <summary>Says a set of fully described values with few names: a broad name for all that is narrower, "EU but not FR" rather than twenty-six countries.</summary>
internal sealed class NameCover
{
    /// <summary>What a name costs that stands for all the parts nobody names: it must not be written.</summary>
    private const int Unspeakable = 10_000;

    private readonly FactDefinition _fact;
    private readonly List<Branch> _roots = [];

    /// <param name="fact">The fact.</param>
    /// <param name="leaves">Its fully described values, all of them.</param>
    /// <param name="madeUp">Those that stand for parts of a country that nobody names.</param>
    public NameCover(FactDefinition fact, IEnumerable<string> leaves, IReadOnlySet<string> madeUp)
    {
        _fact = fact;
        var path = new Stack<Branch>();
        foreach (var name in fact.Values.Names)
        {
            var branch = new Branch(name) { IsMadeUp = madeUp.Contains(name) };
            while (path.TryPeek(out var above) && fact.Values.Meets(Find(name), Find(above.Name)) != Truth.True)
            {
                path.Pop();
            }

            (path.TryPeek(out var parent) ? parent.Narrower : _roots).Add(branch);
            path.Push(branch);
        }

        AddParts(leaves.Where(leaf => RegionCode.CountryOfPart(leaf) is { } country && LeafValues.IsOpen(fact, country)), madeUp);
    }

    /// <summary>The condition that the fact has one of some values.</summary>
    public Condition Is(IReadOnlySet<string> wanted)
    {
        var (included, excluded) = (Said([], []), Said([], []));
        foreach (var root in _roots)
        {
            included = included.With(Including(root, wanted));
            excluded = excluded.With(Naming(root, wanted, isIn: false));
        }

        return excluded.Cost < included.Cost ? new Not(Test(Quantifier.Any, excluded.Names)) : included.Except.Count == 0
            ? Test(Quantifier.Any, included.Names)
            : new AllOf([Test(Quantifier.Any, included.Names), new Not(Test(Quantifier.Any, included.Except))]);
    }

    /// <summary>The condition that a set has one of some elements.</summary>
    public Condition Includes(IReadOnlySet<string> wanted) => Test(Quantifier.Any, Naming(wanted, isIn: true).Names);

    /// <summary>The condition that a set has none of some elements, whichever way is shorter.</summary>
    public Condition Lacks(IReadOnlySet<string> unwanted)
    {
        var (none, only) = (Naming(unwanted, isIn: true), Naming(unwanted, isIn: false));
        return only.Names.Count > 0 && only.Cost < none.Cost ? Test(Quantifier.Only, only.Names) : Test(Quantifier.None, none.Names);
    }

    private ValueTest Test(Quantifier quantifier, IReadOnlyList<string> names) => new(_fact, quantifier, [.. names.Select(Find)]);

    private NamedValue Find(string name) => _fact.Values.Find(name)!.Value;

    private void AddParts(IEnumerable<string> parts, IReadOnlySet<string> madeUp)
    {
        foreach (var country in parts.GroupBy(RegionCode.CountryOfPart, StringComparer.Ordinal))
        {
            Branches(_roots).First(branch => string.Equals(branch.Name, country.Key, StringComparison.Ordinal))
                .Narrower.AddRange(country.Select(part => new Branch(part) { IsMadeUp = madeUp.Contains(part) }));
        }
    }

    private static IEnumerable<Branch> Branches(IEnumerable<Branch> branches) => branches.SelectMany(branch => Branches(branch.Narrower).Prepend(branch));

    private Cover Naming(IReadOnlySet<string> wanted, bool isIn) =>
        _roots.Aggregate(Said([], []), (cover, root) => cover.With(Naming(root, wanted, isIn)));

    /// <summary>The fewest names for the values under a branch that are wanted, or are not, without exceptions.</summary>
    private static Cover Naming(Branch branch, IReadOnlySet<string> wanted, bool isIn) => branch.Share(wanted) is var share && share == (isIn ? 1 : 0)
        ? Said([branch.Name], [], branch.IsMadeUp ? Unspeakable : 1)
        : share is 0 or 1 ? Said([], [])
        : branch.Narrower.Aggregate(Said([], []), (cover, inner) => cover.With(Naming(inner, wanted, isIn)));

    /// <summary>The fewest names for the wanted values under a branch, perhaps as the whole but for some.</summary>
    private static Cover Including(Branch branch, IReadOnlySet<string> wanted)
    {
        if (branch.Share(wanted) is 0 or 1)
        {
            return Naming(branch, wanted, isIn: true);
        }

        var named = branch.Narrower.Aggregate(Said([], []), (cover, inner) => cover.With(Including(inner, wanted)));
        var missing = Naming(branch, wanted, isIn: false);
        return missing.Cost + 1 < named.Cost ? new([branch.Name], missing.Names, missing.Cost + 1) : named;
    }

    private static Cover Said(IReadOnlyList<string> names, IReadOnlyList<string> except, int cost = 0) => new(names, except, cost);

    private sealed record Cover(IReadOnlyList<string> Names, IReadOnlyList<string> Except, int Cost)
    {
        public Cover With(Cover other) => new([.. Names, .. other.Names], [.. Except, .. other.Except], Cost + other.Cost);
    }

    private sealed class Branch(string name)
    {
        public string Name => name;

        /// <summary>Whether it stands for all the parts of a country that nobody names.</summary>
        public bool IsMadeUp { get; init; }

        public List<Branch> Narrower { get; } = [];

        /// <summary>1 where all its values are wanted, 0 where none is, else between.</summary>
        public double Share(IReadOnlySet<string> wanted) => Narrower.Count == 0
            ? wanted.Contains(name) ? 1 : 0
            : Narrower.TrueForAll(inner => inner.Share(wanted) == 1) ? 1
            : Narrower.TrueForAll(inner => inner.Share(wanted) == 0) ? 0
            : 0.5;
    }
}
