using Compliance.Authoring.Archive;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Verification;

/// <summary>Proves citations: the clause is there, the passage stands in it once, and the text is the one that was reviewed.</summary>
/// <param name="archive">The archived texts.</param>
/// <param name="baseline">An archive of the texts as they were reviewed, to show what changed; null where there is none.</param>
internal sealed class CitationVerifier(ArchiveFolder archive, ArchiveFolder? baseline)
{
    public IReadOnlyList<CitationResult> Verify(RulePack pack, CitationLock locked) =>
        [.. CitedClause.Of(pack).Select(cited => Verify(cited, locked.Find(cited.Key)))];

    private CitationResult Verify(CitedClause cited, Review? review)
    {
        var text = cited.In(archive);
        if (text is null)
        {
            return new(cited, CitationStatus.NotInArchive) { Detail = $"there is no {archive.PathOf(cited.Pack.Id, cited.Cite.Document, cited.Version)}" };
        }

        if (text.Outline is not { } outline)
        {
            return new(cited, CitationStatus.BrokenCapture) { Detail = text.Diagnostics[0].Message };
        }

        return cited.Version.FindIn(outline, cited.Cite.Clause) is { } clause
            ? VerifyClause(cited, review, outline, clause)
            : Moved(cited, review, outline) ?? new(cited, CitationStatus.Missing) { Detail = Missing(cited, outline) };
    }

    private CitationResult VerifyClause(CitedClause cited, Review? review, DocumentOutline outline, Clause clause)
    {
        var hash = clause.Hash;
        if (review is not null && !string.Equals(review.Sha256, hash, StringComparison.Ordinal))
        {
            return Moved(cited, review, outline) ?? Drifted(cited, review, clause, hash);
        }

        if (cited.Cite.Anchor is { } anchor && clause.Find(anchor.Start, anchor.End) is { Status: not AnchorStatus.Found } lost)
        {
            return new(cited, CitationStatus.AnchorLost) { Sha256 = hash, Detail = LostAnchor.Why(anchor, lost, clause, outline) };
        }

        return review is null
            ? new(cited, CitationStatus.NotReviewed) { Sha256 = hash, Detail = "the lock has no entry for this clause and version" }
            : new(cited, CitationStatus.Proven) { Sha256 = hash };
    }

    /// <summary>That there is no such clause, and which may be meant: the one that holds the passage, else the one of the nearest id.</summary>
    private static string Missing(CitedClause cited, DocumentOutline outline)
    {
        var near = cited.Cite.Anchor is { } anchor && LostAnchor.Elsewhere(anchor, outline, but: null) is { } there ? $"; its passage stands in {there.Id}"
            : Nearest.Of(cited.Cite.Clause, cited.Version.ClausesIn(outline).Select(clause => clause.Id)) is { } nearest ? $"; the nearest is {nearest}" : "";
        return $"there is no clause {cited.Cite.Clause}{(cited.Version.Section is { } section ? $" in section {section}" : "")}{near}";
    }

    /// <summary>The result for a text that now stands under another id; null when it stands under none.</summary>
    private static CitationResult? Moved(CitedClause cited, Review? review, DocumentOutline outline) =>
        review is not null && cited.Version.ClausesIn(outline).FirstOrDefault(clause => string.Equals(clause.Hash, review.Sha256, StringComparison.Ordinal)) is { } there
            ? new(cited, CitationStatus.Moved) { Sha256 = review.Sha256, MovedTo = there.Id, Detail = $"the reviewed text stands under {there.Id}" }
            : null;

    private CitationResult Drifted(CitedClause cited, Review review, Clause clause, string hash)
    {
        var (older, from) = ReviewedText(cited, review);
        return new(cited, CitationStatus.Drifted)
        {
            Sha256 = hash,
            Difference = older is null ? null : WordDifference.Between(older, clause.Text),
            ComparedWith = from,
            Detail = $"the text is not the one that {review.Reviewer} reviewed on {IsoDate.Format(review.Reviewed)}",
        };
    }

    /// <summary>
    /// The lock holds no text, only its hash; so the text is looked for where it may still stand: in the baseline, then in the document's other versions.
    /// Failing that, the nearest other version of the clause is shown, and said to be that.
    /// </summary>
    private (string? Text, string? From) ReviewedText(CitedClause cited, Review review)
    {
        if (baseline is not null && cited.In(baseline)?.Outline?.Find(cited.Cite.Clause) is { } reviewed)
        {
            return (reviewed.Text, "the baseline");
        }

        var others = cited.Cite.Document.Versions
            .Where(version => version.Effective != cited.Version.Effective)
            .OrderBy(version => Math.Abs(version.Effective.DayNumber - cited.Version.Effective.DayNumber))
            .Select(version => (version.Effective, Outline: (cited with { Version = version }).In(archive)?.Outline))
            .Where(other => other.Outline is not null)
            .ToList();
        foreach (var (effective, outline) in others)
        {
            if (outline!.Clauses.FirstOrDefault(clause => string.Equals(clause.Hash, review.Sha256, StringComparison.Ordinal)) is { } same)
            {
                return (same.Text, $"the reviewed text, as it stands in the version of {IsoDate.Format(effective)}");
            }
        }

        foreach (var (effective, outline) in others)
        {
            if (outline!.Find(cited.Cite.Clause) is { } near)
            {
                return (near.Text, $"the version of {IsoDate.Format(effective)}, for the reviewed text is not held");
            }
        }

        return (null, null);
    }
}
