namespace Compliance.Authoring.Tools;

/// <summary>What lint looks at. Immutable.</summary>
public sealed record LintOptions
{
    /// <summary>The id of the only pack to look at; null for all that were named.</summary>
    public string? Pack { get; init; }

    /// <summary>Whether reports list what the packs accept, with the reason; else they only count it. SARIF never has it.</summary>
    public bool Full { get; init; }
}
