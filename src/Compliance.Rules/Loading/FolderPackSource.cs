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
/// <param name="folder">The folder.</param>
/// <param name="open">Opens a watch of it; null for the system's.</param>
internal sealed class FolderPackSource(string folder, Func<string, PhysicalFileProvider>? open = null) : IPackSource, IDisposable
{
    private readonly Func<string, PhysicalFileProvider> _open = open ?? (path => new(path, ExclusionFilters.Sensitive));
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
                _files ??= _open(Path.GetFullPath(folder));
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

        var budget = new ReadingBudget("the folder", name, Limits.PackFolderBytes);
        var vocabularyPath = Path.Combine(folder, PackFiles.VocabularyName);
        var bringsVocabulary = IsThere(vocabularyPath);
        var vocabulary = bringsVocabulary ? ReadFile(vocabularyPath, budget, diagnostics) : null;
        return new(vocabulary, [.. folders.Select(pack => ReadPack(pack, budget, diagnostics)).OfType<PackFiles>()]) { VocabularyFailed = bringsVocabulary && vocabulary is null };
    }

    /// <summary>A relative path that leads nowhere is mostly one seen from another folder than its author thought.</summary>
    private string SeenFrom() => Path.IsPathRooted(folder) ? "" : $" in {BoundedFile.Display(Directory.GetCurrentDirectory())}";

    private PackFiles? ReadPack(string pack, ReadingBudget budget, DiagnosticBag diagnostics)
    {
        var manifest = ReadFile(Path.Combine(pack, PackFiles.ManifestName), budget, diagnostics);
        if (FolderWalk.Files(pack, isLookedInto: _ => true, mayMeetAgain: false, diagnostics) is not { } paths)
        {
            return null;
        }

        var files = paths.Where(path => PackFiles.IsRuleFile(path) && !IsVocabulary(pack, path))
            .Select(path => ReadFile(Path.Combine(pack, path), budget, diagnostics))
            .OfType<SourceText>()
            .ToList();
        return manifest is null ? null : new(manifest, files)
        {
            ReadRecord = (name, faults) => IsThere(Path.Combine(pack, name)) ? ReadFile(Path.Combine(pack, name), JsonLimits.Pack.Bytes, faults) : null,
        };
    }

    /// <summary>Only the vocabulary of the folder named is read; one inside a pack among others would be passed over, so it is read as rules and faulted.</summary>
    private bool IsVocabulary(string pack, string path) =>
        string.Equals(path, PackFiles.VocabularyName, StringComparison.Ordinal) && string.Equals(pack, folder, StringComparison.Ordinal);

    private static SourceText? ReadFile(string path, ReadingBudget budget, DiagnosticBag diagnostics)
    {
        var length = OrdinaryFile.Length(path);
        return budget.TryTake(length, diagnostics) ? ReadFile(path, length, JsonLimits.Pack.Bytes, diagnostics) : null;
    }

    /// <summary>Reads a file of a folder. What has no length is never opened: it is empty, or a pipe or device that may not end.</summary>
    internal static SourceText? ReadFile(string path, int limit, DiagnosticBag diagnostics) => ReadFile(path, OrdinaryFile.Length(path), limit, diagnostics);

    /// <param name="path">The file.</param>
    /// <param name="length">Its length; null where it cannot be looked at.</param>
    /// <param name="limit">How long it may be.</param>
    /// <param name="diagnostics">Takes the fault.</param>
    private static SourceText? ReadFile(string path, long? length, int limit, DiagnosticBag diagnostics)
    {
        switch (length)
        {
            case null:
                return BoundedFile.Read(path, limit, diagnostics);
            case > 0:
                return BoundedFile.ReadOrdinary(path, limit, diagnostics);
            default:
                diagnostics.Add(Faults.Unreadable(BoundedFile.Display(path), "it is empty or no ordinary file"));
                return null;
        }
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
