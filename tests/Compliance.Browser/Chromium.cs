namespace Compliance.Browser;

/// <summary>The browser that the machine has. None is downloaded.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>Its program; null where there is none.</summary>
    public static string? Program { get; } = Find();

    /// <summary>Why tests that need it are skipped; null where it is there.</summary>
    public static string? Missing => Program is null ? $"no browser: none of {string.Join(", ", Names)} is on the path (CHROMIUM names another)" : null;

    private static string? Find() => Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named && File.Exists(named)
        ? named
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
}
