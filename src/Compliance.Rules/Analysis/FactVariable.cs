using System.Numerics;
using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Analysis;

/// <summary>
/// What a diagram may ask about a fact: in which class its value lies or, of a set fact, whether any element of one class is in the set. Immutable.
/// </summary>
internal sealed class FactVariable
{
    /// <summary>Of an element variable: that no element of the class is in the set.</summary>
    public const int Absent = 0;

    /// <summary>Of an element variable: that some element of the class is in the set.</summary>
    public const int Present = 1;

    /// <summary>The fact with the values of all vocabularies.</summary>
    public required SharedFact Shared { get; init; }

    /// <summary>The fact as words and witnesses name it.</summary>
    public FactDefinition Fact => Shared.Definition;

    /// <summary>The classes of the fact's values; of an element variable the one class of elements that it asks about.</summary>
    public required IReadOnlyList<ValueClass> Classes { get; init; }

    /// <summary>Of regions: the codes made up to stand for all the parts of a country that nobody names; empty otherwise.</summary>
    public IReadOnlySet<string> MadeUp => Shared.MadeUp;

    /// <summary>Whether it asks about elements of a set.</summary>
    public bool IsElement => Fact.Type == FactType.Set;

    /// <summary>How many answers there are.</summary>
    public int Domain => IsElement ? 2 : Classes.Count;

    /// <summary>Of an element variable: the elements of its class.</summary>
    public ValueClass Elements => Classes[0];

    /// <summary>How many values, or subsets of the class, an answer stands for.</summary>
    public BigInteger Weight(int answer) => !IsElement ? Classes[answer].Count
        : answer == Absent ? BigInteger.One
        : BigInteger.Pow(2, Elements.Count) - 1;
}

/// <summary>
/// Fully described values that no rule tells apart. Of numbers, the ranges whose numbers nothing tells apart, each with one number of it. Immutable.
/// </summary>
/// <param name="Values">The values, simplest first; of numbers, one of each range.</param>
/// <param name="Ranges">Of numbers: the ranges, in order; else empty.</param>
internal sealed record ValueClass(IReadOnlyList<BoundValue> Values, IReadOnlyList<NumberRange> Ranges)
{
    /// <summary>How many values it counts for; numbers nothing tells apart count once.</summary>
    public int Count => Ranges.Count > 0 ? 1 : Values.Count;

    /// <summary>The values' names; empty for booleans and numbers.</summary>
    public IEnumerable<NamedValue> Names => Values.SelectMany(value => value.Names);
}
