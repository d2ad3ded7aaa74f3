namespace Compliance.Authoring.Archive;

/// <summary>Leaves out tables of contents: lists, or lines in a row, whose entries are all headings of the text, and the line above one.</summary>
internal sealed class TablesOfContents
{
    /// <summary>One entry is a reference; so many lines in a row are no headings with bodies of their own.</summary>
    private const int FewestEntries = 2;
    private const int FewestLines = 3;

    private static readonly HashSet<string> _titles = new(StringComparer.OrdinalIgnoreCase)
    {
        "contents", "table of contents", "on this page", "in this article", "in this document", "jump to", "inhalt", "inhaltsverzeichnis", "sommaire", "table des matières", "indice", "índice", "目录",
    };

    private readonly IReadOnlyList<BlockNode> _blocks;
    private readonly Dictionary<string, int> _lastAt = new(StringComparer.OrdinalIgnoreCase);

    private TablesOfContents(IReadOnlyList<BlockNode> blocks)
    {
        _blocks = blocks;
        for (var i = 0; i < blocks.Count; i++)
        {
            foreach (var name in Headings(blocks[i]))
            {
                _lastAt[name] = i;
            }
        }
    }

    /// <param name="blocks">The document's blocks.</param>
    public static void Mark(IReadOnlyList<BlockNode> blocks)
    {
        var contents = new TablesOfContents(blocks);
        for (var at = 0; at < blocks.Count; at++)
        {
            if (blocks[at] is TextBlock { HeadingLevel: > 0 } heading && _titles.Contains(HeadingName.Of(heading.Text)))
            {
                contents.MarkSection(heading, at);
            }
            else if (blocks[at] is ListNode list)
            {
                contents.MarkList(list, at);
            }
            else
            {
                at = contents.MarkLines(at);
            }
        }
    }

    /// <summary>A section called "Contents" that holds nothing but links is one, whether or not the text still has all that they lead to.</summary>
    private void MarkSection(TextBlock heading, int at)
    {
        TextBlock[] entries = [.. _blocks.Skip(at + 1).TakeWhile(block => block is not TextBlock { HeadingLevel: > 0 }).SelectMany(BlockTexts.Of).Where(text => !text.IsLeftOut)];
        if (entries.Length >= FewestEntries && Array.TrueForAll(entries, entry => entry.HasLink && HeadingLines.IsShort(entry.Text)))
        {
            LeaveOut(entries.Prepend(heading));
        }
    }

    private void MarkList(ListNode list, int at)
    {
        var entries = BlockTexts.Of(list).ToArray();
        if (entries.Length >= FewestEntries && Array.TrueForAll(entries, entry => IsHeadingOutside(entry.Text, at, at)))
        {
            LeaveOut(entries);
            MarkLineAbove(at);
        }
    }

    /// <returns>The last block that was looked at.</returns>
    private int MarkLines(int start)
    {
        var end = start;
        while (end < _blocks.Count && _blocks[end] is TextBlock { HeadingLevel: 0, IsLeftOut: false } line && IsEntry(line.Text, end))
        {
            end++;
        }

        if (end - start >= FewestLines && _blocks.Skip(start).Take(end - start).Cast<TextBlock>().All(line => IsHeadingOutside(line.Text, start, end - 1)))
        {
            LeaveOut(_blocks.Skip(start).Take(end - start).Cast<TextBlock>());
            MarkLineAbove(start);
        }
        else if (_blocks[start] is TextBlock { HeadingLevel: 0, IsLeftOut: false, LineStarts.Length: >= FewestLines - 1 } block && Lines(block).All(line => IsHeadingOutside(line, start, start)))
        {
            LeaveOut([block]);
            MarkLineAbove(start);
        }

        return Math.Max(start, end - 1);
    }

    /// <summary>Above a table of contents stand its title, or the heading that a page shows as the one being read.</summary>
    private void MarkLineAbove(int at)
    {
        while (at > 0 && _blocks[at - 1] is TextBlock { IsLeftOut: true } or ListNode && BlockTexts.Of(_blocks[at - 1]).All(text => text.IsLeftOut))
        {
            at--;
        }

        if (at > 0 && _blocks[at - 1] is TextBlock line && (_titles.Contains(HeadingName.Of(line.Text)) || (line.HeadingLevel == 0 && IsEntry(line.Text, at - 1))))
        {
            line.Omission = Omission.Contents;
        }
    }

    private static void LeaveOut(IEnumerable<TextBlock> entries)
    {
        foreach (var entry in entries)
        {
            entry.Omission = entry.IsLeftOut ? entry.Omission : Omission.Contents;
        }
    }

    private bool IsEntry(string text, int at) => _lastAt.TryGetValue(HeadingName.Of(text), out var last) && last > at;

    /// <summary>Whether the text is a heading that stands before or after these blocks.</summary>
    private bool IsHeadingOutside(string text, int start, int end) => _lastAt.TryGetValue(HeadingName.Of(text), out var last) && (last < start || last > end);

    private static IEnumerable<string> Lines(TextBlock block) =>
        block.LineStarts.Prepend(0).Zip(block.LineStarts.Append(block.Text.Length), (start, end) => block.Text[start..end].Trim());

    /// <summary>What names a stretch of the text: headings, lines that may be some, bold lines, and numbers alone on their line.</summary>
    private static IEnumerable<string> Headings(BlockNode block) => block switch
    {
        TextBlock { IsLeftOut: false } text when text.HeadingLevel > 0 || IsLineOfItsOwn(text) => [HeadingName.Of(text.Text)],
        ListNode { Items: [{ Children: [TextBlock first, ..] }] } when IsLineOfItsOwn(first) => [HeadingName.Of(first.Text)],
        _ => [],
    };

    private static bool IsLineOfItsOwn(TextBlock text) =>
        text.LineStarts.Length == 0 && (text.IsBold || !text.HasLink)
        && HeadingLines.IsShort(text.Text[(NumberLabel.OfBlock(text.Text) is { } number && number.Length < text.Text.Length ? number.Length : 0)..]) && text.Text[^1] is not ('.' or ',' or ';');
}
