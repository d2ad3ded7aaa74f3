using Compliance.Rules.Diagnostics;

namespace Compliance.Rules.Validation;

/// <summary>A pack whose rules are sound by themselves. What crosses packs is checked when a <see cref="RuleSet"/> is made of it. Immutable.</summary>
internal sealed class RulePack
{
    public required string Id { get; init; }

    public required string Version { get; init; }

    public required string Title { get; init; }

    public required Layer Layer { get; init; }

    public required IReadOnlyList<PolicyDocument> Documents { get; init; }

    public required IReadOnlyList<Gap> Gaps { get; init; }

    public required IReadOnlyList<Rule> Rules { get; init; }

    public required string Sha256 { get; init; }

    public required SourceLocation At { get; init; }

    /// <summary>Where its conditions and versions stand; packs that were bound together share it.</summary>
    public required SourcePlaces Places { get; init; }
}
