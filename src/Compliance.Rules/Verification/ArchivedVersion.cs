using Compliance.Rules.Archive;
using Compliance.Rules.Validation;

namespace Compliance.Rules.Verification;

/// <summary>Where an archive keeps a version of a document: in the file that the pack names, else in the document's folder under its effective date. Immutable.</summary>
/// <param name="Folder">The folder below that of the pack.</param>
/// <param name="Name">The file's name, without its ending.</param>
internal readonly record struct ArchivedVersion(string Folder, string Name)
{
    public static ArchivedVersion Of(PolicyDocument document, DocumentVersion version) =>
        version.File?.Split('/') is [var folder, var name] ? new(folder, Path.GetFileNameWithoutExtension(name)) : new(document.ArchiveName, IsoDate.Format(version.Effective));

    /// <summary>The text; null when the archive does not hold it.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="pack">The pack's id.</param>
    public ArchivedDocument? In(ArchiveFolder archive, string pack) => archive.Find(pack, Folder, Name);
}
