using Compliance.Authoring.Archive;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Verification;

/// <summary>
/// Where the texts of a document's versions stand in an archive: in <c>DOCUMENT/EFFECTIVE.md</c> unless the version names another file, and all of it unless it names
/// the section that is its text. Clauses keep the ids that they have in the file.
/// </summary>
internal static class VersionTexts
{
    /// <summary>The version's file in the pack's folder of an archive.</summary>
    public static string FileOf(PolicyDocument document, DocumentVersion version) => version.File ?? $"{document.ArchiveName}/{IsoDate.Format(version.Effective)}.md";

    /// <summary>The sections of joined files that are documents of their own, by file.</summary>
    public static ILookup<string, string> SectionsOf(RulePack pack) => pack.Documents
        .SelectMany(document => document.Versions.Where(version => version.Section is not null).Select(version => (File: FileOf(document, version), Section: version.Section!)))
        .ToLookup(joined => joined.File, joined => joined.Section, StringComparer.Ordinal);

    /// <summary>The archived text of a version; null when the archive does not hold it.</summary>
    public static ArchivedDocument? Find(this ArchiveFolder archive, string pack, PolicyDocument document, DocumentVersion version)
    {
        var (folder, name) = PlaceOf(document, version);
        return archive.Find(pack, folder, name);
    }

    /// <summary>Where an archive would hold the text of a version.</summary>
    public static string PathOf(this ArchiveFolder archive, string pack, PolicyDocument document, DocumentVersion version)
    {
        var (folder, name) = PlaceOf(document, version);
        return archive.PathOf(pack, folder, name);
    }

    private static (string Folder, string Name) PlaceOf(PolicyDocument document, DocumentVersion version)
    {
        var file = FileOf(document, version);
        var slash = file.IndexOf('/', StringComparison.Ordinal);
        return (file[..slash], Path.GetFileNameWithoutExtension(file[(slash + 1)..]));
    }

    /// <summary>The clauses of a version in the outline of its file.</summary>
    public static IEnumerable<Clause> ClausesIn(this DocumentVersion version, DocumentOutline outline) => outline.Clauses.Where(clause => version.Holds(clause.Id));

    /// <summary>A clause of a version in the outline of its file; null when there is none, or it stands outside the version's section.</summary>
    public static Clause? FindIn(this DocumentVersion version, DocumentOutline outline, string clause) => version.Holds(clause) ? outline.Find(clause) : null;

    private static bool Holds(this DocumentVersion version, string clause) => version.Section is not { } section || LedgerEntry.IsWithin(clause, section);
}
