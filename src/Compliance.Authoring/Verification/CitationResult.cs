namespace Compliance.Authoring.Verification;

/// <summary>Whether a citation still says what the rule claims.</summary>
internal enum CitationStatus
{
    /// <summary>The clause is there, the passage stands in it exactly once, and the text is the one that was reviewed.</summary>
    Proven,

    /// <summary>The clause is there, but its text is not the one that was reviewed.</summary>
    Drifted,

    /// <summary>The reviewed text stands under another id.</summary>
    Moved,

    /// <summary>There is no clause of this id, and the reviewed text stands nowhere else.</summary>
    Missing,

    /// <summary>The clause is there, but the anchor's words do not stand in it, or more than once.</summary>
    AnchorLost,

    /// <summary>The clause and its passage are there, but nobody has reviewed them.</summary>
    NotReviewed,

    /// <summary>The archived text is broken, so nothing can be said.</summary>
    BrokenCapture,

    /// <summary>The archive does not hold this version.</summary>
    NotInArchive,
}

/// <summary>What was found of one citation. Immutable.</summary>
internal sealed record CitationResult(CitedClause Cited, CitationStatus Status)
{
    /// <summary>The hash of the clause's text as archived; null where there is no such clause.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Of a moved clause: the id under which the text now stands.</summary>
    public string? MovedTo { get; init; }

    /// <summary>Of a drifted clause: how its text differs from the reviewed one, or from the text it was compared with; null where the reviewed text is held nowhere.</summary>
    public WordDifference? Difference { get; init; }

    /// <summary>What the difference compares with, in words; null without one.</summary>
    public string? ComparedWith { get; init; }

    /// <summary>What is wrong, in a sentence without a full stop; empty when proven.</summary>
    public string Detail { get; init; } = "";

    /// <summary>A secondary source need not be archived; everything else must be proven.</summary>
    public bool IsFailure => Status switch
    {
        CitationStatus.Proven => false,
        CitationStatus.NotInArchive => Cited.Cite.Document.Authority == Authority.Primary,
        _ => true,
    };
}
