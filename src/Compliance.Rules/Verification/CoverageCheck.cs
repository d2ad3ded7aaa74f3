using Compliance.Rules.Archive;
using Compliance.Rules.Validation;

namespace Compliance.Rules.Verification;

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
        var cited = CitedClause.Of(pack).ToLookup(cite => (cite.Cite.Document.LocalId, cite.Version.Effective), cite => cite.Cite);
        foreach (var document in pack.Documents)
        {
            foreach (var version in document.Versions)
            {
                if (ArchivedVersion.Of(document, version).In(archive, pack.Id)?.Outline is { } outline)
                {
                    var clauses = outline.Clauses.Where(clause => IsOfText(pack, document, version, clause)).ToList();
                    yield return Of(document, version.Effective, outline, clauses, [.. cited[(document.LocalId, version.Effective)]], ledger);
                }
            }
        }
    }

    /// <summary>The entries of a ledger that meet no clause of any version held: mistyped, or of a clause that is gone.</summary>
    public static IEnumerable<LedgerEntry> Idle(RulePack pack, CoverageLedger ledger, ArchiveFolder archive)
    {
        var versions = pack.Documents
            .SelectMany(document => document.Versions.Select(version => (document.LocalId, version.Effective, ArchivedVersion.Of(document, version).In(archive, pack.Id)?.Outline)))
            .Where(version => version.Outline is not null)
            .ToList();
        return ledger.Entries.Where(entry => !versions.Exists(version =>
            version.Outline!.Find(entry.Clause) is not null && entry.Covers(version.LocalId, version.Effective, entry.Clause)));
    }

    /// <summary>Whether a clause of a file is part of the version's text: inside its section, or, where it names none, outside those that other documents claim of the file.</summary>
    private static bool IsOfText(RulePack pack, PolicyDocument document, DocumentVersion version, Clause clause)
    {
        if (version.Section is { } section)
        {
            return LedgerEntry.IsWithin(clause.Id, section);
        }

        var file = ArchivedVersion.Of(document, version);
        return !pack.Documents.Any(other => other.Versions.Any(claim =>
            claim.Section is { } claimed && ArchivedVersion.Of(other, claim) == file && LedgerEntry.IsWithin(clause.Id, claimed)));
    }

    private static VersionCoverage Of(
        PolicyDocument document, DateOnly version, DocumentOutline outline, IReadOnlyCollection<Clause> clauses, IReadOnlyList<Cite> cites, CoverageLedger ledger)
    {
        var cited = new CitedText(outline, cites);
        var citedCount = 0;
        var listedCount = 0;
        var unlisted = new List<string>();
        foreach (var clause in clauses)
        {
            if (cited.Covers(clause) || (OpensList(clause) && cited.CitesWithin(clause)))
            {
                citedCount++;
            }
            else if (ledger.Entries.Any(entry => entry.Covers(document.LocalId, version, clause.Id)) || IsOnlyHeading(clause))
            {
                listedCount++;
            }
            else
            {
                unlisted.Add(clause.Id);
            }
        }

        return new(document, version, clauses.Count, citedCount, listedCount, unlisted);
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
