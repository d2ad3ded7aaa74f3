namespace Compliance.Authoring.Archive;

/// <summary>The number that opens a block: <c>3.</c>, <c>3.2</c>, <c>1A.</c>, <c>2bis.</c>, <c>A.1.</c>, <c>B.3.a.</c>, <c>三、</c></summary>
/// <param name="Number">The number without a closing point: <c>3.2</c>.</param>
/// <param name="Length">How many characters of the block it takes, the white space after it included.</param>
internal readonly record struct NumberLabel(string Number, int Length)
{
    private const int LongestNumeral = 6;

    private static readonly string[] _insertions = ["bis", "ter", "quater", "quinquies"];

    public int Parts => Number.Count(character => character == '.') + 1;

    /// <summary>Reads the number of a heading. A single letter counts with its point; a bare number counts where it is the next one.</summary>
    /// <param name="text">The heading.</param>
    /// <param name="previous">The number of the section before, if it has one; null otherwise.</param>
    public static NumberLabel? OfHeading(string text, string? previous)
    {
        if (Scan(text) is not { } found)
        {
            return null;
        }

        var isWhole = found.HasPoint || found.Label.Parts > 1;
        return isWhole || IsNext(found.Label.Number, previous) ? found.Label : null;
    }

    /// <summary>Reads the number of a paragraph or list item, which a point must close or divide. Lone letters are enumerators.</summary>
    public static NumberLabel? OfBlock(string text)
    {
        if (Scan(text) is not { } found || (found.Label.Parts == 1 && (!found.HasPoint || char.IsAsciiLetter(text[0]))))
        {
            return null;
        }

        // "3.5 million users" opens with an amount, not with a number of its own.
        var next = found.Label.Length < text.Length ? text[found.Label.Length] : 'A';
        return found.HasPoint || !char.IsLower(next) ? found.Label : null;
    }

    private static bool IsNext(string number, string? previous) =>
        int.TryParse(number, System.Globalization.CultureInfo.InvariantCulture, out var value)
        && (previous is null ? value == 1 : int.TryParse(previous, System.Globalization.CultureInfo.InvariantCulture, out var last) && value == last + 1);

    private static (NumberLabel Label, bool HasPoint)? Scan(string text)
    {
        if (ChineseNumeral.At(text, 0) is { } numeral && numeral.End < text.Length && text[numeral.End] is '、' or '．')
        {
            return (new NumberLabel(numeral.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), AfterSpace(text, numeral.End + 1)), true);
        }

        var end = FirstPart(text);
        if (end == 0)
        {
            return null;
        }

        while (end < text.Length && text[end] == '.' && NextPart(text, end + 1) is var next and > 0)
        {
            end = next;
        }

        var number = text[..end];
        end = AfterStars(text, end);
        var hasPoint = end < text.Length && text[end] is '.' or '、' or '．';
        end += hasPoint ? 1 : 0;
        var isClosed = end == text.Length || text[end] == ' ' || (hasPoint && (char.IsLetter(text[end]) || NormalText.IsQuote(text[end])) && char.IsAsciiDigit(number[0]));
        return isClosed && (hasPoint || char.IsAsciiDigit(number[0]) || number.Length > 1) ? (new NumberLabel(number, AfterSpace(text, end)), hasPoint) : null;
    }

    /// <summary>Stars that a capture left where bold starts inside the label, as in <c>3**. Title**</c>.</summary>
    private static int AfterStars(string text, int end)
    {
        var after = end;
        while (after < text.Length && text[after] == '*')
        {
            after++;
        }

        return after < text.Length && text[after] == '.' ? after : end;
    }

    private static int AfterSpace(string text, int end)
    {
        while (end < text.Length && text[end] == ' ')
        {
            end++;
        }

        return end;
    }

    /// <summary>A letter, a Roman numeral or a number; the first two only before a point.</summary>
    private static int FirstPart(string text)
    {
        var end = 0;
        while (end < text.Length && end < LongestNumeral && char.IsAsciiLetterUpper(text[end]))
        {
            end++;
        }

        var isLetters = end > 0 && end < text.Length && text[end] == '.' && (end == 1 || RomanNumeral.Value(text[..end].ToLowerInvariant()) > 0);
        return isLetters ? end : Digits(text, 0);
    }

    private static int NextPart(string text, int start)
    {
        var end = Digits(text, start);
        if (end > start)
        {
            return end;
        }

        end = start;
        while (end < text.Length && end - start < 4 && char.IsAsciiLetterLower(text[end]))
        {
            end++;
        }

        // The letters must be a part of their own, as in B.3.a., not the word that follows, as in 2.Use.
        return end > start && (end == text.Length || text[end] is '.' or ' ') && (end - start == 1 || text[start..end].All(letter => letter is 'i' or 'v' or 'x')) ? end : 0;
    }

    private static int Digits(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < 3 && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end == start || (end < text.Length && char.IsAsciiDigit(text[end])) ? start : AfterInsertion(text, end);
    }

    /// <summary>What names a clause put in between two numbers: the <c>A</c> of <c>1A.</c>, the <c>bis</c> of <c>2bis.</c></summary>
    private static int AfterInsertion(string text, int end)
    {
        foreach (var insertion in _insertions)
        {
            if (text.AsSpan(end).StartsWith(insertion, StringComparison.Ordinal) && IsPartEnd(text, end + insertion.Length))
            {
                return end + insertion.Length;
            }
        }

        return end < text.Length && char.IsAsciiLetter(text[end]) && IsPartEnd(text, end + 1) ? end + 1 : end;
    }

    private static bool IsPartEnd(string text, int end) => end < text.Length && text[end] == '.';
}
