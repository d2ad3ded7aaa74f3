namespace Compliance.Authoring.Archive;

/// <summary>Finds the enumerators that stand inside a text, and leaves out what only refers to one: <c>Section 3(a)</c>, <c>(a) and (b) above</c>.</summary>
internal static class InlineTokens
{
    private static readonly string[] _referringWords =
    [
        "section", "sections", "subsection", "subsections", "clause", "clauses", "subclause", "paragraph", "paragraphs", "subparagraph", "subparagraphs",
        "item", "items", "point", "points", "article", "articles", "annex", "foregoing",
    ];

    private static readonly string[] _joiningWords = ["and", "or", "and/or", "to", "through"];

    public static List<EnumeratorToken> Find(string text, int start)
    {
        var tokens = new List<EnumeratorToken>();
        var slips = new List<EnumeratorToken>();
        var afterReference = -1;
        for (var i = start; i < text.Length; i++)
        {
            // Numbers in parentheses are too often amounts, and would take the ids of sections.
            if (text[i] != '(' || EnumeratorToken.InText(text, i) is not { } token || char.IsAsciiDigit(token.Label[0]))
            {
                continue;
            }

            if (IsReference(text, start, token, afterReference))
            {
                afterReference = token.End;
                if (token.Start > start && token.End < text.Length && text[token.End] == ',' && IsSetOff(text, start, token.Start) && !RefersTo(text, start, token))
                {
                    var afterComma = token.End + 1;
                    slips.Add(token with { End = afterComma + (afterComma < text.Length && text[afterComma] == ' ' ? 1 : 0) });
                }
            }
            else
            {
                tokens.Add(token);
            }

            i = Math.Max(i, token.End - 2);
        }

        foreach (var slip in slips)
        {
            Restore(tokens, slip);
        }

        return tokens;
    }

    /// <summary>A comma behind an enumerator is mostly that of a reference; between its neighbours in a series it is a slip of the pen.</summary>
    private static void Restore(List<EnumeratorToken> tokens, EnumeratorToken slip)
    {
        var next = tokens.FindIndex(token => token.Start > slip.Start);
        if (next > 0 && Enum.GetValues<Numbering>().Any(numbering => slip.Ordinal(numbering) is > 0 and var ordinal
            && tokens[next - 1].Ordinal(numbering) == ordinal - 1 && tokens[next].Ordinal(numbering) == ordinal + 1))
        {
            tokens.Insert(next, slip);
        }
    }

    private static bool IsReference(string text, int start, EnumeratorToken token, int afterReference)
    {
        if (token.Start == start)
        {
            return !Continues(text, token.End);
        }

        return !IsSetOff(text, start, token.Start)
            || !Continues(text, token.End)
            || IsJoined(text, token.Start, afterReference)
            || RefersTo(text, start, token);
    }

    /// <summary>An enumerator goes on with text of its own; a reference with a stop or with another reference.</summary>
    private static bool Continues(string text, int end)
    {
        if (end >= text.Length || text[end] is ',' or '.' or ';' or ':' or ')' or ']')
        {
            return false;
        }

        var word = WordAt(text, end);
        var after = end + word.Length + 1;
        return !(_joiningWords.Contains(word, StringComparer.OrdinalIgnoreCase) && after < text.Length && text[after] == '(')
            && !word.Equals("above", StringComparison.OrdinalIgnoreCase) && !word.Equals("below", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsSetOff(string text, int start, int at)
    {
        var before = text[at - 1];
        return before is ' ' or ':' or ';' or ',' or '—' or '–' or ')'
            || (char.IsLetter(before) && _joiningWords.Contains(WordBefore(text, start, at), StringComparer.OrdinalIgnoreCase));
    }

    private static bool IsJoined(string text, int at, int afterReference)
    {
        if (afterReference < 0 || at < afterReference || at - afterReference > 10)
        {
            return false;
        }

        var between = text[afterReference..at].Trim(' ', ',');
        return between.Length == 0 || _joiningWords.Contains(between, StringComparer.OrdinalIgnoreCase);
    }

    private static bool RefersTo(string text, int start, EnumeratorToken token)
    {
        var word = WordBefore(text, start, token.Start);
        return _referringWords.Contains(word, StringComparer.OrdinalIgnoreCase) && text[token.Start - 1] == ' ' && !HasStop(text, token.Start);
    }

    private static bool HasStop(string text, int at) => at > 1 && text[at - 2] is ':' or ';' or ',';

    private static string WordAt(string text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] != ' ')
        {
            end++;
        }

        return text[start..end].TrimEnd('.', ',', ';', ':', ')');
    }

    private static string WordBefore(string text, int start, int at)
    {
        var end = at;
        while (end > start && text[end - 1] == ' ')
        {
            end--;
        }

        var word = end;
        while (word > start && (char.IsLetter(text[word - 1]) || text[word - 1] == '/'))
        {
            word--;
        }

        return text[word..end];
    }
}
