namespace Compliance.Authoring.Archive;

/// <summary>The heading of an Appendix, Annex, Exhibit or Schedule.</summary>
/// <param name="Label">What it adds to the id: <c>annex-iii</c>, where an Annex or Schedule has a number; otherwise the slug of the whole heading.</param>
/// <param name="Length">How many characters of the heading the label stands for; 0 where it is all of it.</param>
internal readonly record struct Attachment(string Label, int Length)
{
    private static readonly string[] _words = ["appendix", "annex", "exhibit", "schedule"];

    /// <summary>Reads a heading that names an attachment.</summary>
    public static Attachment? OfHeading(string text)
    {
        if (Word(text) is not { } word)
        {
            return null;
        }

        var (designation, end) = Designation(text, word.Length);
        var isNumbered = word is "annex" or "schedule" && (designation.All(char.IsAsciiDigit) || RomanNumeral.Value(designation) > 0) && designation.Length > 0;
        return isNumbered ? new Attachment($"{word}-{designation}", end) : new Attachment(Slug.Of(text), 0);
    }

    /// <summary>Reads a line that is not marked as a heading: what the attachment is called must stand apart, so that "Schedule changes" is none.</summary>
    public static Attachment? OfLine(string text)
    {
        if (Word(text) is not { } word)
        {
            return null;
        }

        var rest = text.AsSpan(word.Length).TrimStart();
        return rest.IsEmpty || !char.IsLetter(rest[0]) || Designation(text, word.Length).Designation.Length > 0 ? OfHeading(text) : null;
    }

    private static string? Word(string text) =>
        _words.FirstOrDefault(word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || !char.IsLetterOrDigit(text[word.Length])));

    /// <summary>A number, a Roman numeral or a letter after the word, and where the title after it starts.</summary>
    private static (string Designation, int End) Designation(string text, int start)
    {
        var at = start;
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        var end = at;
        while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        var designation = text[at..end].ToLowerInvariant();
        if (!(designation.Length == 1 || designation.All(char.IsAsciiDigit) || RomanNumeral.Value(designation) > 0) || designation.Length is 0 or > 6)
        {
            return ("", start);
        }

        while (end < text.Length && text[end] is ' ' or '.' or ':' or '–' or '—' or '-')
        {
            end++;
        }

        return (designation, end);
    }
}
