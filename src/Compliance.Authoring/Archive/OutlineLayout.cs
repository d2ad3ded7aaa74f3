using System.Text;

namespace Compliance.Authoring.Archive;

/// <summary>Lays the text of the clauses out in one string, in which every clause is a stretch.</summary>
internal sealed class OutlineLayout
{
    private readonly StringBuilder _text = new();
    private TextPiece? _latest;

    public string Text { get; private set; } = "";

    /// <summary>The clauses directly in the document.</summary>
    public IReadOnlyList<Clause> Clauses { get; private set; } = [];

    public static OutlineLayout Of(ClauseDraft document)
    {
        var layout = new OutlineLayout();
        var spans = document.Children.Select(layout.Write).ToArray();
        layout.Text = layout._text.ToString();
        layout.Clauses = [.. spans.Select(layout.Finish)];
        return layout;
    }

    private LaidOut Write(ClauseDraft clause)
    {
        var children = new List<LaidOut>();
        int? start = null;
        foreach (var content in clause.Content)
        {
            if (content is ClauseDraft child)
            {
                var laidOut = Write(child);
                children.Add(laidOut);
                start ??= laidOut.Start;
            }
            else
            {
                var at = Write((TextPiece)content);
                start ??= at;
            }
        }

        return new LaidOut(clause, start ?? _text.Length, _text.Length, children);
    }

    private int Write(TextPiece piece)
    {
        if (_text.Length > 0 && _latest?.Block != piece.Block)
        {
            _text.Append(' ');
        }

        var start = _text.Length;
        _text.Append(piece.Block.Text, piece.Start, piece.End - piece.Start);
        _latest = piece;
        return start;
    }

    private Clause Finish(LaidOut laidOut)
    {
        var draft = laidOut.Clause;
        var end = laidOut.End;
        while (end > laidOut.Start && Text[end - 1] == ' ')
        {
            end--;
        }

        return new Clause(draft.Id, draft.Heading, Text, new TextSpan(laidOut.Start, end), draft.LabelLength, SourceOf(draft), [.. laidOut.Children.Select(Finish)]);
    }

    public static SourceSpan SourceOf(ClauseDraft clause)
    {
        if (clause.Pieces().FirstOrDefault() is not { } first)
        {
            return default;
        }

        var last = clause.Pieces().Last();
        var start = first.Start == 0 ? first.Block.SourceStart : first.Block.SourceAt(first.Start);
        var end = last.End == last.Block.Text.Length ? last.Block.SourceEnd : last.Block.SourceAt(last.End - 1) + 1;
        return new SourceSpan(start, Math.Max(start, end));
    }

    private sealed record LaidOut(ClauseDraft Clause, int Start, int End, IReadOnlyList<LaidOut> Children);
}
