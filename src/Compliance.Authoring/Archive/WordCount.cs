using System.Globalization;

namespace Compliance.Authoring.Archive;

/// <summary>Counts the words of a text. Where a script sets no spaces between words, each character counts as one.</summary>
internal static class WordCount
{
    public static int Of(string text)
    {
        var words = 0;
        var inWord = false;
        foreach (var character in text)
        {
            var isWordOfItsOwn = IsUnspaced(character);
            var isPart = !isWordOfItsOwn && (char.IsLetterOrDigit(character) || (inWord && IsInside(character)));
            words += isWordOfItsOwn || (isPart && !inWord) ? 1 : 0;
            inWord = isPart;
        }

        return words;
    }

    /// <summary>Chinese and Japanese characters.</summary>
    public static bool IsUnspaced(char character) => character is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');

    private static bool IsInside(char character) =>
        character is '\'' or '’' or '-' or '.' or '_' || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark;
}
