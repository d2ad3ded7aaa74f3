namespace Compliance.Authoring.Archive;

/// <summary>How an enumerator counts.</summary>
internal enum Numbering
{
    Letters,
    Roman,
    Digits,
}

/// <summary>How an enumerator is set off from the text.</summary>
internal enum EnumeratorForm
{
    /// <summary><c>(a)</c></summary>
    Parentheses,

    /// <summary><c>a)</c></summary>
    Parenthesis,

    /// <summary><c>a.</c></summary>
    Point,
}

/// <summary>What the enumerators of one series have in common.</summary>
internal readonly record struct EnumeratorStyle(Numbering Numbering, EnumeratorForm Form, bool IsUpper);

/// <summary>Something in a text that may be an enumerator. What it counts only its neighbours can tell: <c>(i)</c> is a letter and a number.</summary>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="End">Where the text after it starts.</param>
/// <param name="Label">The letters or digits, in lower case.</param>
/// <param name="Form">How it is set off.</param>
/// <param name="IsUpper">Whether it was in capitals.</param>
internal readonly record struct EnumeratorToken(int Start, int End, string Label, EnumeratorForm Form, bool IsUpper)
{
    private const int LongestLabel = 5;

    public EnumeratorStyle Style(Numbering numbering) => new(numbering, Form, IsUpper);

    /// <summary>Its place in a series that counts this way, from 1; 0 when it cannot be in one.</summary>
    public int Ordinal(Numbering numbering) => numbering switch
    {
        Numbering.Digits => char.IsAsciiDigit(Label[0]) ? int.Parse(Label, System.Globalization.CultureInfo.InvariantCulture) : 0,
        Numbering.Roman => RomanNumeral.Value(Label),
        _ => Letter(Label),
    };

    public int Ordinal(EnumeratorStyle style) => style == Style(style.Numbering) ? Ordinal(style.Numbering) : 0;

    /// <summary>The style of the series that this token would start; null when nothing starts with it.</summary>
    public EnumeratorStyle? StartsStyle => Label switch
    {
        "a" => Style(Numbering.Letters),
        "i" => Style(Numbering.Roman),
        "1" => Style(Numbering.Digits),
        _ => null,
    };

    /// <summary>Reads the enumerator that opens <paramref name="text"/> at <paramref name="start"/>.</summary>
    public static EnumeratorToken? AtOpening(string text, int start)
    {
        var inParentheses = start < text.Length && text[start] == '(';
        var label = ReadLabel(text, inParentheses ? start + 1 : start);
        var end = start + label.Length + (inParentheses ? 1 : 0);
        if (label.Length == 0 || end >= text.Length || (text[end] != ')' && (inParentheses || text[end] != '.' || char.IsAsciiDigit(label[0]))))
        {
            return null;
        }

        var form = inParentheses ? EnumeratorForm.Parentheses : text[end] == ')' ? EnumeratorForm.Parenthesis : EnumeratorForm.Point;
        return IsSetOff(text, end + 1, form) ? Create(text, start, end + 1, label, form) : null;
    }

    /// <summary>Reads the enumerator in parentheses at <paramref name="start"/>.</summary>
    public static EnumeratorToken? InText(string text, int start)
    {
        var label = text[start] == '(' ? ReadLabel(text, start + 1) : "";
        var end = start + label.Length + 1;
        return label.Length > 0 && end < text.Length && text[end] == ')' ? Create(text, start, end + 1, label, EnumeratorForm.Parentheses) : null;
    }

    private static EnumeratorToken? Create(string text, int start, int end, string label, EnumeratorForm form)
    {
        var isUpper = char.IsAsciiLetterUpper(label[0]);
        if (label.Any(character => char.IsAsciiLetterUpper(character) != isUpper))
        {
            return null;
        }

        while (end < text.Length && text[end] == ' ')
        {
            end++;
        }

        var token = new EnumeratorToken(start, end, label.ToLowerInvariant(), form, isUpper);
        return token.Ordinal(Numbering.Letters) + token.Ordinal(Numbering.Roman) + token.Ordinal(Numbering.Digits) > 0 ? token : null;
    }

    private static bool IsSetOff(string text, int end, EnumeratorForm form) =>
        end == text.Length || text[end] == ' ' || (form == EnumeratorForm.Parentheses && (char.IsLetter(text[end]) || NormalText.IsQuote(text[end]) || text[end] == '('));

    private static string ReadLabel(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < LongestLabel && char.IsAsciiLetterOrDigit(text[end]) && char.IsAsciiDigit(text[end]) == char.IsAsciiDigit(text[start]))
        {
            end++;
        }

        return end - start > 2 && char.IsAsciiDigit(text[start]) ? "" : text[start..end];
    }

    /// <summary><c>a</c> is 1, <c>z</c> 26, <c>aa</c> 27.</summary>
    private static int Letter(string label) =>
        char.IsAsciiLetter(label[0]) && label.Length <= 2 && label[0] == label[^1] ? label[0] - 'a' + 1 + (26 * (label.Length - 1)) : 0;
}
