using System.Buffers;

namespace Compliance.Authoring.Archive;

/// <summary>Finds the lines that only date the document: <c>Effective May 1, 2026 (previous version)</c>. They are no clauses, or each new date would move what follows.</summary>
internal static class DateLines
{
    private const int MostWords = 16;

    private static readonly HashSet<string> _months = new(StringComparer.OrdinalIgnoreCase)
    {
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
        "januar", "februar", "märz", "mai", "juni", "juli", "oktober", "dezember",
        "janvier", "février", "mars", "avril", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
        "gennaio", "febbraio", "aprile", "maggio", "giugno", "luglio", "settembre", "ottobre", "dicembre",
    };

    /// <summary>What says that a line dates the document.</summary>
    private static readonly HashSet<string> _dating = new(StringComparer.OrdinalIgnoreCase)
    {
        "effective", "updated", "update", "modified", "revised", "revision", "published", "released", "release", "dated", "posted", "version", "amended", "adopted", "as",
        "gültig", "stand", "aktualisiert", "aktualisierung", "fassung", "vigueur", "jour", "vigor", "actualización", "actualizado", "aggiornamento",
        "更新", "生效", "发布", "修订", "版本", "日期",
    };

    private static readonly HashSet<string> _joining = new(StringComparer.OrdinalIgnoreCase)
    {
        "last", "date", "of", "on", "from", "since", "the", "this", "is", "was", "in", "force", "starting", "at", "ago", "to", "and", "day", "days", "week", "weeks", "month", "months",
        "year", "years", "hour", "hours", "st", "nd", "rd", "th", "er", "v", "ab", "vom", "am", "zum", "letzte", "zuletzt", "le", "la", "du", "de", "en", "mise", "à", "compter", "dernière",
        "el", "última", "ultimo",
        "previous", "past", "archived", "versions", "history", "changes", "what's", "what’s", "new", "see", "view", "download", "pdf", "print", "here", "most", "recent", "current", "first",
        "年", "月", "日", "最近", "最后", "最新", "时间", "于", "自", "起",
    };

    private static readonly SearchValues<char> _digits = SearchValues.Create("0123456789");

    /// <param name="blocks">The document's blocks; those in lists and tables need a word that says what the date is.</param>
    public static void Mark(IReadOnlyList<BlockNode> blocks)
    {
        var title = blocks.OfType<TextBlock>().FirstOrDefault(block => block.HeadingLevel == 1) ?? blocks.OfType<TextBlock>().FirstOrDefault();
        var titleWords = title is null ? [] : Words(title.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var block in blocks.Where(block => block is not TableNode))
        {
            foreach (var text in BlockTexts.Of(block).Where(text => text.Omission == Omission.None && IsDate(text.Text, text == title ? [] : titleWords, text == block)))
            {
                text.Omission = Omission.Date;
            }
        }
    }

    private static bool IsDate(string text, HashSet<string> titleWords, bool mayBeBare)
    {
        if (text.Length > 160 || text.AsSpan().IndexOfAny(_digits) < 0)
        {
            return false;
        }

        var words = Words(text);
        var isDating = words.Exists(_dating.Contains);
        return words.Count <= MostWords
            && (isDating || mayBeBare)
            && HasDate(words)
            && words.TrueForAll(word => IsNumber(word) || _months.Contains(word) || _dating.Contains(word) || _joining.Contains(word) || (isDating && titleWords.Contains(word)));
    }

    /// <summary>Whether a year stands there, or how long ago it was. A month alone is often a word.</summary>
    private static bool HasDate(List<string> words) =>
        words.Exists(word => word.Length == 4 && word[0] is '1' or '2' && int.TryParse(word, System.Globalization.CultureInfo.InvariantCulture, out var year) && year is >= 1970 and < 2100)
        && (words.Exists(_months.Contains) || words.Count(IsNumber) > 2 || words.Contains("年", StringComparer.Ordinal))
        || words.Contains("ago", StringComparer.OrdinalIgnoreCase);

    private static bool IsNumber(string word) => word.All(char.IsAsciiDigit);

    /// <summary>The words, digits apart from letters and joined words divided: <c>EffectiveMay</c> is two.</summary>
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isPart = i < text.Length && (char.IsLetterOrDigit(text[i]) || (start >= 0 && text[i] is '\'' or '’'));
            if (start >= 0 && (!isPart || IsSeam(text[i - 1], text[i])))
            {
                words.Add(text[start..i]);
                start = -1;
            }

            start = isPart && start < 0 ? i : start;
        }

        return words.Count == 0 || !words.Exists(word => WordCount.IsUnspaced(word[0])) ? words : [.. words.SelectMany(Divide)];
    }

    private static bool IsSeam(char before, char after) =>
        char.IsAsciiDigit(before) != char.IsAsciiDigit(after) || (char.IsLower(before) && char.IsUpper(after)) || WordCount.IsUnspaced(before) != WordCount.IsUnspaced(after);

    /// <summary>Divides what Chinese writes without spaces: words of two characters that date, else single ones.</summary>
    private static IEnumerable<string> Divide(string word)
    {
        for (var i = 0; i < word.Length;)
        {
            var isPair = i + 1 < word.Length && (_dating.Contains(word.Substring(i, 2)) || _joining.Contains(word.Substring(i, 2)));
            var length = !WordCount.IsUnspaced(word[i]) ? word.Length - i : isPair ? 2 : 1;
            yield return word.Substring(i, length);
            i += length;
        }
    }
}
