using Compliance.Json;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;
using Compliance.RulesEngine.Diagnostics;
using Compliance.RulesEngine.Workflows;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.FileProviders.Physical;
using Microsoft.Extensions.FileSystemGlobbing;
using Microsoft.Extensions.FileSystemGlobbing.Abstractions;
using Microsoft.Extensions.Primitives;

namespace Compliance.RulesEngine.Sources;

/// <summary>Files of workflows: one, all of a folder, or those that match a pattern. Files and folders whose name starts with a dot do not count.</summary>
internal sealed class FileWorkflowSource : IWorkflowSource, IDisposable
{
    private const int MostFiles = 1_000;

    private readonly string _root;
    private readonly string _inside;
    private readonly Lock _watching = new();
    private PhysicalFileProvider? _files;

    /// <param name="folder">Where a relative pattern is looked for; a full path.</param>
    /// <param name="pattern">The pattern, as the caller wrote it.</param>
    public FileWorkflowSource(string folder, string pattern)
    {
        Name = BoundedFile.Display(pattern);
        var full = Path.Combine(folder, pattern).Replace('\\', '/');
        var wild = full.IndexOfAny(['*', '?']);
        if (wild < 0)
        {
            (_root, _inside) = Directory.Exists(full) ? (full, "*.json") : (Path.GetDirectoryName(full)!, Path.GetFileName(full));
        }
        else
        {
            var cut = full.LastIndexOf('/', wild);
            (_root, _inside) = (full[..cut], full[(cut + 1)..]);
        }
    }

    public string Name { get; }

    public WorkflowSourceContent Read()
    {
        var diagnostics = new DiagnosticBag();
        var texts = Paths(diagnostics).Select(path => ReadFile(path, diagnostics)).OfType<SourceText>().ToList();
        return new() { Texts = texts, Faults = diagnostics.Sorted() };
    }

    /// <summary>Fires when anything in the folder changes. Not only what matches: of a folder that is copied in, its own appearance may be all that is reported.</summary>
    public IChangeToken Watch()
    {
        lock (_watching)
        {
            _files ??= new(Path.GetFullPath(_root), ExclusionFilters.Sensitive);
            return _files.Watch("**/*");
        }
    }

    public void Dispose() => _files?.Dispose();

    private List<string> Paths(DiagnosticBag diagnostics)
    {
        if (!Directory.Exists(_root))
        {
            diagnostics.Add(Faults.Unreadable(Name, "its folder does not exist"));
            return [];
        }

        try
        {
            var matcher = new Matcher(StringComparison.Ordinal).AddInclude(_inside).AddExclude("**/.*").AddExclude("**/.*/**");
            var paths = matcher.Execute(new DirectoryInfoWrapper(new DirectoryInfo(_root))).Files.Select(file => file.Path).Order(StringComparer.Ordinal).ToList();
            if (paths.Count > MostFiles)
            {
                diagnostics.Add(WorkflowFaults.TooMany(SourceLocation.Whole(Name), "files", MostFiles));
                return [];
            }

            if (paths.Count == 0)
            {
                diagnostics.Add(WorkflowFaults.NoWorkflow(Name));
            }

            return paths;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(Faults.Unreadable(Name, BoundedFile.Why(exception)));
            return [];
        }
    }

    /// <summary>Reads a file, which faults call as the pattern does: from the folder that the pattern names.</summary>
    private SourceText? ReadFile(string path, DiagnosticBag diagnostics)
    {
        var found = new DiagnosticBag();
        var text = FolderPackSource.ReadFile(Path.Combine(_root, path), WorkflowLimits.File.Bytes, found);
        foreach (var fault in found.Sorted())
        {
            diagnostics.Add(fault with { At = SourceLocation.Whole(ShownAs(path)) });
        }

        return text is null ? null : text with { File = ShownAs(path) };
    }

    private string ShownAs(string path)
    {
        var cut = Name.IndexOfAny(['*', '?']);
        var folder = cut < 0 ? Name.EndsWith(_inside, StringComparison.Ordinal) ? Name[..^_inside.Length] : $"{Name.TrimEnd('/')}/" : Name[..(Name.LastIndexOf('/', cut) + 1)];
        return BoundedFile.Display(folder + path);
    }
}
