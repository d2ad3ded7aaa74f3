using System.Text;

namespace Compliance.Authoring.Archive;

/// <summary>
/// The two spellings of a text that comparison must not see: white space and quotes. Straightening replaces one character by one,
/// so that a position in the straightened text is the same position in the text as it was written.
/// </summary>
internal static class NormalText
{
    /// <summary>Every run of white space becomes one space; characters that show nothing go; none at either end.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        var pendingSpace = false;
        foreach (var character in text)
        {
            if (IsInvisible(character))
            {
                continue;
            }

            if (IsSpace(character))
            {
                pendingSpace = folded.Length > 0;
                continue;
            }

            if (pendingSpace)
            {
                folded.Append(' ');
                pendingSpace = false;
            }

            folded.Append(character);
        }

        return folded.ToString();
    }

    /// <summary>Typographic quotes become <c>"</c> and <c>'</c>, one for one.</summary>
    public static string Straighten(string text) =>
        string.Create(text.Length, text, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                target[i] = Straighten(source[i]);
            }
        });

    public static bool IsSpace(char character) => char.IsWhiteSpace(character) || char.IsControl(character);

    public static bool IsInvisible(char character) => character is '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u2060' and <= '\u2064') or '\uFEFF';

    public static bool IsQuote(char character) => Straighten(character) is '"' or '\'';

    private static char Straighten(char character) => character switch
    {
        '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u00AB' or '\u00BB' or '\u2033' => '"',
        '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u2032' or '\u00B4' or '`' => '\'',
        _ => character,
    };
}
