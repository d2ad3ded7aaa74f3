using System.Globalization;

namespace Compliance.Authoring.Archive;

/// <summary>Walks the blocks of a document and cuts its text into clauses.</summary>
internal sealed class OutlineBuilder
{
    private readonly ClauseStack _stack = new();
    private readonly ClauseOpener _opener;
    private readonly ClauseWriter _writer;
    private readonly BlockRoles _roles;
    private readonly HashSet<ListNode> _owning;
    private readonly Dictionary<TextBlock, TextBlock> _next = [];
    private int _plainBullets;

    private OutlineBuilder(IReadOnlyList<BlockNode> blocks, IReadOnlyList<TextBlock> texts, BlockRoles roles)
    {
        _roles = roles;
        _owning = NumberedRuns.Find(blocks);
        _opener = new ClauseOpener(_stack);
        _writer = new ClauseWriter(_stack);
        foreach (var (text, next) in texts.Zip(texts.Skip(1)))
        {
            _next.Add(text, next);
        }
    }

    /// <param name="blocks">The document's blocks.</param>
    /// <param name="texts">All text of the document in order, without what is left out.</param>
    /// <param name="roles">The roles that were assigned to the blocks.</param>
    /// <returns>The document, with its clauses.</returns>
    public static ClauseDraft Build(IReadOnlyList<BlockNode> blocks, IReadOnlyList<TextBlock> texts, BlockRoles roles)
    {
        var builder = new OutlineBuilder(blocks, texts, roles);
        foreach (var block in blocks)
        {
            builder.Visit(block);
        }

        var document = builder._stack.Document;
        return document.Children.All(clause => clause is { Kind: ClauseKind.Preamble } && !clause.Children.Any()) ? Blocks(texts) : document;
    }

    /// <summary>A document in which nothing is found: each block is a clause.</summary>
    private static ClauseDraft Blocks(IReadOnlyList<TextBlock> texts)
    {
        var document = new ClauseDraft(ClauseKind.Document, "", 0, null);
        foreach (var (index, text) in texts.Index())
        {
            var clause = new ClauseDraft(ClauseKind.Block, string.Create(CultureInfo.InvariantCulture, $"p{index + 1}"), 0, document);
            clause.Add(new TextPiece(text, 0, text.Text.Length));
            document.Add(clause);
        }

        return document;
    }

    private void Visit(BlockNode block)
    {
        switch (block)
        {
            case TextBlock { IsLeftOut: false } text:
                VisitText(text);
                break;
            case ListNode list:
                VisitList(list);
                break;
            case TableNode table:
                VisitTable(table);
                break;
            default:
                break;
        }
    }

    private void VisitText(TextBlock text)
    {
        switch (text.Role)
        {
            case BlockRole.Title:
                _stack.CloseFrom(ClauseRank.Part);
                _writer.Write(text);
                break;
            case BlockRole.Part:
                _opener.OpenPart(text);
                _writer.Write(text);
                break;
            case BlockRole.Section:
                _opener.OpenSection(text);
                _writer.Write(text);
                break;
            default:
                VisitParagraph(text);
                break;
        }
    }

    /// <summary>A paragraph's label opens a clause; without one it belongs to the clause around it, not to an enumerator before it.</summary>
    private void VisitParagraph(TextBlock text)
    {
        var start = _opener.TryOpen(text, Opening(text), _plainBullets == 0);
        if (start is null)
        {
            _stack.CloseFrom(ClauseRank.Enumerator);
        }

        WriteText(text, start ?? 0, _plainBullets == 0 || start is not null);
    }

    private void VisitList(ListNode list)
    {
        if (IsListOfSections(list))
        {
            _stack.CloseFrom(ClauseRank.Section(1));
        }

        var items = list.Items.Where(item => item.Children.SelectMany(BlockTexts.Of).Any(text => !text.IsLeftOut)).ToArray();
        if (_owning.Contains(list))
        {
            VisitOwningItems(items);
            return;
        }

        var floor = _stack.Raise();
        foreach (var (index, item) in items.Index())
        {
            _stack.CloseTo(0);
            VisitItem(item, items.Length > 1 ? index + 1 : null);
        }

        _stack.Lower(floor);
    }

    /// <summary>The numbers of a list that other blocks interrupt stay open for what follows.</summary>
    private void VisitOwningItems(ListItemNode[] items)
    {
        ClauseDraft? holder = null;
        foreach (var item in items)
        {
            if (holder is not null)
            {
                _stack.CloseInside(holder);
            }

            var first = FirstText(item);
            _opener.GoOnWith(item.Number!.Value, first);
            holder = _stack.Top.Parent;
            VisitContent(item, first, 0);
        }
    }

    /// <summary>In a document without headings, a numbered list of named items is its sections.</summary>
    private bool IsListOfSections(ListNode list) =>
        !_roles.HasHeadings && _stack.IsAtTopLevel
        && list.Items is [{ Number: not null, Children: [TextBlock first, ..] }, ..] && LeadIn.Read(first, 0) is not null;

    private static TextBlock? FirstText(ListItemNode item) => item.Children is [TextBlock { IsLeftOut: false } opening, ..] ? opening : null;

    /// <param name="item">The item.</param>
    /// <param name="place">Its place in a list of two or more; null where it is the only one.</param>
    private void VisitItem(ListItemNode item, int? place)
    {
        var first = FirstText(item);
        var start = OpenItem(item, first);
        if (start is null && place is { } bullet)
        {
            _writer.TryEnterPreamble();
            _opener.OpenBullet(bullet);
        }

        VisitContent(item, first, start);
    }

    private void VisitContent(ListItemNode item, TextBlock? first, int? start)
    {
        var floor = _stack.Raise();
        _plainBullets += start is null ? 1 : 0;
        if (first is not null)
        {
            WriteText(first, start ?? 0, start is not null);
        }

        foreach (var block in item.Children.Skip(first is null ? 0 : 1))
        {
            Visit(block);
        }

        _plainBullets -= start is null ? 1 : 0;
        _stack.Lower(floor);
    }

    /// <returns>Where the text after the item's label starts; null for a plain bullet.</returns>
    private int? OpenItem(ListItemNode item, TextBlock? first)
    {
        if (item.Number is not { } number || first is { NamesAHeading: true })
        {
            return first is null ? null : _opener.TryOpen(first, Opening(first), _plainBullets == 0);
        }

        _opener.OpenItem(number, first);
        return 0;
    }

    private void VisitTable(TableNode table)
    {
        var floor = _stack.Raise();
        foreach (var row in table.Rows)
        {
            // A row whose first cell is empty goes on with the row above.
            if (row.Cells is not [[], ..])
            {
                _stack.CloseTo(0);
            }

            foreach (var text in row.Cells.SelectMany(cell => cell).Where(text => !text.IsLeftOut))
            {
                if (row.IsHeader || text.IsCellBullet)
                {
                    _writer.Write(text);
                }
                else
                {
                    VisitParagraph(text);
                }
            }
        }

        _stack.Lower(floor);
    }

    private void WriteText(TextBlock text, int start, bool mayEnumerate)
    {
        if (mayEnumerate)
        {
            _writer.WriteWithEnumerators(text, start, Opening(text));
        }
        else
        {
            _writer.Write(text);
        }
    }

    /// <summary>The enumerator that opens the block after a text.</summary>
    private EnumeratorToken? Opening(TextBlock text) =>
        _next.TryGetValue(text, out var next) && next.Role == BlockRole.Body ? EnumeratorToken.AtOpening(next.Text, 0) : null;
}
