namespace Compliance.Authoring.Tools;

/// <summary>What lint looks at. Immutable.</summary>
public sealed record LintOptions
{
    /// <summary>The id of the only pack to look at; null for all that were named.</summary>
    public string? Pack { get; init; }
}
