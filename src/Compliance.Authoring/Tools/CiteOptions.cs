namespace Compliance.Authoring.Tools;

/// <summary>Where a passage is looked for. Immutable.</summary>
public sealed record CiteOptions
{
    /// <summary>The only vendor to look at; null for all.</summary>
    public string? Vendor { get; init; }

    /// <summary>The only document to look at; null for all.</summary>
    public string? Document { get; init; }
}
