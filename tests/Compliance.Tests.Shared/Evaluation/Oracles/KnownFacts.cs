using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Tests.Evaluation.Oracles;

/// <summary>
/// What the oracle knows of a use case (design, section 2), and whether conditions hold of it (sections 3 and 4). A fact that is not in
/// <paramref name="Values"/> is unknown.
/// </summary>
internal sealed record KnownFacts(IReadOnlyDictionary<string, BoundValue> Values)
{
    /// <summary>An absent fact takes its presumption, or the last that another fact brings with it; an explicit null is unknown and not presumed.</summary>
    public static KnownFacts Of(Vocabulary vocabulary, UseCase useCase)
    {
        var values = vocabulary.Facts
            .Where(fact => useCase[fact.Name] is null ? fact.Presumption is not null : useCase[fact.Name]!.Kind != FactValueKind.Unknown)
            .ToDictionary(
                fact => fact.Name,
                fact => useCase[fact.Name] is { } given ? FactBinder.Bind(fact, given, [])! : fact.Presumption!,
                StringComparer.Ordinal);
        foreach (var presumption in vocabulary.ConditionalPresumptions.Where(presumption => useCase[presumption.Fact.Name] is null))
        {
            if (values.TryGetValue(presumption.On.Name, out var on)
                && (presumption.On.Type == FactType.Boolean
                    ? on.IsTrue == presumption.Answer
                    : on.Names.Any(given => presumption.Values.Any(wanted => Is(presumption.On, given, wanted) == Truth.True))))
            {
                values[presumption.Fact.Name] = presumption.Presumed;
            }
        }

        return new(values);
    }

    /// <summary>The facts given, with all presumptions lifted.</summary>
    public static KnownFacts WithoutPresumptions(Vocabulary vocabulary, UseCase useCase) => new(Of(vocabulary, useCase).Values
        .Where(known => useCase[known.Key] is not null)
        .ToDictionary(StringComparer.Ordinal));

    /// <summary>One use case for each element of <c>purpose</c>; only this one when there are none, one or it is unknown.</summary>
    public IEnumerable<KnownFacts> PerPurpose() =>
        Values.TryGetValue(Facts.Purpose, out var purpose) && purpose.Names.Count > 1
            ? purpose.Names.Select(element => new KnownFacts(new Dictionary<string, BoundValue>(Values, StringComparer.Ordinal) { [Facts.Purpose] = new([element], 0) }))
            : [this];

    /// <param name="condition">The condition.</param>
    /// <param name="derived">The state of a derived fact.</param>
    public Truth Holds(Condition condition, Func<FactDefinition, Truth> derived) => condition switch
    {
        AllOf all => All(all.Parts.Select(part => Holds(part, derived))),
        AnyOf any => Some(any.Parts.Select(part => Holds(part, derived))),
        Not not => Holds(not.Part, derived).Not(),
        BooleanTest test when test.Fact.IsDerived => test.Expected ? derived(test.Fact) : derived(test.Fact).Not(),
        FactTest test => Values.TryGetValue(test.Fact.Name, out var value) ? Meets(test, value) : Truth.Unknown,
        _ => throw new NotSupportedException($"{condition}"),
    };

    /// <summary>"and" is the least.</summary>
    public static Truth All(IEnumerable<Truth> truths) => truths.Append(Truth.True).Min();

    /// <summary>"or" is the greatest.</summary>
    public static Truth Some(IEnumerable<Truth> truths) => truths.Append(Truth.False).Max();

    private static Truth Meets(FactTest test, BoundValue value) => test switch
    {
        BooleanTest boolean => (value.IsTrue == boolean.Expected).ToTruth(),
        NumberTest number => number.Ranges.Any(range => IsIn(range, value.Number)).ToTruth(),
        ValueTest { Quantifier: Quantifier.Any } any =>
            Some(any.Values.Select(wanted => Some(value.Names.Select(given => Is(test.Fact, given, wanted))))),
        ValueTest { Quantifier: Quantifier.All } all =>
            All(all.Values.Select(wanted => Some(value.Names.Select(given => Is(test.Fact, given, wanted))))),
        ValueTest { Quantifier: Quantifier.None } none =>
            Some(none.Values.Select(wanted => Some(value.Names.Select(given => Is(test.Fact, given, wanted))))).Not(),
        ValueTest { Quantifier: Quantifier.Only } only =>
            All(value.Names.Select(given => Some(only.Values.Select(wanted => Is(test.Fact, given, wanted))))),
        _ => throw new NotSupportedException($"{test}"),
    };

    private static bool IsIn(NumberRange range, double number) =>
        (range.AtLeast is null || number >= range.AtLeast)
        && (range.Above is null || number > range.Above)
        && (range.AtMost is null || number <= range.AtMost)
        && (range.Below is null || number < range.Below);

    /// <summary>True for the same or a narrower value, Unknown for a broader one, else False.</summary>
    private static Truth Is(FactDefinition fact, NamedValue given, NamedValue wanted) =>
        given.Name == wanted.Name || IsNarrower(fact, given.Name, wanted.Name) ? Truth.True
        : IsNarrower(fact, wanted.Name, given.Name) ? Truth.Unknown
        : Truth.False;

    /// <summary>Listed below the other or, where the vocabulary lists no parts of a country, a part by its code: <c>US-CA</c> is in <c>US</c>.</summary>
    private static bool IsNarrower(FactDefinition fact, string name, string than) =>
        fact.Values.Narrower(fact.Values.Find(than)!.Value).Contains(name, StringComparer.Ordinal)
        || (fact.Values.AreRegions && !fact.Values.Names.Contains(name, StringComparer.Ordinal) && name[..2] is var country
            && (country == than || IsNarrower(fact, country, than)));
}
