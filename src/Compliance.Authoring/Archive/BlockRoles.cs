namespace Compliance.Authoring.Archive;

/// <summary>Decides which blocks are titles, parts and section headings. Only blocks outside lists and tables can be one.</summary>
internal sealed class BlockRoles
{
    /// <summary>A line that stands for a heading is below every marked one.</summary>
    private const int LevelOfLines = 7;

    private readonly TextBlock? _title;
    private readonly HashSet<TextBlock> _lines;
    private bool _pastFirstSection;

    private BlockRoles(BlockNode[] present)
    {
        var topLevel = present.OfType<TextBlock>().ToArray();
        _title = topLevel.FirstOrDefault(block => block.HeadingLevel == 1 && NumberLabel.OfHeading(block.Text, null) is null && OrdinalHeading.Read(block.Text) is null);
        _lines = HeadingLines.Find(present, _title);
        HasHeadings = topLevel.Any(block => block.HeadingLevel > 0 && block != _title);
    }

    /// <summary>Whether the document marks headings, other than its title, as headings.</summary>
    public bool HasHeadings { get; }

    /// <param name="blocks">The document's blocks.</param>
    public static BlockRoles Assign(IReadOnlyList<BlockNode> blocks)
    {
        var present = blocks.Where(block => BlockTexts.Of(block).Any(text => !text.IsLeftOut)).ToArray();
        var roles = new BlockRoles(present);
        var following = FollowedByEffective(blocks);
        foreach (var block in present.OfType<TextBlock>())
        {
            block.Role = roles.Of(block, following.Contains(block));
            block.SectionLevel = block.Role != BlockRole.Section ? 0 : block.HeadingLevel > 0 ? block.HeadingLevel : LevelOfLines;
            roles._pastFirstSection |= block.Role == BlockRole.Section;
        }

        MarkNamesOfHeadings([.. present.SelectMany(BlockTexts.Of).Where(text => !text.IsLeftOut)]);
        return roles;
    }

    private BlockRole Of(TextBlock block, bool isAboveEffective)
    {
        if (block == _title)
        {
            return BlockRole.Title;
        }

        if (OpensAttachment(block) || (_pastFirstSection && isAboveEffective && HeadingLines.IsLine(block)))
        {
            return BlockRole.Part;
        }

        if (block.HeadingLevel > 0)
        {
            var isTitle = block.HeadingLevel == 1 && NumberLabel.OfHeading(block.Text, null) is null && OrdinalHeading.Read(block.Text) is null;
            return isTitle ? BlockRole.Part : BlockRole.Section;
        }

        return _lines.Contains(block) ? BlockRole.Section : BlockRole.Body;
    }

    private bool OpensAttachment(TextBlock block) => block.HeadingLevel > 0
        ? Attachment.OfHeading(block.Text) is not null
        : (_lines.Contains(block) || HeadingLines.IsShort(block.Text) && (block.IsBold || block.Text.Contains(':'))) && Attachment.OfLine(block.Text) is not null;

    /// <summary>The blocks just above an italic line that says from when something is effective. Such a line dates a part, and is itself left out.</summary>
    private static HashSet<TextBlock> FollowedByEffective(IReadOnlyList<BlockNode> blocks) =>
        [.. blocks.Zip(blocks.Skip(1))
            .Where(pair => pair.Second is TextBlock { IsItalic: true } line && line.Text.StartsWith("effective", StringComparison.OrdinalIgnoreCase))
            .Select(pair => pair.First)
            .OfType<TextBlock>()];

    /// <summary>What names a heading that is still to come is text, and its label opens nothing.</summary>
    private static void MarkNamesOfHeadings(TextBlock[] texts)
    {
        var toCome = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var text in texts.Reverse())
        {
            if (text.Role is BlockRole.Section or BlockRole.Part)
            {
                toCome.Add(HeadingName.Of(text.Text));
            }
            else
            {
                text.NamesAHeading = text.Role == BlockRole.Body && toCome.Contains(HeadingName.Of(text.Text));
            }
        }
    }
}
