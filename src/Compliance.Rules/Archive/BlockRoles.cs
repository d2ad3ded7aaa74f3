namespace Compliance.Rules.Archive;

/// <summary>Decides which blocks are titles, parts and section headings. Only blocks outside lists and tables can be one.</summary>
internal sealed class BlockRoles
{
    private const int LongestHeading = 10;

    private static readonly string[] _partWords = ["appendix", "annex", "exhibit", "schedule"];
    private static readonly string[] _dateWords = ["effective", "last", "updated", "published", "release", "date", "version"];

    private BlockRoles(bool hasHeadings) => HasHeadings = hasHeadings;

    /// <summary>Whether the document marks headings, other than its title, as headings.</summary>
    public bool HasHeadings { get; }

    /// <param name="blocks">The document's blocks.</param>
    public static BlockRoles Assign(IReadOnlyList<BlockNode> blocks)
    {
        var present = blocks.Where(block => block is not TextBlock { IsRepetition: true }).ToArray();
        var topLevel = present.OfType<TextBlock>().ToArray();
        var title = topLevel.FirstOrDefault(block => block.HeadingLevel == 1 && NumberLabel.OfHeading(block.Text, null) is null);
        var hasHeadings = topLevel.Any(block => block.HeadingLevel > 0 && block != title);
        var pastFirstSection = false;
        for (var i = 0; i < present.Length; i++)
        {
            if (present[i] is TextBlock block)
            {
                var next = i + 1 < present.Length ? present[i + 1] : null;
                block.Role = Of(block, next, title, hasHeadings, block == topLevel[0], pastFirstSection);
                block.SectionLevel = block.Role != BlockRole.Section ? 0 : Math.Max(block.HeadingLevel, hasHeadings ? 1 : 2);
                pastFirstSection |= block.Role == BlockRole.Section;
            }
        }

        MarkContents([.. blocks.SelectMany(BlockTexts.Of).Where(text => !text.IsRepetition)]);
        return new BlockRoles(hasHeadings);
    }

    private static BlockRole Of(TextBlock block, BlockNode? next, TextBlock? title, bool hasHeadings, bool isFirst, bool pastFirstSection)
    {
        if (block == title)
        {
            return BlockRole.Title;
        }

        if (OpensAttachment(block) || (pastFirstSection && IsLine(block) && next is TextBlock { IsItalic: true } line && StartsWithWord(line.Text, ["effective"])))
        {
            return BlockRole.Part;
        }

        if (block.HeadingLevel > 0)
        {
            return block.HeadingLevel == 1 && NumberLabel.OfHeading(block.Text, null) is null ? BlockRole.Part : BlockRole.Section;
        }

        var standsForHeading = !hasHeadings && !isFirst && next is not null && !block.IsBold && IsShort(block.Text)
            && IsLine(block) && !StartsWithWord(block.Text, _dateWords) && NumberLabel.OfBlock(block.Text) is null;
        return standsForHeading ? BlockRole.Section : BlockRole.Body;
    }

    /// <summary>A table of contents names headings that are still to come: what stands there is text.</summary>
    private static void MarkContents(TextBlock[] texts)
    {
        var toCome = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var text in texts.Reverse())
        {
            if (text.Role is BlockRole.Section or BlockRole.Part)
            {
                toCome.Add(Name(text.Text, NumberLabel.OfHeading(text.Text, null)));
            }
            else
            {
                text.IsContents = text.Role == BlockRole.Body && toCome.Contains(Name(text.Text, NumberLabel.OfBlock(text.Text)));
            }
        }
    }

    private static string Name(string text, NumberLabel? number) => text[(number?.Length ?? 0)..];

    /// <summary>A heading, or a bold line, that starts with Appendix, Annex, Exhibit or Schedule. A bold line must go on with what names it.</summary>
    private static bool OpensAttachment(TextBlock block)
    {
        if (!StartsWithWord(block.Text, _partWords))
        {
            return false;
        }

        var rest = block.Text[_partWords.First(word => StartsWithWord(block.Text, [word])).Length..].TrimStart();
        var isNamed = rest.Length == 0 || !char.IsLetter(rest[0]) || rest.Length == 1 || !char.IsLetter(rest[1]);
        return block.HeadingLevel > 0 || (block.IsBold && isNamed && IsShort(block.Text));
    }

    private static bool IsLine(TextBlock block) =>
        block.HeadingLevel == 0 && !block.HasLink && block.Text.Length > 0 && char.IsLetterOrDigit(block.Text[^1]) | block.Text[^1] is ')' or '"' or '”';

    private static bool IsShort(string text) => text.Count(character => character == ' ') < LongestHeading && char.IsUpper(text[0]) | char.IsDigit(text[0]);

    private static bool StartsWithWord(string text, string[] words) =>
        words.Any(word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || !char.IsLetterOrDigit(text[word.Length])));
}
