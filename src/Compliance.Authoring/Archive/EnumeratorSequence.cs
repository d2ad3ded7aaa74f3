namespace Compliance.Authoring.Archive;

/// <summary>Finds the series that an enumerator at the start of a block goes on with, or lets it start one.</summary>
internal sealed class EnumeratorSequence(ClauseStack stack)
{
    /// <summary>Closes the clauses that the enumerator ends, and counts it.</summary>
    /// <param name="token">The enumerator that opens a block.</param>
    /// <param name="next">The enumerator that opens the block after it; null when none does.</param>
    /// <returns>How it counts; null when it is out of sequence, so that it is text and nothing was closed.</returns>
    public EnumeratorStyle? Continue(EnumeratorToken token, EnumeratorToken? next)
    {
        var startsRoman = token.Label is "i" && next?.Label is "ii";
        return GoOn(token, startsRoman, inText: false) ?? GoOn(token, startsRoman, inText: true) ?? (token.StartsStyle is { } first ? Start(first) : null);
    }

    /// <summary>Finds the innermost clause that holds the member before. Series that open blocks come before those found in a text.</summary>
    private EnumeratorStyle? GoOn(EnumeratorToken token, bool startsRoman, bool inText)
    {
        foreach (var holder in stack.Reachable())
        {
            foreach (var numbering in Enum.GetValues<Numbering>())
            {
                var style = token.Style(numbering);
                var ordinal = token.Ordinal(numbering);
                if (ordinal > 1 && holder.LatestOf(style, inText) == ordinal - 1 && !(startsRoman && numbering == Numbering.Letters))
                {
                    stack.CloseInside(holder);
                    holder.Record(style, ordinal, inText: false);
                    return style;
                }
            }
        }

        return null;
    }

    private EnumeratorStyle Start(EnumeratorStyle style)
    {
        while (stack.Top.OpenedInText && stack.TryClose())
        {
            // A series that opens blocks does not stand inside one that was found in a text.
        }

        var same = stack.Reachable().FirstOrDefault(clause => clause.Kind == ClauseKind.Enumerator && clause.Style == style);
        if (same?.Parent is { } parent)
        {
            stack.CloseInside(parent);
        }

        stack.Top.Record(style, 1, inText: false);
        return style;
    }
}
