namespace Compliance.Authoring.Archive;

/// <summary>Adds text to the innermost open clause, and opens the clauses that enumerators inside a text make.</summary>
internal sealed class ClauseWriter(ClauseStack stack)
{
    private ClauseDraft? _preamble;

    public void Write(TextBlock text) => Write(text, 0, text.Text.Length);

    /// <param name="text">The block.</param>
    /// <param name="start">Where the text after the block's own label starts.</param>
    /// <param name="next">The enumerator that opens the next block; null when none does.</param>
    public void WriteWithEnumerators(TextBlock text, int start, EnumeratorToken? next)
    {
        var cuts = InlineSeries.Find(text.Text, start, Opened(start), next);
        var isPreamble = cuts.Count > 0 && TryEnterPreamble();
        var depth = stack.Count;
        var from = 0;
        foreach (var cut in cuts)
        {
            Write(text, from, cut.At);
            from = cut.At;
            stack.CloseTo(depth + cut.Depth);
            if (cut.Token is { } token)
            {
                stack.Top.Record(cut.Style, token.Ordinal(cut.Style), inText: true);
                stack.Open(new ClauseDraft(ClauseKind.Enumerator, token.Label, ClauseRank.Enumerator, stack.Top)
                {
                    LabelLength = token.End - token.Start,
                    Style = cut.Style,
                    OpenedInText = true,
                });
            }
        }

        Write(text, from, text.Text.Length);
        if (isPreamble)
        {
            stack.CloseTo(depth - 1);
        }
    }

    /// <summary>The enumerator that opened the block, if the text may go on with its series.</summary>
    private EnumeratorToken? Opened(int start) => start > 0 && stack.Top is { Kind: ClauseKind.Enumerator, Opening: { } opening } && !stack.IsAtFloor ? opening : null;

    /// <summary>Opens the document's own clause, in which a bullet stands that stands in no other.</summary>
    /// <returns>Whether it was opened.</returns>
    public bool TryEnterPreamble()
    {
        if (stack.Top != stack.Document)
        {
            return false;
        }

        stack.Reopen(Preamble());
        return true;
    }

    private void Write(TextBlock text, int start, int end)
    {
        var target = stack.Top == stack.Document ? Preamble() : stack.Top;
        target.Add(new TextPiece(text, start, end));
    }

    /// <summary>The document's own text is a clause too, one for each stretch of it.</summary>
    private ClauseDraft Preamble()
    {
        if (_preamble is null || stack.Document.Content[^1] != _preamble)
        {
            _preamble = new ClauseDraft(ClauseKind.Preamble, "preamble", ClauseRank.Preamble, stack.Document);
            stack.Document.Add(_preamble);
        }

        return _preamble;
    }
}
