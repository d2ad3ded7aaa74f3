namespace Compliance.Rules.Vocabularies;

/// <summary>
/// A presumption that another fact brings with it: who runs open weights, the vendor of a product, that outputs are used where their kind is given. It takes
/// the place of the fact's own presumption where the other fact is known to have one of the values. Immutable.
/// </summary>
/// <param name="Fact">The fact presumed.</param>
/// <param name="On">The fact that it follows from: an enum, a region, a set or a boolean.</param>
/// <param name="Values">The values, of which <paramref name="On"/> has one, or a narrower one; a set, as an element. Of a boolean, none.</param>
/// <param name="Presumed">The value taken then.</param>
internal sealed record ConditionalPresumption(FactDefinition Fact, FactDefinition On, IReadOnlyList<NamedValue> Values, BoundValue Presumed)
{
    /// <summary>Of a boolean <see cref="On"/>: the answer that brings the presumption with it; else null.</summary>
    public bool? Answer { get; init; }

    /// <summary>Whether a known value of <see cref="On"/> brings the presumption with it; a broader one might be another and does not.</summary>
    public bool FollowsFrom(BoundValue given) => Answer is { } answer ? given.IsTrue == answer : given.Names.Any(FollowsFrom);

    /// <summary>Whether a named value of <see cref="On"/>, of a set an element, brings the presumption with it.</summary>
    public bool FollowsFrom(NamedValue given) => Values.Any(value => On.Values.Meets(given, value) == Truth.True);
}
