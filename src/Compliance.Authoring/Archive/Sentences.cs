namespace Compliance.Authoring.Archive;

/// <summary>Finds where a sentence ends. An abbreviation's point ends none.</summary>
internal static class Sentences
{
    private static readonly string[] _abbreviations =
        ["e.g", "i.e", "etc", "vs", "cf", "inc", "ltd", "llc", "corp", "co", "no", "nos", "art", "sec", "para", "mr", "ms", "mrs", "dr", "st", "approx"];

    /// <returns>The position of the next sentence between the two positions; -1 when none starts there.</returns>
    public static int NextStart(string text, int start, int end)
    {
        for (var i = start; i < end - 1; i++)
        {
            if (text[i] is not ('.' or '!' or '?') || (text[i] == '.' && IsAbbreviation(text, start, i)))
            {
                continue;
            }

            var next = i + 1;
            while (next < end && (text[next] == ')' || NormalText.IsQuote(text[next])))
            {
                next++;
            }

            if (next + 1 < end && text[next] == ' ' && (char.IsUpper(text[next + 1]) || (NormalText.IsQuote(text[next + 1]) && next + 2 < end && char.IsUpper(text[next + 2]))))
            {
                return next + 1;
            }
        }

        return -1;
    }

    private static bool IsAbbreviation(string text, int start, int point)
    {
        var word = point;
        while (word > start && (char.IsLetter(text[word - 1]) || text[word - 1] == '.'))
        {
            word--;
        }

        return (point - word == 1 && char.IsUpper(text[word])) || text.AsSpan(word, point - word).Contains('.')
            || _abbreviations.Contains(text[word..point], StringComparer.OrdinalIgnoreCase);
    }
}
