using System.Globalization;
using System.Text;

namespace Compliance;

/// <summary>Makes what strangers write fit to be shown: a message stays short and on its line, whatever an input holds.</summary>
internal static class Legible
{
    private const int Most = 80;

    /// <summary>The text without what cannot be seen, cut to a few words.</summary>
    public static string Shorten(string text, int most = Most)
    {
        var shown = new StringBuilder();
        var count = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (++count > most)
            {
                return shown.Append('…').ToString();
            }

            shown.Append(IsShown(rune) ? rune : Rune.ReplacementChar);
        }

        return shown.ToString();
    }

    /// <summary>The shortened text in quotation marks.</summary>
    public static string Quote(string text) => $"\"{Shorten(text)}\"";

    /// <summary>The whole text with what cannot be seen replaced; for paths, which must stay whole.</summary>
    public static string OnOneLine(string text) =>
        text.All(character => character is >= ' ' and <= '~')
            ? text
            : string.Concat(text.EnumerateRunes().Select(rune => IsShown(rune) ? rune : Rune.ReplacementChar));

    /// <summary>Control characters break lines; format characters turn the direction of what follows or hide.</summary>
    public static bool IsShown(Rune rune) => Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
