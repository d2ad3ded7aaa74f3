using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;

namespace Compliance.Authoring.Scenarios;

/// <summary>Finds scenario files: those named, and <c>*.scenarios.json</c> in folders and their subfolders, build outputs and hidden folders left out.</summary>
internal static class ScenarioFiles
{
    private const string Suffix = ".scenarios.json";

    private static readonly string[] Skipped = ["bin", "obj", "node_modules"];

    /// <summary>The files, each once: in the order of the paths, within a folder ordinal.</summary>
    public static IReadOnlyList<string> Find(IEnumerable<string> paths, DiagnosticBag diagnostics)
    {
        var found = new List<string>();
        foreach (var path in paths)
        {
            if (!Directory.Exists(path))
            {
                found.Add(path);
                continue;
            }

            var before = found.Count;
            try
            {
                var files = FolderWalk.Files(path, name => !Skipped.Contains(name, StringComparer.Ordinal), mayMeetAgain: true, diagnostics);
                if (files is null)
                {
                    continue;
                }

                found.AddRange(files.Where(file => file.EndsWith(Suffix, StringComparison.Ordinal)).Order(InFolders).Select(file => Shortened(Path.Combine(path, file))));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                diagnostics.Add(Faults.Unreadable(BoundedFile.Display(path), BoundedFile.Why(exception)));
            }

            if (found.Count == before)
            {
                diagnostics.Add(Faults.NoScenarios(BoundedFile.Display(path)));
            }
        }

        return [.. found.DistinctBy(Path.GetFullPath, StringComparer.Ordinal)];
    }

    /// <summary>Those of a folder before those of its subfolders.</summary>
    private static readonly Comparer<string> InFolders = Comparer<string>.Create((left, right) =>
    {
        var (ours, theirs) = (left.Split('/'), right.Split('/'));
        for (var part = 0; part < Math.Min(ours.Length, theirs.Length); part++)
        {
            var (oursIsFile, theirsIsFile) = (part == ours.Length - 1, part == theirs.Length - 1);
            var order = oursIsFile == theirsIsFile ? string.CompareOrdinal(ours[part], theirs[part]) : oursIsFile ? -1 : 1;
            if (order != 0)
            {
                return order;
            }
        }

        return ours.Length - theirs.Length;
    });

    /// <summary>The path without the <c>./</c> of a search in the current folder.</summary>
    private static string Shortened(string path) =>
        path.StartsWith($".{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? path[2..] : path;
}
