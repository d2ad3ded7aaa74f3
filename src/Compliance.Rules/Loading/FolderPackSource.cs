using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.FileProviders.Physical;
using Microsoft.Extensions.Primitives;

namespace Compliance.Rules.Loading;

/// <summary>
/// A folder that is a pack (it holds <c>pack.json</c>) or holds packs as subfolders, perhaps with a <c>vocabulary.json</c>. Files and folders whose name
/// starts with a dot do not count.
/// </summary>
internal sealed class FolderPackSource(string folder) : IPackSource, IDisposable
{
    /// <summary>Links may make a folder its own subfolder.</summary>
    private const int DeepestFolder = 16;
    private const int MostEntries = 20_000;

    private readonly Lock _watching = new();
    private PhysicalFileProvider? _files;

    public string Folder => folder;

    public string Name => BoundedFile.Display(folder);

    public PackSourceContent Read()
    {
        var diagnostics = new DiagnosticBag();
        return ReadFolder(diagnostics) with { Faults = diagnostics.Sorted() };
    }

    /// <summary>What the folder looks like now; where it looks otherwise than when it was read, it is to be read again.</summary>
    public FolderStamp Stamp() => FolderStamp.Of(folder);

    /// <summary>
    /// Fires when anything in the folder changes. Not only *.json: of a folder that is copied in, its own appearance may be all that is reported. Where the system
    /// has no watch left or there is no folder, nothing fires: whoever wants to know compares stamps.
    /// </summary>
    public IChangeToken Watch()
    {
        lock (_watching)
        {
            try
            {
                _files ??= new(Path.GetFullPath(folder), ExclusionFilters.Sensitive);
                return _files.Watch("**/*");
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                Forget();
                return NullChangeToken.Singleton;
            }
        }
    }

    /// <summary>Ends watching: of a folder that was moved or made anew, what is watched is no longer what is read. <see cref="Watch"/> begins anew.</summary>
    public void Forget()
    {
        lock (_watching)
        {
            _files?.Dispose();
            _files = null;
        }
    }

    public void Dispose() => Forget();

    private PackSourceContent ReadFolder(DiagnosticBag diagnostics)
    {
        var name = BoundedFile.Display(folder);
        if (File.Exists(folder))
        {
            diagnostics.Add(Faults.Unreadable(name, "it is a file, not a folder"));
            return PackSourceContent.Nothing;
        }

        if (!Directory.Exists(folder))
        {
            diagnostics.Add(Faults.Unreadable(name, $"it does not exist{SeenFrom()}"));
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
        foreach (var broken in Directory.EnumerateFileSystemEntries(folder).Where(IsStrayLink).Order(StringComparer.Ordinal))
        {
            diagnostics.Add(Faults.Unreadable(BoundedFile.Display(broken), "it is a link to nothing"));
        }

        var folders = IsPack(folder) ? [folder] : Directory.GetDirectories(folder).Where(IsPack).Order(StringComparer.Ordinal).ToList();
        if (folders.Count == 0)
        {
            diagnostics.Add(Faults.NoPack(name));
            return PackSourceContent.Nothing;
        }

        var vocabularyPath = Path.Combine(folder, PackFiles.VocabularyName);
        var bringsVocabulary = IsThere(vocabularyPath);
        var vocabulary = bringsVocabulary ? ReadFile(vocabularyPath, diagnostics) : null;
        return new(vocabulary, [.. folders.Select(pack => ReadPack(pack, diagnostics)).OfType<PackFiles>()]) { VocabularyFailed = bringsVocabulary && vocabulary is null };
    }

    /// <summary>A relative path that leads nowhere is mostly one seen from another folder than its author thought.</summary>
    private string SeenFrom() => Path.IsPathRooted(folder) ? "" : $" in {BoundedFile.Display(Directory.GetCurrentDirectory())}";

    private PackFiles? ReadPack(string pack, DiagnosticBag diagnostics)
    {
        var manifest = ReadFile(Path.Combine(pack, PackFiles.ManifestName), diagnostics);
        var paths = new List<string>();
        var entriesLeft = MostEntries;
        if (!Walk(pack, "", 0, paths, ref entriesLeft))
        {
            diagnostics.Add(Faults.Unreadable(BoundedFile.Display(pack), "its folders nest too deep or hold too many files"));
            return null;
        }

        paths.Sort(StringComparer.Ordinal);
        var files = paths.Where(path => PackFiles.IsRuleFile(path) && !IsVocabulary(pack, path))
            .Select(path => ReadFile(Path.Combine(pack, path), diagnostics))
            .OfType<SourceText>()
            .ToList();
        return manifest is null ? null : new(manifest, files)
        {
            ReadRecord = (name, faults) => IsThere(Path.Combine(pack, name)) ? ReadFile(Path.Combine(pack, name), faults) : null,
        };
    }

    /// <summary>Only the vocabulary of the folder named is read; one inside a pack among others would be passed over, so it is read as rules and faulted.</summary>
    private bool IsVocabulary(string pack, string path) =>
        string.Equals(path, PackFiles.VocabularyName, StringComparison.Ordinal) && string.Equals(pack, folder, StringComparison.Ordinal);

    /// <summary>Reads a file of a pack. What has no length is never opened: it is empty, or a pipe or device that may not end.</summary>
    private static SourceText? ReadFile(string path, DiagnosticBag diagnostics)
    {
        if (HasContent(path))
        {
            return BoundedFile.Read(path, JsonLimits.Pack.Bytes, diagnostics);
        }

        diagnostics.Add(Faults.Unreadable(BoundedFile.Display(path), "it is empty or no ordinary file"));
        return null;
    }

    private static bool HasContent(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return !file.Exists || ((file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true)) as FileInfo)?.Length != 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    /// <summary>Lists the files of a folder and its subfolders; false when there are too many, which links can bring about.</summary>
    private static bool Walk(string pack, string inside, int depth, List<string> paths, ref int entriesLeft)
    {
        if (depth > DeepestFolder)
        {
            return false;
        }

        foreach (var entry in Directory.EnumerateFileSystemEntries(Path.Combine(pack, inside)))
        {
            var name = Path.GetFileName(entry);
            var path = inside.Length == 0 ? name : $"{inside}/{name}";
            if (name.StartsWith('.'))
            {
                continue;
            }

            if (--entriesLeft < 0)
            {
                return false;
            }

            if (!Directory.Exists(entry))
            {
                paths.Add(path);
            }
            else if (!Walk(pack, path, depth + 1, paths, ref entriesLeft))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPack(string path) => IsThere(Path.Combine(path, PackFiles.ManifestName));

    /// <summary>Whether there is anything of that name, a broken link included: it is reported, not passed over.</summary>
    private static bool IsThere(string path) => File.Exists(path) || Directory.Exists(path) || IsBrokenLink(path);

    /// <summary>Whether an entry beside the packs is a link that leads to no pack; the files that are read are reported when they are.</summary>
    private static bool IsStrayLink(string path) =>
        Path.GetFileName(path) is var name && !name.StartsWith('.') && name is not (PackFiles.ManifestName or PackFiles.VocabularyName) && IsBrokenLink(path);

    /// <summary>Whether it is a link that leads to nothing or to itself; such a one counts as an existing file otherwise.</summary>
    private static bool IsBrokenLink(string path)
    {
        var link = new FileInfo(path);
        try
        {
            return link.LinkTarget is not null && !Directory.Exists(path) && link.ResolveLinkTarget(returnFinalTarget: true) is not { Exists: true };
        }
        catch (IOException)
        {
            return true;
        }
    }
}
