namespace Compliance;

/// <summary>A quantity that a norm states, such as a number of days of notice; its unit and title are in the vocabulary. Immutable.</summary>
/// <param name="Name">The parameter's name, such as <c>noticeDays</c>.</param>
/// <param name="Value">A number, a name or a set of names.</param>
public sealed record NormParameter(string Name, FactValue Value);
