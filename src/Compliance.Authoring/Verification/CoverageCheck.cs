using Compliance.Authoring.Archive;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Verification;

/// <summary>How much of a document version the rules and the ledger account for. Immutable.</summary>
/// <param name="Document">The document.</param>
/// <param name="Version">The version's effective date.</param>
/// <param name="Clauses">How many clauses it has.</param>
/// <param name="Cited">How many of them a rule cites: by themselves, by the passage of a clause they stand in, or through their sub-clauses.</param>
/// <param name="Listed">How many more the ledger lists.</param>
/// <param name="Unlisted">The ids of those that neither does.</param>
internal sealed record VersionCoverage(PolicyDocument Document, DateOnly Version, int Clauses, int Cited, int Listed, IReadOnlyList<string> Unlisted);

/// <summary>Accounts for every clause of every version: cited by a rule, or listed with a reason.</summary>
internal static class CoverageCheck
{
    public static IEnumerable<VersionCoverage> Of(RulePack pack, CoverageLedger ledger, ArchiveFolder archive)
    {
        var sections = VersionTexts.SectionsOf(pack);
        var cited = CitedClause.Of(pack).ToLookup(cite => (cite.Cite.Document.LocalId, cite.Version.Effective), cite => cite.Cite);
        foreach (var document in pack.Documents)
        {
            foreach (var version in document.Versions)
            {
                if (archive.Find(pack.Id, document, version)?.Outline is { } outline)
                {
                    yield return Of(document, version, outline, sections, [.. cited[(document.LocalId, version.Effective)]], ledger);
                }
            }
        }
    }

    /// <summary>The entries of a ledger that meet no clause of any version held: mistyped, or of a clause that is gone.</summary>
    public static IEnumerable<LedgerEntry> Idle(RulePack pack, CoverageLedger ledger, ArchiveFolder archive)
    {
        var versions = pack.Documents
            .SelectMany(document => document.Versions.Select(version => (document.LocalId, Version: version, archive.Find(pack.Id, document, version)?.Outline)))
            .Where(found => found.Outline is not null)
            .ToList();
        return ledger.Entries.Where(entry => !versions.Exists(found =>
            found.Version.FindIn(found.Outline!, entry.Clause) is not null && entry.Means(found.LocalId, found.Version.Effective, entry.Clause)));
    }

    private static VersionCoverage Of(PolicyDocument document, DocumentVersion version, DocumentOutline outline, ILookup<string, string> sections, IReadOnlyList<Cite> cites, CoverageLedger ledger)
    {
        var cited = new CitedText(outline, cites);
        var citedCount = 0;
        var listedCount = 0;
        var unlisted = new List<string>();

        // A section that is a document of its own is accounted for there, not again in the file that it is joined to.
        var others = sections[VersionTexts.FileOf(document, version)].Where(section => section != version.Section).ToList();
        var clauses = version.ClausesIn(outline).Where(clause => !others.Exists(section => LedgerEntry.IsWithin(clause.Id, section))).ToList();
        foreach (var clause in clauses)
        {
            if (cited.Covers(clause) || (OpensList(clause) && cited.CitesWithin(clause)))
            {
                citedCount++;
            }
            else if (ledger.Entries.Any(entry => entry.Covers(document.LocalId, version.Effective, clause.Id)) || IsOnlyHeading(clause))
            {
                listedCount++;
            }
            else
            {
                unlisted.Add(clause.Id);
            }
        }

        return new(document, version.Effective, clauses.Count, citedCount, listedCount, unlisted);
    }

    /// <summary>Whether the clause's own words lead into an enumeration, so that they are part of each sub-clause.</summary>
    private static bool OpensList(Clause clause) =>
        clause.Children.Count > 0 && (clause.OwnText.TrimEnd().EndsWith(':') || clause.Children.Any(child => IsEnumerator(child.Id)));

    private static bool IsEnumerator(string id)
    {
        var last = id[(id.LastIndexOf('/') + 1)..].Split('~')[0];
        return last is ['-', ..] || (last.Length <= 4 && last.All(char.IsAsciiLetterLower));
    }

    private static bool IsOnlyHeading(Clause clause) =>
        clause.Children.Count > 0 && clause.Heading is { } heading && clause.OwnText.Length <= heading.Length + 12;
}
