namespace Compliance.Authoring.Tools;

/// <summary>What citations are held against. Immutable.</summary>
public sealed record VerifyOptions
{
    /// <summary>The folder of the archived texts, laid out as <c>VENDOR/DOCUMENT/EFFECTIVE-DATE.md</c>.</summary>
    public required string Archive { get; init; }

    /// <summary>A folder of the texts as they were reviewed, to show what changed; null for none.</summary>
    public string? Baseline { get; init; }

    /// <summary>The id of the only pack to verify; null for all.</summary>
    public string? Pack { get; init; }
}
