namespace Compliance.Authoring.Archive;

/// <summary>What may name a folder or file of an archive. Nothing that passes can lead out of it.</summary>
internal static class ArchiveName
{
    private const int Longest = 100;

    /// <summary>Lower-case letters, digits, hyphens and, between others, single dots: <c>apache-2.0</c>.</summary>
    public static bool IsId(string name) =>
        name.Length is > 0 and <= Longest && name[0] is not ('-' or '.') && name[^1] != '.' && !name.Contains("..", StringComparison.Ordinal)
        && name.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character is '-' or '.');

    public static bool IsVersion(string name) =>
        name is "undated" || IsoDate.TryParse(name, out _);
}
