using Compliance.Rules.Diagnostics;

namespace Compliance.Rules.Loading;

/// <summary>
/// Lists the files below a folder. Links are followed, and may lead back to where they stand or all to one place, so that a few of them make millions of paths: each
/// folder is looked into once, and there is an end to how many entries are looked at. Belongs to one walk.
/// </summary>
internal sealed class FolderWalk
{
    /// <summary>How many folders may stand in each other.</summary>
    public const int DeepestFolder = 16;

    /// <summary>How many files and folders a folder may hold, all below it counted.</summary>
    public const int MostEntries = 20_000;

    private readonly string _root;
    private readonly Func<string, bool> _isLookedInto;
    private readonly bool _mayMeetAgain;

    /// <summary>By where it is: the path on which the walk came to it.</summary>
    private readonly Dictionary<string, string> _folders = new(StringComparer.Ordinal);
    private readonly List<string> _files = [];
    private int _entriesLeft = MostEntries;

    private FolderWalk(string root, Func<string, bool> isLookedInto, bool mayMeetAgain)
    {
        _root = root;
        _isLookedInto = isLookedInto;
        _mayMeetAgain = mayMeetAgain;
    }

    /// <summary>What is wrong with the folder; null when nothing is.</summary>
    private Diagnostic? Fault { get; set; }

    /// <summary>The paths of the files, from the folder on and with forward slashes, ordinal; null where a fault was reported.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="isLookedInto">Whether a folder of that name is looked into; those whose name starts with a dot never are.</param>
    /// <param name="mayMeetAgain">Whether a folder that a link leads to again is passed over; else it is a fault.</param>
    /// <param name="diagnostics">Takes the fault.</param>
    /// <exception cref="IOException">The folder cannot be looked at.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be looked at.</exception>
    public static IReadOnlyList<string>? Files(string folder, Func<string, bool> isLookedInto, bool mayMeetAgain, DiagnosticBag diagnostics)
    {
        var walk = new FolderWalk(folder, isLookedInto, mayMeetAgain);
        walk.Walk(Real(new(Path.GetFullPath(folder))), "", 0);
        if (walk.Fault is { } fault)
        {
            diagnostics.Add(fault);
            return null;
        }

        walk._files.Sort(StringComparer.Ordinal);
        return walk._files;
    }

    /// <param name="folder">Where the folder is, links resolved, so that links in it are seen from there.</param>
    /// <param name="inside">Its path from the root on.</param>
    /// <param name="depth">How many folders it stands in.</param>
    private void Walk(DirectoryInfo folder, string inside, int depth)
    {
        if (!_folders.TryAdd(folder.FullName, inside))
        {
            Fault = _mayMeetAgain ? null : Faults.FolderTwice(Display(inside), Display(_folders[folder.FullName]));
            return;
        }

        if (depth > DeepestFolder)
        {
            Fault = TooMuch();
            return;
        }

        foreach (var entry in folder.EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            if (!entry.Name.StartsWith('.'))
            {
                Meet(entry, inside.Length == 0 ? entry.Name : $"{inside}/{entry.Name}", depth);
            }

            if (Fault is not null)
            {
                return;
            }
        }
    }

    private void Meet(FileSystemInfo entry, string path, int depth)
    {
        if (--_entriesLeft < 0)
        {
            Fault = TooMuch();
        }
        else if (entry is not DirectoryInfo)
        {
            _files.Add(path);
        }
        else if (_isLookedInto(entry.Name))
        {
            Walk(Real(new(entry.FullName)), path, depth + 1);
        }
    }

    private static DirectoryInfo Real(DirectoryInfo folder) => OrdinaryFile.Target(folder) as DirectoryInfo ?? folder;

    private string Display(string inside) => BoundedFile.Display(inside.Length == 0 ? _root : Path.Combine(_root, inside));

    private Diagnostic TooMuch() => Faults.Unreadable(BoundedFile.Display(_root), "its folders nest too deep or hold too many files");
}
