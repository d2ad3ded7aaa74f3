using System.Globalization;

namespace Compliance.Authoring.Archive;

/// <summary>What a heading counts: <c>Article 5 – Title</c>, <c>Art. 5</c>, <c>Section 3: Title</c>, <c>§ 3</c>, <c>第三条</c>.</summary>
/// <param name="Kind">The word of the id: <c>article</c> or <c>section</c>.</param>
/// <param name="Number">The number or Roman numeral, in lower case.</param>
/// <param name="Length">How many characters of the heading it takes, what sets it off from the title included.</param>
/// <param name="IsClosed">Whether a point or a colon closes it, so that it is a label also where a text follows.</param>
internal readonly record struct OrdinalHeading(string Kind, string Number, int Length, bool IsClosed)
{
    public const string Article = "article";
    public const string Section = "section";

    private static readonly (string Word, string Kind)[] _words =
        [("article", Article), ("artikel", Article), ("art.", Article), ("art", Article), ("section", Section), ("sec.", Section), ("§", Section)];

    public string Label => $"{Kind}-{Number}";

    public bool IsArticle => string.Equals(Kind, Article, StringComparison.Ordinal);

    /// <summary>Reads what opens a heading.</summary>
    public static OrdinalHeading? Read(string text)
    {
        if (ReadChinese(text) is { } chinese)
        {
            return chinese;
        }

        foreach (var (word, kind) in _words)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && ReadNumber(text, word.Length) is var (number, end))
            {
                return Close(text, kind, number, end);
            }
        }

        return null;
    }

    private static (string Number, int End)? ReadNumber(string text, int start)
    {
        var isSign = text[start - 1] is '§' or '.';
        var at = start;
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        if (at == text.Length || (at == start && !isSign))
        {
            return null;
        }

        var end = at;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || (text[end] == '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]) && char.IsAsciiDigit(text[end - 1]))))
        {
            end++;
        }

        var number = text[at..end].ToLowerInvariant();
        return IsNumber(number) && (end == text.Length || !char.IsLetterOrDigit(text[end])) ? (number, end) : null;
    }

    /// <summary>Digits with parts and at most two letters after them, or a Roman numeral.</summary>
    private static bool IsNumber(string number) =>
        RomanNumeral.Value(number) > 0 || (number.Length > 0 && char.IsAsciiDigit(number[0]) && number.TrimEnd("abcdefghijklmnopqrstuvwxyz".ToCharArray()) is { } digits
            && number.Length - digits.Length <= 2 && digits.All(character => char.IsAsciiDigit(character) || character == '.'));

    private static OrdinalHeading Close(string text, string kind, string number, int end)
    {
        var isClosed = end < text.Length && text[end] is '.' or ':';
        while (end < text.Length && text[end] is ' ' or '.' or ':' or '–' or '—' or '-')
        {
            end++;
        }

        return new OrdinalHeading(kind, number, end, isClosed);
    }

    /// <summary><c>第三条</c> is an article, <c>第三节</c> a section; either is a label also where a text follows.</summary>
    private static OrdinalHeading? ReadChinese(string text)
    {
        if (text.Length < 3 || text[0] != '第')
        {
            return null;
        }

        var digits = 1;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        var numeral = digits > 1 && digits < 5 ? (int.Parse(text[1..digits], CultureInfo.InvariantCulture), digits) : ChineseNumeral.At(text, 1);
        if (numeral is not var (value, end) || end == text.Length || text[end] is not ('条' or '條' or '节' or '節'))
        {
            return null;
        }

        var kind = text[end] is '条' or '條' ? Article : Section;
        end++;
        while (end < text.Length && (NormalText.IsSpace(text[end]) || text[end] is '：' or ':' or '、'))
        {
            end++;
        }

        return new OrdinalHeading(kind, value.ToString(CultureInfo.InvariantCulture), end, IsClosed: true);
    }
}
