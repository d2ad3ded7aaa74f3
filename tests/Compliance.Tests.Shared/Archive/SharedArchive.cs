using Xunit;

namespace Compliance.Tests.Archive;

/// <summary>The archive of real terms that stands beside the repository. It is input, not part of the project, and may be absent.</summary>
internal static class SharedArchive
{
    public static string RepositoryRoot { get; } = FindRepositoryRoot();

    public static string Folder { get; } = Path.GetFullPath(Path.Combine(RepositoryRoot, "..", "shared", "archive"));

    public static bool IsPresent => Directory.Exists(Folder);

    /// <summary>Every archived text as <c>VENDOR/DOCUMENT/VERSION.md</c>.</summary>
    public static IEnumerable<string> Files => !IsPresent
        ? []
        : Directory.EnumerateFiles(Folder, "*.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
            .Where(file => file.Count(character => character == '/') == 2)
            .Order(StringComparer.Ordinal);

    public static string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    private static string FindRepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Compliance.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("Compliance.sln is in no folder above the tests; run them from the repository.");
    }
}

/// <summary>A test that needs the shared archive; skipped, and shown as skipped, where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute() => Skip = SharedArchive.IsPresent ? null : $"needs the archive of terms in {SharedArchive.Folder}";
}

/// <summary>As <see cref="SharedFactAttribute"/>, with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute() => Skip = SharedArchive.IsPresent ? null : $"needs the archive of terms in {SharedArchive.Folder}";
}
