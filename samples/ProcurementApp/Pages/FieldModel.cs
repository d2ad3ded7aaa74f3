using Compliance;

namespace ProcurementApp.Pages;

/// <summary>A field about a fact.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Chosen">What it has already.</param>
public sealed record FieldModel(FactDescription Fact, IReadOnlyList<string> Chosen);
