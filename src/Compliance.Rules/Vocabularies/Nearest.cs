namespace Compliance.Rules.Vocabularies;

/// <summary>Finds what somebody probably meant. Suggests only what is near: no suggestion beats a silly one.</summary>
internal static class Nearest
{
    /// <summary>Longer names are nobody's typing slip, and would make the search slow.</summary>
    private const int LongestName = 64;

    /// <summary>The candidate nearest to a name, by edits of letters; the first of equals in ordinal order. Null when none is near.</summary>
    public static string? Of(string name, IEnumerable<string> candidates)
    {
        if (name.Length is 0 or > LongestName)
        {
            return null;
        }

        string? best = null;
        var bestDistance = MostEdits(name) + 1;
        foreach (var candidate in candidates.Order(StringComparer.Ordinal))
        {
            if (Math.Abs(candidate.Length - name.Length) < bestDistance
                && Distance(Fold(name), Fold(candidate)) is var distance
                && distance < bestDistance)
            {
                best = candidate;
                bestDistance = distance;
            }
        }

        return best;
    }

    /// <summary><c>; did you mean "x"?</c>, or what to do instead.</summary>
    public static string Hint(string name, IEnumerable<string> candidates, string otherwise) =>
        Of(name, candidates) is { } nearest ? $"did you mean \"{nearest}\"?" : otherwise;

    private static int MostEdits(string name) => name.Length <= 3 ? 1 : Math.Min(3, name.Length / 3 + 1);

    /// <summary>Case, hyphens and underscores are the commonest slips and count for nothing.</summary>
    private static string Fold(string name) =>
        name.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();

    /// <summary>Optimal string alignment: insertions, deletions, substitutions, transpositions of neighbours.</summary>
    private static int Distance(string left, string right)
    {
        var before = new int[right.Length + 1];
        var above = new int[right.Length + 1];
        var row = new int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++)
        {
            above[column] = column;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var substitution = above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                row[j] = Math.Min(substitution, Math.Min(above[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, above, row) = (above, row, before);
        }

        return above[right.Length];
    }
}
