using System.Globalization;

namespace Compliance.Authoring.Archive;

/// <summary>Opens the clause that a block's label names, and closes those that it ends.</summary>
internal sealed class ClauseOpener(ClauseStack stack)
{
    /// <summary>Numbers that go on from none before them nest; without a bound, a text of such numbers alone would take memory with the square of its length.</summary>
    private const int MostOpen = 32;

    private readonly EnumeratorSequence _enumerators = new(stack);
    private string? _latestSection;

    public void OpenPart(TextBlock text)
    {
        stack.CloseFrom(ClauseRank.Part);
        _latestSection = null;
        var attachment = Attachment.OfHeading(text.Text);
        var length = attachment?.Length ?? 0;
        Open(ClauseKind.Part, attachment?.Label ?? Slug.Of(text.Text), ClauseRank.Part, text.Text[length..], length);
    }

    public void OpenSection(TextBlock text)
    {
        var rank = ClauseRank.Section(text.SectionLevel);
        stack.CloseFrom(rank);
        if (OrdinalHeading.Read(text.Text) is { } ordinal)
        {
            OpenOrdinal(text, ordinal, rank);
            return;
        }

        var number = NumberLabel.OfHeading(text.Text, _latestSection);
        _latestSection = number?.Number ?? _latestSection;
        var heading = text.Text[(number?.Length ?? 0)..];
        Open(ClauseKind.Section, number?.Number ?? Slug.Of(heading), rank, heading, number?.Length ?? 0, isNumber: number is not null);
    }

    /// <summary>Opens the clause of a number that opens a block. It goes on from the number before, or closes what is of its rank.</summary>
    public void OpenNumber(string number, TextBlock? text, int labelLength)
    {
        if (HolderOfNumberBefore(number) is { } holder)
        {
            stack.CloseInside(holder);
        }
        else
        {
            stack.CloseFrom(ClauseRank.Number(number));
        }

        AddNumber(number, text, labelLength);
    }

    /// <summary>Opens the clause of a list item, inside what the list stands in.</summary>
    public void OpenItem(int number, TextBlock? text) => AddNumber(number.ToString(CultureInfo.InvariantCulture), text, 0);

    /// <summary>Opens the clause of an item of a list that other blocks interrupt: it goes on from the number before it, if that is open.</summary>
    public void GoOnWith(int number, TextBlock? text)
    {
        if ((HolderOfNumberBefore(number.ToString(CultureInfo.InvariantCulture)) ?? HolderWhereTooDeep()) is { } holder)
        {
            stack.CloseInside(holder);
        }

        OpenItem(number, text);
    }

    /// <summary>What holds the innermost open number, where so much is open that no text means the next one to stand inside it; else null.</summary>
    private ClauseDraft? HolderWhereTooDeep() =>
        stack.Count < MostOpen ? null : stack.Reachable().FirstOrDefault(clause => clause.Kind == ClauseKind.Number)?.Parent;

    /// <summary>Opens the clause of a bullet.</summary>
    /// <param name="place">Its place in the list, from 1.</param>
    public void OpenBullet(int place) =>
        stack.Open(new ClauseDraft(ClauseKind.Bullet, string.Create(CultureInfo.InvariantCulture, $"-{place}"), ClauseRank.Bullet, stack.Top));

    /// <summary>What holds the open number that comes just before this one; null when none is open.</summary>
    private ClauseDraft? HolderOfNumberBefore(string number) =>
        int.TryParse(number, CultureInfo.InvariantCulture, out var value) && value > 1
            ? stack.Reachable().FirstOrDefault(clause => clause.Kind == ClauseKind.Number && int.TryParse(clause.Label, CultureInfo.InvariantCulture, out var before) && before == value - 1)?.Parent
            : null;

    private void AddNumber(string number, TextBlock? text, int labelLength) =>
        stack.Open(new ClauseDraft(ClauseKind.Number, number, ClauseRank.Number(number), stack.Top)
        {
            Heading = text is null ? null : LeadIn.Read(text, labelLength),
            LabelLength = labelLength,
            IsNumber = true,
        });

    /// <summary>Opens the clause of a paragraph or list item: its number, its enumerator if it is in sequence, or its lead-in.</summary>
    /// <param name="text">The block.</param>
    /// <param name="next">The enumerator that opens the next block; null when none does.</param>
    /// <param name="mayEnumerate">False inside plain bullets, where enumerators are text.</param>
    /// <returns>Where the text after a number or enumerator starts; null when the block has no label and nothing was closed.</returns>
    public int? TryOpen(TextBlock text, EnumeratorToken? next, bool mayEnumerate)
    {
        if (text.NamesAHeading)
        {
            return null;
        }

        if (NumberLabel.OfBlock(text.Text) is { } number)
        {
            OpenNumber(number.Number, text, number.Length);
            return number.Length;
        }

        if (OrdinalHeading.Read(text.Text) is { } ordinal && (ordinal.IsClosed || text.BoldEnd(0) >= ordinal.Length))
        {
            stack.CloseFrom(ClauseRank.Ordinal);
            OpenOrdinal(text, ordinal, ClauseRank.Ordinal);
            return ordinal.Length;
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

    private void OpenOrdinal(TextBlock text, OrdinalHeading ordinal, int rank) =>
        stack.Open(new ClauseDraft(ClauseKind.Section, ordinal.Label, rank, stack.Top)
        {
            Heading = rank == ClauseRank.Ordinal ? LeadIn.Read(text, ordinal.Length) : text.Text[ordinal.Length..],
            LabelLength = ordinal.Length,
            Ordinal = ordinal.Number,
            IsArticle = ordinal.IsArticle,
        });

    private void Open(ClauseKind kind, string label, int rank, string heading, int labelLength, bool isNumber = false) =>
        stack.Open(new ClauseDraft(kind, label.Length > 0 ? label : "section", rank, stack.Top)
        {
            Heading = heading,
            LabelLength = labelLength,
            IsNumber = isNumber,
        });

    private void OpenEnumerator(TextBlock text, EnumeratorToken token, EnumeratorStyle style) =>
        stack.Open(new ClauseDraft(ClauseKind.Enumerator, token.Label, ClauseRank.Enumerator, stack.Top)
        {
            Heading = LeadIn.Read(text, token.End),
            LabelLength = token.End,
            Style = style,
            Opening = token,
        });
}
