namespace Compliance.Rules.Archive;

/// <summary>Opens the clause that a block's label names, and closes those that it ends.</summary>
internal sealed class ClauseOpener(ClauseStack stack)
{
    private readonly EnumeratorSequence _enumerators = new(stack);
    private string? _latestSection;

    public void OpenPart(TextBlock text)
    {
        stack.CloseFrom(ClauseRank.Part);
        _latestSection = null;
        OpenHeading(text, ClauseKind.Part, ClauseRank.Part, null);
    }

    public void OpenSection(TextBlock text)
    {
        var rank = ClauseRank.Section(text.SectionLevel);
        var number = NumberLabel.OfHeading(text.Text, _latestSection);
        _latestSection = number?.Number ?? _latestSection;
        stack.CloseFrom(rank);
        OpenHeading(text, ClauseKind.Section, rank, number);
    }

    public void OpenNumber(string number, TextBlock? text, int labelLength)
    {
        var rank = ClauseRank.Number(number);
        stack.CloseFrom(rank);
        stack.Open(new ClauseDraft(ClauseKind.Number, number, rank, stack.Top)
        {
            Heading = text is null ? null : LeadIn.Read(text, labelLength),
            LabelLength = labelLength,
            IsNumber = true,
        });
    }

    /// <summary>Opens the clause of a paragraph or list item: its number, its enumerator if it is in sequence, or its lead-in.</summary>
    /// <param name="text">The block.</param>
    /// <param name="next">The enumerator that opens the next block; null when none does.</param>
    /// <param name="mayEnumerate">False inside plain bullets, where enumerators are text.</param>
    /// <returns>Where the text after a number or enumerator starts; null when the block has no label and nothing was closed.</returns>
    public int? TryOpen(TextBlock text, EnumeratorToken? next, bool mayEnumerate)
    {
        if (text.IsContents)
        {
            return null;
        }

        if (NumberLabel.OfBlock(text.Text) is { } number)
        {
            OpenNumber(number.Number, text, number.Length);
            return number.Length;
        }

        if (mayEnumerate && EnumeratorToken.AtOpening(text.Text, 0) is { } token && _enumerators.Continue(token, next) is { } style)
        {
            OpenEnumerator(text, token, style);
            return token.End;
        }

        if (LeadIn.Read(text, 0) is not { } name)
        {
            return null;
        }

        stack.CloseFrom(ClauseRank.LeadIn);
        stack.Open(new ClauseDraft(ClauseKind.LeadIn, Slug.Of(name), ClauseRank.LeadIn, stack.Top) { Heading = name });
        return 0;
    }

    private void OpenHeading(TextBlock text, ClauseKind kind, int rank, NumberLabel? number)
    {
        var heading = text.Text[(number?.Length ?? 0)..];
        var slug = Slug.Of(heading);
        stack.Open(new ClauseDraft(kind, number?.Number ?? (slug.Length > 0 ? slug : "section"), rank, stack.Top)
        {
            Heading = heading,
            LabelLength = number?.Length ?? 0,
            IsNumber = number is not null,
        });
    }

    private void OpenEnumerator(TextBlock text, EnumeratorToken token, EnumeratorStyle style) =>
        stack.Open(new ClauseDraft(ClauseKind.Enumerator, token.Label, ClauseRank.Enumerator, stack.Top)
        {
            Heading = LeadIn.Read(text, token.End),
            LabelLength = token.End,
            Style = style,
            Opening = token,
        });
}
