using Compliance.Authoring.Archive;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Verification;

/// <summary>A text of the archive that the pack does not list: a new version, or one announced only.</summary>
/// <param name="Document">The document.</param>
/// <param name="Effective">The date under which it is archived.</param>
/// <param name="After">The listed version it follows.</param>
/// <param name="Changes">What it changes; null when its capture is broken.</param>
internal sealed record UnlistedVersion(PolicyDocument Document, string Effective, DateOnly After, VersionChanges? Changes);

/// <summary>What verification found of one pack. Immutable.</summary>
/// <param name="Pack">The pack.</param>
/// <param name="Citations">Each citation of each version it covers.</param>
/// <param name="Coverage">Each version of each document that the archive holds.</param>
/// <param name="IdleEntries">Entries of the ledger that meet no clause.</param>
/// <param name="UnlistedVersions">Texts of the archive that the pack does not know.</param>
internal sealed record VerificationReport(
    RulePack Pack,
    IReadOnlyList<CitationResult> Citations,
    IReadOnlyList<VersionCoverage> Coverage,
    IReadOnlyList<LedgerEntry> IdleEntries,
    IReadOnlyList<UnlistedVersion> UnlistedVersions)
{
    public bool HasFailures =>
        Citations.Any(citation => citation.IsFailure)
        || Coverage.Any(version => version.Unlisted.Count > 0)
        || IdleEntries.Count > 0
        || UnlistedVersions.Count > 0;

    public static VerificationReport Of(RulePack pack, CitationLock locked, CoverageLedger ledger, ArchiveFolder archive, ArchiveFolder? baseline) => new(
        pack,
        new CitationVerifier(archive, baseline).Verify(pack, locked),
        [.. CoverageCheck.Of(pack, ledger, archive)],
        [.. CoverageCheck.Idle(pack, ledger, archive)],
        [.. pack.Documents.SelectMany(document => Unlisted(pack, document, archive))]);

    /// <summary>The lock after a review of everything that is there: each cited clause with the hash of its text, reviews that still hold kept as they are.</summary>
    public CitationLock Relock(CitationLock before, string reviewer, DateOnly day) => CitationLock.Of(
        Citations.Where(citation => citation.Sha256 is not null && citation.Status is not CitationStatus.Moved and not CitationStatus.AnchorLost)
            .GroupBy(citation => citation.Cited.Key)
            .Select(group => KeyValuePair.Create(group.Key, Renew(before.Find(group.Key), group.First().Sha256!, reviewer, day))));

    private static Review Renew(Review? before, string hash, string reviewer, DateOnly day) =>
        before is not null && string.Equals(before.Sha256, hash, StringComparison.Ordinal) ? before : new(hash, reviewer, day);

    private static IEnumerable<UnlistedVersion> Unlisted(RulePack pack, PolicyDocument document, ArchiveFolder archive)
    {
        var listed = pack.Documents.SelectMany(other => other.Versions.Select(version => VersionTexts.FileOf(other, version)))
            .Concat(document.Announced.Select(day => $"{document.ArchiveName}/{IsoDate.Format(day)}.md")).ToHashSet(StringComparer.Ordinal);
        foreach (var effective in archive.Versions(pack.Id, document.ArchiveName))
        {
            if (listed.Contains($"{document.ArchiveName}/{effective}.md"))
            {
                continue;
            }

            var before = document.Versions.LastOrDefault(version => string.CompareOrdinal(IsoDate.Format(version.Effective), effective) < 0) ?? document.Versions[0];
            var older = archive.Find(pack.Id, document, before)?.Outline;
            var newer = archive.Find(pack.Id, document.ArchiveName, effective)?.Outline;
            yield return new(document, effective, before.Effective, older is null || newer is null ? null : VersionChanges.Between(older, newer));
        }
    }
}
