using System.Text.Json;

namespace Compliance.Authoring.Verification.Reports;

/// <summary>What the reports of a verification have in common.</summary>
internal static class VerificationWords
{
    /// <summary>What each status means; the keys are the ids of results in SARIF.</summary>
    public static readonly IReadOnlyDictionary<string, string> Meanings = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["proven"] = "The clause is there, the passage stands in it once, and the text is the one reviewed.",
        ["drifted"] = "The clause's text is not the one that was reviewed.",
        ["moved"] = "The reviewed text stands under another clause id.",
        ["missing"] = "The version has no clause of this id.",
        ["anchorLost"] = "The anchor's words do not stand in the clause exactly once.",
        ["notReviewed"] = "Nobody has reviewed this clause of this version.",
        ["brokenCapture"] = "The archived text is broken.",
        ["notInArchive"] = "The archive does not hold this version.",
        ["unlistedClause"] = "No rule cites the clause and the ledger does not list it.",
        ["idleLedgerEntry"] = "The ledger lists a clause that no version has.",
        ["unlistedVersion"] = "The archive holds a version that the pack does not list.",
    };

    /// <summary>The order in which statuses are counted and shown: what fails first.</summary>
    public static readonly IReadOnlyList<CitationStatus> Order =
    [
        CitationStatus.Drifted, CitationStatus.Moved, CitationStatus.Missing, CitationStatus.AnchorLost,
        CitationStatus.NotReviewed, CitationStatus.BrokenCapture, CitationStatus.NotInArchive, CitationStatus.Proven,
    ];

    public static string Name(CitationStatus status) => JsonNamingPolicy.CamelCase.ConvertName(status.ToString());

    public static string Words(CitationStatus status) => status switch
    {
        CitationStatus.AnchorLost => "anchor lost",
        CitationStatus.NotReviewed => "not reviewed",
        CitationStatus.BrokenCapture => "broken capture",
        CitationStatus.NotInArchive => "not in the archive",
        _ => Name(status),
    };

    /// <summary>The citations that are not proven, failures first, in the order of rules and dates.</summary>
    public static IEnumerable<CitationResult> Unproven(VerificationReport report) =>
        Order.Where(status => status != CitationStatus.Proven).SelectMany(status => report.Citations.Where(citation => citation.Status == status));

    /// <summary>Share of clauses accounted for, in whole percent, rounded down: 100 means all.</summary>
    public static int Percent(VersionCoverage version) =>
        version.Clauses == 0 ? 100 : (int)(100L * (version.Clauses - version.Unlisted.Count) / version.Clauses);
}
