using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;

namespace Compliance.Rules.Loading;

/// <summary>
/// A folder that is a pack (it holds <c>pack.json</c>) or holds packs as subfolders, perhaps with a <c>vocabulary.json</c>. Files and folders whose name
/// starts with a dot do not count.
/// </summary>
internal sealed class FolderPackSource(string folder) : IPackSource
{
    /// <summary>Links may make a folder its own subfolder.</summary>
    private const int DeepestFolder = 16;
    private const int MostFiles = 10_000;

    public string Folder => folder;

    public PackSourceContent Read(DiagnosticBag diagnostics)
    {
        var name = BoundedFile.Display(folder);
        if (File.Exists(folder))
        {
            diagnostics.Add(Faults.Unreadable(name, "it is a file, not a folder"));
            return PackSourceContent.Nothing;
        }

        if (!Directory.Exists(folder))
        {
            diagnostics.Add(Faults.Unreadable(name, "it does not exist"));
            return PackSourceContent.Nothing;
        }

        try
        {
            return ReadFolder(name, diagnostics);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(Faults.Unreadable(name, BoundedFile.Why(exception)));
            return PackSourceContent.Nothing;
        }
    }

    private PackSourceContent ReadFolder(string name, DiagnosticBag diagnostics)
    {
        var folders = IsPack(folder) ? [folder] : Directory.GetDirectories(folder).Where(IsPack).Order(StringComparer.Ordinal).ToList();
        if (folders.Count == 0)
        {
            diagnostics.Add(Faults.NoPack(name));
            return PackSourceContent.Nothing;
        }

        var vocabularyPath = Path.Combine(folder, PackFiles.VocabularyName);
        var vocabulary = IsThere(vocabularyPath) ? BoundedFile.Read(vocabularyPath, JsonLimits.Pack.Bytes, diagnostics) : null;
        return new(vocabulary, [.. folders.Select(pack => ReadPack(pack, diagnostics)).OfType<PackFiles>()]);
    }

    private static PackFiles? ReadPack(string pack, DiagnosticBag diagnostics)
    {
        var manifest = BoundedFile.Read(Path.Combine(pack, PackFiles.ManifestName), JsonLimits.Pack.Bytes, diagnostics);
        var paths = new List<string>();
        Walk(pack, "", 0, paths, diagnostics);
        paths.Sort(StringComparer.Ordinal);
        var files = paths.Where(path => PackFiles.IsRuleFile(path) && !string.Equals(path, PackFiles.VocabularyName, StringComparison.Ordinal))
            .Select(path => BoundedFile.Read(Path.Combine(pack, path), JsonLimits.Pack.Bytes, diagnostics))
            .OfType<SourceText>()
            .ToList();
        return manifest is null ? null : new(manifest, files);
    }

    private static void Walk(string pack, string inside, int depth, List<string> paths, DiagnosticBag diagnostics)
    {
        if (depth > DeepestFolder || paths.Count > MostFiles)
        {
            diagnostics.Add(Faults.Unreadable(BoundedFile.Display(Path.Combine(pack, inside)), "its folders nest too deep or hold too many files"));
            return;
        }

        foreach (var entry in Directory.EnumerateFileSystemEntries(Path.Combine(pack, inside)))
        {
            var name = Path.GetFileName(entry);
            var path = inside.Length == 0 ? name : $"{inside}/{name}";
            if (name.StartsWith('.'))
            {
                continue;
            }

            if (Directory.Exists(entry))
            {
                Walk(pack, path, depth + 1, paths, diagnostics);
            }
            else
            {
                paths.Add(path);
            }
        }
    }

    private static bool IsPack(string path) => IsThere(Path.Combine(path, PackFiles.ManifestName));

    /// <summary>Whether there is anything of that name, a broken link included: it is reported, not passed over.</summary>
    private static bool IsThere(string path) => File.Exists(path) || Directory.Exists(path) || new FileInfo(path).LinkTarget is not null;
}
