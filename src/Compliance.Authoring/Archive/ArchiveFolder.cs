using System.Collections.Concurrent;

namespace Compliance.Authoring.Archive;

/// <summary>
/// A folder of archived terms, laid out as <c>VENDOR/DOCUMENT/EFFECTIVE-DATE.md</c>. Each text is read when it is first asked for and its outline
/// is kept; the folder is taken not to change meanwhile. Safe to use from several threads.
/// </summary>
public sealed class ArchiveFolder
{
    private readonly string _root;
    private readonly string _name;
    private readonly ConcurrentDictionary<(string Vendor, string Document, string Version), Lazy<ArchivedDocument?>> _documents = new();

    /// <param name="path">The folder.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public ArchiveFolder(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _root = Path.GetFullPath(path);
        _name = path;
        if (!Directory.Exists(_root))
        {
            throw new DirectoryNotFoundException($"The archive folder '{path}' does not exist; name the folder that holds VENDOR/DOCUMENT/EFFECTIVE-DATE.md.");
        }
    }

    /// <summary>The text of a document's version.</summary>
    /// <param name="vendor">The vendor's id, as its pack is named.</param>
    /// <param name="document">The document's id in the pack.</param>
    /// <param name="version">The effective date, <c>2025-11-28</c>, or <c>undated</c>.</param>
    /// <returns>The outline or the faults of the text; null when the archive does not hold it.</returns>
    public ArchivedDocument? Find(string vendor, string document, string version)
    {
        var key = (vendor, document, version);
        return _documents.GetOrAdd(key, static (found, folder) => new Lazy<ArchivedDocument?>(() => folder.Read(found)), this).Value;
    }

    /// <summary>The versions of a document that the archive holds, oldest first; <c>undated</c> comes last.</summary>
    /// <param name="vendor">The vendor's id.</param>
    /// <param name="document">The document's id.</param>
    public IReadOnlyList<string> Versions(string vendor, string document)
    {
        var folder = Path.Combine(_root, vendor, document);
        return ArchiveName.IsId(vendor) && ArchiveName.IsId(document) && Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.md").Select(file => Path.GetFileNameWithoutExtension(file)).Where(ArchiveName.IsVersion).Order(StringComparer.Ordinal)]
            : [];
    }

    /// <summary>Where the text of a version is looked for, from the folder as the caller named it.</summary>
    internal string PathOf(string vendor, string document, string version) => $"{Legible.OnOneLine(_name.Replace('\\', '/').TrimEnd('/'))}/{vendor}/{document}/{version}.md";

    /// <summary>The documents of a vendor, by id.</summary>
    internal IReadOnlyList<string> Documents(string vendor) => ArchiveName.IsId(vendor) ? Folders(Path.Combine(_root, vendor)) : [];

    /// <summary>The vendors of which it holds texts, by id.</summary>
    internal IReadOnlyList<string> Vendors() => Folders(_root);

    private static IReadOnlyList<string> Folders(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateDirectories(folder).Select(path => Path.GetFileName(path)).Where(ArchiveName.IsId).Order(StringComparer.Ordinal)]
        : [];

    private ArchivedDocument? Read((string Vendor, string Document, string Version) key)
    {
        var name = $"{key.Vendor}/{key.Document}/{key.Version}.md";
        string?[] faults = [ArchiveName.IsId(key.Vendor) ? null : key.Vendor, ArchiveName.IsId(key.Document) ? null : key.Document, ArchiveName.IsVersion(key.Version) ? null : key.Version];
        if (faults.FirstOrDefault(fault => fault is not null) is { } notAnId)
        {
            return ArchivedDocument.Broken(name, ArchiveDiagnostics.NotAnId(name, notAnId));
        }

        var path = Path.Combine(_root, key.Vendor, key.Document, key.Version + ".md");
        return File.Exists(path) ? ArchiveFile.Read(path, name) : null;
    }
}
