namespace Compliance;

/// <summary>Finds what somebody probably meant. Suggests only what is near: no suggestion beats a silly one.</summary>
internal static class Nearest
{
    /// <summary>Longer names are nobody's typing slip, and would make the search slow.</summary>
    private const int LongestName = 64;

    private const int LongestCode = 3;

    /// <summary>The candidate nearest to a name, by edits of letters; the first of equals in ordinal order. Null when none is near.</summary>
    public static string? Of(string name, IEnumerable<string> candidates)
    {
        if (name.Length is 0 or > LongestName)
        {
            return null;
        }

        Span<char> folded = stackalloc char[LongestName];
        Span<char> other = stackalloc char[LongestName];
        folded = folded[..Fold(name, folded)];
        string? best = null;
        var bestDistance = MostEdits(folded.Length);
        foreach (var candidate in candidates)
        {
            if (candidate.Length <= LongestName
                && !(IsCode(name) && IsCode(candidate))
                && Distance(folded, other[..Fold(candidate, other)], bestDistance) is { } distance
                && (best is null || distance < bestDistance || string.CompareOrdinal(candidate, best) < 0))
            {
                best = candidate;
                bestDistance = distance;
            }
        }

        return best;
    }

    /// <summary><c>; did you mean "x"?</c>, or what to do instead.</summary>
    public static string Hint(string name, IEnumerable<string> candidates, string otherwise) =>
        Of(name, candidates) is { } nearest ? $"did you mean {Legible.Quote(nearest)}?" : otherwise;

    /// <summary>Of two codes, a few capitals each, every letter tells them apart: <c>UK</c> is no slip for <c>CK</c>.</summary>
    private static bool IsCode(string name)
    {
        foreach (var character in name)
        {
            if (!char.IsAsciiLetterUpper(character))
            {
                return false;
            }
        }

        return name.Length <= LongestCode;
    }

    /// <summary>More edits than these make another word of it.</summary>
    private static int MostEdits(int length) => length switch
    {
        <= 4 => 1,
        <= 8 => 2,
        _ => 3,
    };

    /// <summary>Case, hyphens and underscores are the commonest slips and count for nothing.</summary>
    private static int Fold(string name, Span<char> folded)
    {
        var length = 0;
        foreach (var character in name)
        {
            if (character is not ('-' or '_'))
            {
                folded[length++] = char.ToUpperInvariant(character);
            }
        }

        return length;
    }

    /// <summary>
    /// Optimal string alignment: insertions, deletions, substitutions, transpositions of neighbours. Null beyond <paramref name="most"/>, so only a band
    /// of the table around its diagonal is filled.
    /// </summary>
    private static int? Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int most)
    {
        if (Math.Abs(left.Length - right.Length) > most)
        {
            return null;
        }

        var size = right.Length + 1;
        Span<int> cells = stackalloc int[3 * size];
        cells.Fill(most + 1);
        var before = cells[..size];
        var above = cells[size..(2 * size)];
        var row = cells[(2 * size)..];
        for (var column = 0; column <= Math.Min(most, right.Length); column++)
        {
            above[column] = column;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            var least = most + 1;
            var first = Math.Max(1, i - most);
            var last = Math.Min(right.Length, i + most);
            row[first - 1] = first == 1 && i <= most ? least = i : most + 1;
            if (last < right.Length)
            {
                row[last + 1] = most + 1;
            }

            for (var j = first; j <= last; j++)
            {
                var substitution = above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                row[j] = Math.Min(substitution, Math.Min(above[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }

                least = Math.Min(least, row[j]);
            }

            if (least > most)
            {
                return null;
            }

            var spare = before;
            before = above;
            above = row;
            row = spare;
        }

        return above[right.Length] <= most ? above[right.Length] : null;
    }
}
