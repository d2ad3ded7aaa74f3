namespace Compliance.Authoring.Archive;

/// <summary>Short lines without closing punctuation that stand alone: where a capture lost the marks of its headings, they are the headings.</summary>
internal static class HeadingLines
{
    /// <summary>More lines than this in a row are a menu or an address, of which only the last can be the heading of what follows.</summary>
    private const int MostInARow = 2;

    private const int MostWords = 10;
    private const int MostWordsInTitleCase = 16;
    private const int LongestLine = 160;

    /// <summary>What pages put around a document.</summary>
    private static readonly HashSet<string> _furniture = new(StringComparer.OrdinalIgnoreCase)
    {
        "english", "deutsch", "français", "español", "italiano", "português", "nederlands", "polski", "日本語", "한국어", "中文", "简体中文", "繁體中文",
        "back to top", "expand all", "collapse all", "learn more", "read more", "menu", "print", "search", "share", "skip to content", "skip to main content", "view summary", "view summary learn more",
    };

    /// <summary>Finds the lines that stand for headings.</summary>
    /// <param name="present">The blocks of the document that are not left out.</param>
    /// <param name="title">The document's title; null where none is marked. What stands before it is no heading.</param>
    public static HashSet<TextBlock> Find(BlockNode[] present, TextBlock? title)
    {
        var headings = new HashSet<TextBlock>();
        var insideNumbers = NumberSeries.Inside(present);
        var first = title is not null && Array.IndexOf(present, title) is var at && IsNearTop(present, at) ? at + 1 : 1;
        for (var start = first; start < present.Length; start++)
        {
            var end = start;
            while (end < present.Length && present[end] is TextBlock line && IsHeadingLike(line) && !insideNumbers[end])
            {
                end++;
            }

            if (end > start && HasBody(present, end) && !IsLedInto(present[start - 1]))
            {
                headings.UnionWith(present[(end - start > MostInARow ? end - 1 : start)..end].Cast<TextBlock>());
            }

            start = end;
        }

        return headings;
    }

    /// <summary>Whether a block could be a heading, by itself.</summary>
    public static bool IsHeadingLike(TextBlock block) =>
        !block.IsBold && IsLine(block) && IsShort(block.Text) && !block.IsLeftOut && NumberLabel.OfBlock(block.Text) is null && !_furniture.Contains(block.Text) && !IsField(block.Text);

    /// <summary>A line alone, without link or closing punctuation.</summary>
    public static bool IsLine(TextBlock block) =>
        block is { HeadingLevel: 0, HasLink: false, LineStarts.Length: 0, Text: [.., var last] } && (char.IsLetterOrDigit(last) || last is ')' or '"' or '”' or '）');

    /// <summary>Few words, or some more that are written as titles are, and no word that was begun before.</summary>
    public static bool IsShort(string text)
    {
        if (text.Length is 0 or > LongestLine || !(char.IsUpper(text[0]) || char.IsDigit(text[0]) || text[0] == '§' || WordCount.IsUnspaced(text[0])))
        {
            return false;
        }

        var words = WordCount.Of(text);
        return words <= MostWords || (words <= MostWordsInTitleCase && (WordCount.IsUnspaced(text[0]) || IsTitleCase(text)));
    }

    /// <summary>Whether every word but the small ones has a capital.</summary>
    private static bool IsTitleCase(string text) => text.Split(' ').All(word => word.Length < 4 || !char.IsLower(word[0]));

    /// <summary>A field of a form: <c>Email: name@example.com</c>. What counts a section or an attachment may have a colon.</summary>
    private static bool IsField(string text) =>
        text.Contains(": ", StringComparison.Ordinal) && OrdinalHeading.Read(text) is null && Attachment.OfLine(text) is null;

    private static bool IsNearTop(BlockNode[] present, int title) => present.Take(title).Sum(block => BlockTexts.Of(block).Sum(text => (long)text.Text.Length)) < 2_000;

    private static bool HasBody(BlockNode[] present, int at) => at < present.Length && present[at] is not TextBlock { HeadingLevel: > 0 };

    /// <summary>After a colon the lines are what it announces.</summary>
    private static bool IsLedInto(BlockNode before) => before is TextBlock { HeadingLevel: 0, Text: [.., ':' or '：'] };
}
