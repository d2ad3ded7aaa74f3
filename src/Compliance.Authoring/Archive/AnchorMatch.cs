namespace Compliance.Authoring.Archive;

/// <summary>Whether a passage was found.</summary>
public enum AnchorStatus
{
    /// <summary>The passage does not stand in the clause.</summary>
    NotFound,

    /// <summary>The passage stands in the clause exactly once.</summary>
    Found,

    /// <summary>The words fit more than one passage; longer ones would tell them apart.</summary>
    Ambiguous,
}

/// <summary>The answer to the search for a passage. Immutable.</summary>
/// <param name="Status">Whether the passage was found.</param>
/// <param name="Passage">The passage as the source writes it, markup dropped; null unless it was found exactly once.</param>
public sealed record AnchorMatch(AnchorStatus Status, string? Passage)
{
    internal static AnchorMatch NotFound { get; } = new(AnchorStatus.NotFound, null);

    internal static AnchorMatch Ambiguous { get; } = new(AnchorStatus.Ambiguous, null);
}
