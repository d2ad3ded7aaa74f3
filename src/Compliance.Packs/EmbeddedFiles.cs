using System.Reflection;

namespace Compliance.Packs;

/// <summary>The files of this assembly, by their path from the repository's root: <c>rules/vocabulary.json</c>, <c>rules/PACK/FILE.json</c>.</summary>
internal static class EmbeddedFiles
{
    private static readonly Assembly Data = typeof(EmbeddedFiles).Assembly;

    /// <summary>Every path, with forward slashes, in ordinal order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Data.GetManifestResourceNames().Select(name => name.Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <summary>The bytes of a file; the name is one of <see cref="Names"/>.</summary>
    public static byte[] Read(string name)
    {
        using var stream = Data.GetManifestResourceStream(name) ?? throw new ArgumentException($"The data has no file '{name}'.", nameof(name));
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
