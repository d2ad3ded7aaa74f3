using System.Text;

namespace Compliance.Rules.Reporting;

/// <summary>Text fit for a terminal and for a page.</summary>
internal static class LegibleText
{
    /// <summary>Packs and use cases come from strangers: no control character gets through, nothing turns the text around, and nothing hides in it.</summary>
    public static string Clean(string text) => BuildLog.DefuseMarkers(Clean(text, keepsLines: false));

    /// <summary>A whole report, made clean line by line.</summary>
    public static string CleanLines(string text) => Clean(text, keepsLines: true);

    private static string Clean(string text, bool keepsLines)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~') || IsClean(text))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(rune.Value switch
            {
                '\n' when keepsLines => rune,
                '\n' or '\r' or '\t' => new Rune(' '),
                _ => Legible.IsShown(rune) ? rune : Rune.ReplacementChar,
            });
        }

        return clean.ToString();
    }

    /// <summary>Whether all of it is shown, on one line. What stands for half a character is not told from the sign for what cannot be shown, so neither is clean.</summary>
    private static bool IsClean(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar || !Legible.IsShown(rune))
            {
                return false;
            }
        }

        return true;
    }
}
