using Compliance.Rules.Compilation.Codes;
using Compliance.Rules.Validation;

namespace Compliance.Rules.Compilation.Matrix;

/// <summary>
/// Conditions as disjunctions of conjunctions. Uses distribution, De Morgan's laws and idempotence, which hold in Kleene's logic; never that a test or its
/// negation must hold, which does not. A conjunction may thus hold a test and its negation: it is unknown where the test is.
/// </summary>
/// <remarks>
/// Distribution multiplies. Where it would give more than <see cref="MostTerms"/> conjunctions, a part becomes a gate, evaluated once and read like a fact:
/// <code>
///   (a or b) and (c or d) and (e or f)   8 conjunctions
///   g and h and (e or f)                 2, with the gates g = (a or b), h = (c or d)
/// </code>
/// so the size of the result is bounded by that of the condition, and its truth is the same in every case.
/// </remarks>
internal sealed class Expansion(Codebook book, GateTable gates)
{
    /// <summary>The most conjunctions of one condition.</summary>
    public const int MostTerms = 8;

    /// <summary>A condition of which more conjunctions than this would be needed is worth telling its author.</summary>
    public const int Wide = 256;

    /// <summary>Scopes and named conditions are shared by many rules: what was expanded once is not expanded again.</summary>
    private readonly Dictionary<Condition, TermList> _plain = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Condition, TermList> _negated = new(ReferenceEqualityComparer.Instance);

    /// <summary>How many conjunctions distribution alone would have given, for the widest condition since this was last set to nothing.</summary>
    public double Width { get; set; }

    /// <summary>The conjunctions, some of which holds where the condition does; none for one that never holds, an empty one for one that always does.</summary>
    public IReadOnlyList<Literal[]> Of(Condition condition, bool isNegated = false)
    {
        var terms = Terms(condition, isNegated);
        Width = Math.Max(Width, terms.Width);
        return terms.All;
    }

    /// <summary>The conjunctions of the conjunction of several conditions; a shared one of more than one conjunction becomes a gate of its own.</summary>
    public IReadOnlyList<Literal[]> Of(Condition shared, params ReadOnlySpan<(Condition Condition, bool IsNegated)> others)
    {
        var first = Terms(shared, isNegated: false);
        var parts = new List<TermList> { first.All.Count > 1 ? Gated(shared, isNegated: false, first) : first };
        foreach (var (condition, isNegated) in others)
        {
            parts.Add(Terms(condition, isNegated));
        }

        var terms = Product(parts, condition: null, isNegated: false);
        Width = Math.Max(Width, terms.Width);
        return terms.All;
    }

    private TermList Terms(Condition condition, bool isNegated)
    {
        var known = isNegated ? _negated : _plain;
        if (!known.TryGetValue(condition, out var terms))
        {
            known.Add(condition, terms = Expanded(condition, isNegated));
        }

        return terms;
    }

    private TermList Expanded(Condition condition, bool isNegated) => condition switch
    {
        Not not => Terms(not.Part, !isNegated),
        AllOf all when isNegated => Union(all.Parts, condition, isNegated),
        AllOf all => Product(all.Parts, isNegated),
        AnyOf any when isNegated => Product(any.Parts, isNegated),
        AnyOf any => Union(any.Parts, condition, isNegated),
        BooleanTest { Fact.IsDerived: true } derived => TermList.One(Literal.Gate(gates.Derived(derived.Fact), derived.Expected == isNegated)),
        ValueTest { Quantifier: Quantifier.All or Quantifier.None } composite => Terms(Codebook.Simple(composite), isNegated),
        FactTest test => TermList.One(Literal.Test(book.Table(test).Index, isNegated)),
        _ => throw new InvalidOperationException($"No expansion for a condition of type {condition.GetType().Name}."),
    };

    private TermList Union(IReadOnlyList<Condition> parts, Condition whole, bool isNegated)
    {
        var lists = parts.Select(part => Terms(part, isNegated)).ToList();
        var union = new TermList(Distinct(lists.SelectMany(list => list.All)), lists.Sum(list => list.Width));
        return union.All.Count <= MostTerms ? union : Gated(whole, isNegated, union);
    }

    private TermList Product(IReadOnlyList<Condition> parts, bool isNegated) =>
        Product([.. parts.Select(part => Terms(part, isNegated))], parts, isNegated);

    /// <summary>Multiplies out, the widest parts as gates where that is too much.</summary>
    private TermList Product(List<TermList> parts, IReadOnlyList<Condition>? condition, bool isNegated)
    {
        var width = parts.Aggregate(1.0, (product, part) => product * part.Width);
        while (parts.Aggregate(1.0, (product, part) => product * part.All.Count) > MostTerms)
        {
            var widest = Enumerable.Range(0, parts.Count).MaxBy(index => parts[index].All.Count);
            parts[widest] = Gated(condition?[widest], isNegated, parts[widest]);
        }

        IEnumerable<Literal[]> terms = [[]];
        foreach (var part in parts)
        {
            terms = terms.SelectMany(term => part.All.Select(more => Join(term, more))).ToList();
        }

        return new(Distinct(terms), width);
    }

    private TermList Gated(Condition? condition, bool isNegated, TermList terms) =>
        new([[Literal.Gate(gates.Formula(condition, isNegated, terms.All), isNegated: false)]], terms.Width);

    private static Literal[] Join(Literal[] left, Literal[] right) =>
        left.Length == 0 ? right : right.Length == 0 ? left : [.. left.Union(right).OrderBy(literal => literal.IsGate).ThenBy(literal => literal.Number).ThenBy(literal => literal.IsNegated)];

    private static IReadOnlyList<Literal[]> Distinct(IEnumerable<Literal[]> terms)
    {
        var seen = new HashSet<Literal[]>(LiteralsComparer.Instance);
        return [.. terms.Where(seen.Add)];
    }

    /// <param name="All">The conjunctions.</param>
    /// <param name="Width">How many there would be without gates.</param>
    private sealed record TermList(IReadOnlyList<Literal[]> All, double Width)
    {
        public static TermList One(Literal literal) => new([[literal]], 1);
    }
}
