namespace Compliance.Rules.Vocabularies;

/// <summary>
/// A presumption that another fact brings with it: who runs open weights, the vendor of a product, that outputs are used where their kind is given. It takes
/// the place of the fact's own presumption where the other fact is known to have one of the values. Immutable.
/// </summary>
/// <param name="Fact">The fact presumed.</param>
/// <param name="On">The fact that it follows from: an enum, a region or a set.</param>
/// <param name="Values">The values, of which <paramref name="On"/> has one, or a narrower one; a set, as an element.</param>
/// <param name="Presumed">The value taken then.</param>
internal sealed record ConditionalPresumption(FactDefinition Fact, FactDefinition On, IReadOnlyList<NamedValue> Values, BoundValue Presumed)
{
    /// <summary>Whether a value of <see cref="On"/>, of a set an element, brings the presumption with it; a broader one might be another and does not.</summary>
    public bool FollowsFrom(NamedValue given) => Values.Any(value => On.Values.Meets(given, value) == Truth.True);
}
