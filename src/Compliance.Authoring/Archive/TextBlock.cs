namespace Compliance.Authoring.Archive;

/// <summary>What a block is to the document, decided before clauses are cut.</summary>
internal enum BlockRole
{
    /// <summary>Text that a clause holds; it may open one.</summary>
    Body,

    /// <summary>The first top-level title: it names the document and has no id.</summary>
    Title,

    /// <summary>The heading of a later part of a compound document.</summary>
    Part,

    /// <summary>A section heading.</summary>
    Section,
}

/// <summary>A block in the document's tree: text, a list or a table.</summary>
internal abstract class BlockNode;

/// <summary>A paragraph, a heading or a paragraph of a table cell: text with the markup dropped and white space folded, and where it came from.</summary>
internal sealed class TextBlock : BlockNode
{
    private readonly bool[] _bold;
    private readonly IReadOnlyList<(int Text, int Source)> _map;

    public TextBlock(string text, bool[] bold, IReadOnlyList<(int Text, int Source)> map, int sourceStart, int sourceEnd)
    {
        Text = text;
        _bold = bold;
        _map = map;
        SourceStart = sourceStart;
        SourceEnd = sourceEnd;
    }

    public string Text { get; }

    /// <summary>Where the block starts in the source, its markup included.</summary>
    public int SourceStart { get; }

    /// <summary>Where the block ends in the source, exclusive.</summary>
    public int SourceEnd { get; }

    /// <summary>The level of a heading, from 1; 0 means that the block is none.</summary>
    public int HeadingLevel { get; init; }

    public bool HasLink { get; init; }

    public bool IsItalic { get; init; }

    /// <summary>The text as a heading, where the parser could not see that it is one.</summary>
    public TextBlock AsHeading(int level) => new(Text, _bold, _map, SourceStart, SourceEnd) { HeadingLevel = level, HasLink = HasLink, IsItalic = IsItalic };

    /// <summary>A stretch of the block as a block of its own.</summary>
    public TextBlock Slice(int start, int end)
    {
        var first = start == 0 ? SourceStart : SourceAt(start);
        var last = end == Text.Length ? SourceEnd : SourceAt(end);
        end = Text.AsSpan(0, end).TrimEnd().Length;
        var map = new List<(int Text, int Source)> { (0, SourceAt(start)) };
        for (var i = IndexOfRun(start) + 1; i < _map.Count && _map[i].Text < end; i++)
        {
            map.Add((_map[i].Text - start, _map[i].Source));
        }

        return new TextBlock(Text[start..end], _bold[start..end], map, first, last)
        {
            HasLink = HasLink,
            IsItalic = IsItalic,
            LineStarts = Between(LineStarts, start, end),
        };
    }

    /// <summary>A bullet that a table cell spells out in text.</summary>
    public bool IsCellBullet { get; init; }

    public BlockRole Role { get; set; }

    /// <summary>The level of a section, which a short line in a document without headings has too.</summary>
    public int SectionLevel { get; set; }

    /// <summary>Whether the block repeats a heading that is still to come, so that its label opens nothing.</summary>
    public bool NamesAHeading { get; set; }

    /// <summary>Why the block is left out of the outline, if it is.</summary>
    public Omission Omission { get; set; }

    public bool IsLeftOut => Omission != Omission.None;

    /// <summary>Where the lines of the source after the first start in the text.</summary>
    public int[] LineStarts { get; init; } = [];

    public bool IsBold => BoldEnd(0) == Text.Length;

    /// <summary>The end of the bold run that starts at <paramref name="start"/>; the same position when there is none.</summary>
    public int BoldEnd(int start)
    {
        var end = start;
        for (var i = start; i < Text.Length && (_bold[i] || Text[i] == ' '); i++)
        {
            end = _bold[i] ? i + 1 : end;
        }

        return end;
    }

    /// <summary>The position in the source of the character at <paramref name="index"/> of the text.</summary>
    public int SourceAt(int index)
    {
        if (_map.Count == 0)
        {
            return SourceStart;
        }

        var run = _map[IndexOfRun(index)];
        return Math.Min(run.Source + (index - run.Text), SourceEnd);
    }

    /// <summary>The last run of the source that starts at or before a position of the text.</summary>
    private int IndexOfRun(int index)
    {
        var low = 0;
        var high = _map.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _map[middle].Text <= index ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    /// <summary>The lines that start inside a stretch, counted from its start.</summary>
    private static int[] Between(int[] lines, int start, int end)
    {
        var first = Array.BinarySearch(lines, start + 1);
        var last = Array.BinarySearch(lines, end);
        return Array.ConvertAll(lines[(first < 0 ? ~first : first)..(last < 0 ? ~last : last)], line => line - start);
    }
}

/// <summary>A list, with bullets or numbered.</summary>
internal sealed class ListNode(IReadOnlyList<ListItemNode> items) : BlockNode
{
    public IReadOnlyList<ListItemNode> Items { get; } = items;
}

/// <summary>An item of a list.</summary>
/// <param name="number">The item's number; null in a list with bullets.</param>
/// <param name="children">What stands in the item, in order.</param>
internal sealed class ListItemNode(int? number, IReadOnlyList<BlockNode> children)
{
    public int? Number { get; } = number;

    public IReadOnlyList<BlockNode> Children { get; } = children;
}

/// <summary>A table; each cell is the paragraphs it holds.</summary>
internal sealed class TableNode(IReadOnlyList<TableRowNode> rows) : BlockNode
{
    public IReadOnlyList<TableRowNode> Rows { get; } = rows;
}

/// <summary>A row of a table.</summary>
/// <param name="isHeader">Whether the row names the columns.</param>
/// <param name="cells">The row's cells, each with its paragraphs.</param>
internal sealed class TableRowNode(bool isHeader, IReadOnlyList<IReadOnlyList<TextBlock>> cells)
{
    public bool IsHeader { get; } = isHeader;

    public IReadOnlyList<IReadOnlyList<TextBlock>> Cells { get; } = cells;
}
