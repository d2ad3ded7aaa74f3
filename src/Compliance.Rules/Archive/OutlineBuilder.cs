using System.Globalization;

namespace Compliance.Rules.Archive;

/// <summary>Walks the blocks of a document and cuts its text into clauses.</summary>
internal sealed class OutlineBuilder
{
    private readonly ClauseStack _stack = new();
    private readonly EnumeratorSequence _enumerators;
    private readonly BlockRoles _roles;
    private readonly Dictionary<TextBlock, TextBlock> _next = [];
    private string? _latestSection;
    private ClauseDraft? _preamble;
    private int _plainBullets;

    private OutlineBuilder(IReadOnlyList<TextBlock> texts, BlockRoles roles)
    {
        _roles = roles;
        _enumerators = new EnumeratorSequence(_stack);
        foreach (var (text, next) in texts.Zip(texts.Skip(1)))
        {
            _next.Add(text, next);
        }
    }

    /// <param name="blocks">The document's blocks.</param>
    /// <param name="texts">All text of the document in order, repetitions left out.</param>
    /// <param name="roles">The roles that were assigned to the blocks.</param>
    /// <returns>The document, with its clauses.</returns>
    public static ClauseDraft Build(IReadOnlyList<BlockNode> blocks, IReadOnlyList<TextBlock> texts, BlockRoles roles)
    {
        var builder = new OutlineBuilder(texts, roles);
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
            case TextBlock { IsRepetition: false } text:
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
                Append(text, 0, text.Text.Length);
                break;
            case BlockRole.Part:
                _stack.CloseFrom(ClauseRank.Part);
                _latestSection = null;
                OpenHeading(text, ClauseKind.Part, ClauseRank.Part, null);
                break;
            case BlockRole.Section:
                var rank = ClauseRank.Section(text.SectionLevel);
                _stack.CloseFrom(rank);
                OpenHeading(text, ClauseKind.Section, rank, NumberLabel.OfHeading(text.Text, _latestSection));
                break;
            default:
                VisitParagraph(text);
                break;
        }
    }

    private void OpenHeading(TextBlock text, ClauseKind kind, int rank, NumberLabel? number)
    {
        var heading = text.Text[(number?.Length ?? 0)..];
        var slug = Slug.Of(heading);
        _latestSection = number?.Number ?? _latestSection;
        _stack.Open(new ClauseDraft(kind, number?.Number ?? (slug.Length > 0 ? slug : "section"), rank, _stack.Top)
        {
            Heading = heading,
            LabelLength = number?.Length ?? 0,
            IsNumber = number is not null,
        });
        Append(text, 0, text.Text.Length);
    }

    /// <summary>A paragraph outside a list, or one that goes on in a labelled item: its label opens a clause, else it belongs to the clause around it.</summary>
    private void VisitParagraph(TextBlock text)
    {
        if (text.IsContents || !TryOpen(text, out var start))
        {
            start = 0;
            _stack.CloseFrom(ClauseRank.Enumerator);
        }

        AppendWithEnumerators(text, start);
    }

    /// <summary>Opens the clause that the block's label names: a number, an enumerator or a lead-in.</summary>
    /// <param name="text">The block.</param>
    /// <param name="start">Where the text after the label starts; 0 when the block has none.</param>
    private bool TryOpen(TextBlock text, out int start)
    {
        start = 0;
        if (NumberLabel.OfBlock(text.Text) is { } number)
        {
            start = number.Length;
            OpenNumber(number.Number, text, start);
            return true;
        }

        if (_plainBullets == 0 && EnumeratorToken.AtOpening(text.Text, 0) is { } token && _enumerators.Continue(token, Opening(text)) is { } style)
        {
            start = token.End;
            _stack.Open(new ClauseDraft(ClauseKind.Enumerator, token.Label, ClauseRank.Enumerator, _stack.Top)
            {
                Heading = LeadIn.Read(text, start),
                LabelLength = start,
                Style = style,
            });
            return true;
        }

        if (LeadIn.Read(text, 0) is not { } name)
        {
            return false;
        }

        _stack.CloseFrom(ClauseRank.LeadIn);
        _stack.Open(new ClauseDraft(ClauseKind.LeadIn, Slug.Of(name), ClauseRank.LeadIn, _stack.Top) { Heading = name });
        return true;
    }

    private void OpenNumber(string number, TextBlock? text, int start)
    {
        var rank = ClauseRank.Number(number);
        _stack.CloseFrom(rank);
        _stack.Open(new ClauseDraft(ClauseKind.Number, number, rank, _stack.Top)
        {
            Heading = text is null ? null : LeadIn.Read(text, start),
            LabelLength = start,
            IsNumber = true,
        });
    }

    private void AppendWithEnumerators(TextBlock text, int start)
    {
        var cuts = InlineSeries.Find(text.Text, start, Opening(text));
        var isPreamble = cuts.Count > 0 && _stack.Top == _stack.Document;
        if (isPreamble)
        {
            _stack.Reopen(Preamble());
        }

        var depth = _stack.Count;
        var from = 0;
        foreach (var cut in cuts)
        {
            Append(text, from, cut.At);
            from = cut.At;
            _stack.CloseTo(depth + cut.Depth);
            if (cut.Token is { } token)
            {
                _stack.Top.Record(cut.Style, token.Ordinal(cut.Style));
                _stack.Open(new ClauseDraft(ClauseKind.Enumerator, token.Label, ClauseRank.Enumerator, _stack.Top)
                {
                    LabelLength = token.End - token.Start,
                    Style = cut.Style,
                    OpenedInText = true,
                });
            }
        }

        Append(text, from, text.Text.Length);
        if (isPreamble)
        {
            _stack.CloseTo(depth - 1);
        }
    }

    private void VisitList(ListNode list)
    {
        if (IsListOfSections(list))
        {
            _stack.CloseFrom(ClauseRank.Section(1));
        }

        var floor = _stack.Raise();
        foreach (var item in list.Items)
        {
            _stack.CloseTo(0);
            VisitItem(item);
        }

        _stack.Lower(floor);
    }

    /// <summary>In a document without headings, a numbered list of named items is its sections.</summary>
    private bool IsListOfSections(ListNode list) =>
        !_roles.HasHeadings && _stack.IsAtTopLevel
        && list.Items is [{ Number: not null, Children: [TextBlock first, ..] }, ..] && LeadIn.Read(first, 0) is not null;

    private void VisitItem(ListItemNode item)
    {
        var first = item.Children is [TextBlock opening, ..] ? opening : null;
        var rest = item.Children;
        var isLabelled = false;
        var start = 0;
        if (first is { IsContents: true })
        {
            isLabelled = false;
        }
        else if (item.Number is { } number && item.Children.SelectMany(BlockTexts.Of).Any(text => !text.IsRepetition))
        {
            OpenNumber(number.ToString(CultureInfo.InvariantCulture), first, 0);
            isLabelled = true;
        }
        else if (first is { IsRepetition: false })
        {
            isLabelled = TryOpen(first, out start);
        }

        var floor = _stack.Raise();
        if (first is { IsRepetition: false })
        {
            rest = [.. item.Children.Skip(1)];
            AppendItemText(first, start, isLabelled);
        }

        _plainBullets += isLabelled ? 0 : 1;
        foreach (var block in rest)
        {
            if (block is TextBlock { IsRepetition: false } text && !isLabelled)
            {
                Append(text, 0, text.Text.Length);
            }
            else
            {
                Visit(block);
            }
        }

        _plainBullets -= isLabelled ? 0 : 1;
        _stack.Lower(floor);
    }

    private void AppendItemText(TextBlock text, int start, bool isLabelled)
    {
        if (isLabelled)
        {
            AppendWithEnumerators(text, start);
        }
        else
        {
            Append(text, 0, text.Text.Length);
        }
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

            foreach (var text in row.Cells.SelectMany(cell => cell).Where(text => !text.IsRepetition))
            {
                VisitCellText(row, text);
            }
        }

        _stack.Lower(floor);
    }

    private void VisitCellText(TableRowNode row, TextBlock text)
    {
        if (row.IsHeader || text.IsCellBullet)
        {
            Append(text, 0, text.Text.Length);
        }
        else
        {
            VisitParagraph(text);
        }
    }

    private EnumeratorToken? Opening(TextBlock text) =>
        _next.TryGetValue(text, out var next) && next.Role == BlockRole.Body ? EnumeratorToken.AtOpening(next.Text, 0) : null;

    /// <summary>Adds text to the innermost open clause; the document's own text is a preamble, one for each stretch of it.</summary>
    private void Append(TextBlock text, int start, int end)
    {
        var target = _stack.Top == _stack.Document ? Preamble() : _stack.Top;
        target.Add(new TextPiece(text, start, end));
    }

    private ClauseDraft Preamble()
    {
        if (_preamble is null || _stack.Document.Content[^1] != _preamble)
        {
            _preamble = new ClauseDraft(ClauseKind.Preamble, "preamble", ClauseRank.Preamble, _stack.Document);
            _stack.Document.Add(_preamble);
        }

        return _preamble;
    }
}
