namespace Compliance.Authoring.Archive;

/// <summary>
/// Finds a passage by its first and last words, whole words only; white space and quotes do not matter, case does.
/// A passage ends where its last words first stand after its first ones, as in a browser's text fragment.
/// </summary>
internal static class AnchorSearch
{
    public static AnchorMatch Find(string text, string start, string? end)
    {
        var normal = NormalText.Straighten(text);
        var first = NormalText.Straighten(NormalText.Fold(start));
        var last = NormalText.Straighten(NormalText.Fold(end ?? start));
        if (first.Length == 0 || last.Length == 0)
        {
            return AnchorMatch.NotFound;
        }

        AnchorMatch? found = null;
        for (var at = IndexOf(normal, first, 0); at >= 0; at = IndexOf(normal, first, at + 1))
        {
            var stop = end is null ? at + first.Length : EndAfter(normal, last, at, at + first.Length);
            if (stop < 0)
            {
                break;
            }

            if (found is not null)
            {
                return AnchorMatch.Ambiguous;
            }

            found = new AnchorMatch(AnchorStatus.Found, text[at..stop]);
        }

        return found ?? AnchorMatch.NotFound;
    }

    /// <summary>The end of the first occurrence that does not end before the first words do; in a short passage the two may overlap.</summary>
    private static int EndAfter(string text, string last, int start, int startEnd)
    {
        var at = IndexOf(text, last, start);
        while (at >= 0 && at + last.Length < startEnd)
        {
            at = IndexOf(text, last, at + 1);
        }

        return at < 0 ? -1 : at + last.Length;
    }

    private static int IndexOf(string text, string words, int from)
    {
        while (from <= text.Length - words.Length)
        {
            var at = text.IndexOf(words, from, StringComparison.Ordinal);
            if (at < 0 || (IsBoundary(text, at) && IsBoundary(text, at + words.Length)))
            {
                return at;
            }

            from = at + 1;
        }

        return -1;
    }

    private static bool IsBoundary(string text, int at) => at == 0 || at == text.Length || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(text[at]);
}
