namespace Compliance.RulesEngine;

/// <summary>An object that fact workflows are about, as expressions name it. Immutable.</summary>
/// <param name="Name">Its name in expressions, such as <c>order</c>.</param>
/// <param name="Type">Its type; expressions are compiled against it, and it may be null when facts are described.</param>
public sealed record FactParameter(string Name, Type Type);
