namespace Compliance.Rules.Vocabularies;

/// <summary>
/// A presumption that another fact brings with it: who runs open weights, the vendor of a product. It takes the place of the fact's own presumption where
/// the other fact is known to have the value. Immutable.
/// </summary>
/// <param name="Fact">The fact presumed.</param>
/// <param name="On">The fact that it follows from; one with a single value.</param>
/// <param name="Value">The value that <paramref name="On"/> has, or a narrower one.</param>
/// <param name="Presumed">The value taken then.</param>
internal sealed record ConditionalPresumption(FactDefinition Fact, FactDefinition On, NamedValue Value, BoundValue Presumed);
