using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;

namespace Compliance.Authoring.Scenarios;

/// <summary>Finds scenario files: those named, and <c>*.scenarios.json</c> in folders and their subfolders, build outputs and hidden folders left out.</summary>
internal static class ScenarioFiles
{
    private const string Suffix = ".scenarios.json";

    /// <summary>Links may make a folder its own subfolder.</summary>
    private const int DeepestFolder = 16;

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
                Walk(path, 0, found);
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

    private static void Walk(string folder, int depth, List<string> found)
    {
        found.AddRange(Directory.GetFiles(folder, $"*{Suffix}").Where(file => file.EndsWith(Suffix, StringComparison.Ordinal)).Select(Shortened).Order(StringComparer.Ordinal));
        if (depth == DeepestFolder)
        {
            return;
        }

        foreach (var inner in Directory.GetDirectories(folder).Where(IsLookedInto).Order(StringComparer.Ordinal))
        {
            Walk(inner, depth + 1, found);
        }
    }

    private static bool IsLookedInto(string folder) =>
        Path.GetFileName(folder) is var name && !name.StartsWith('.') && !Skipped.Contains(name, StringComparer.Ordinal);

    /// <summary>The path without the <c>./</c> of a search in the current folder.</summary>
    private static string Shortened(string path) =>
        path.StartsWith($".{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? path[2..] : path;
}
