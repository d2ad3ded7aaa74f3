namespace Compliance.Authoring.Tools;

/// <summary>What is said of packs beside what they hold. Immutable.</summary>
public sealed record VendorsOptions
{
    /// <summary>The folder of the archived texts, laid out as <c>VENDOR/DOCUMENT/EFFECTIVE-DATE.md</c>, whose clauses are counted; null counts none.</summary>
    public string? Archive { get; init; }
}
