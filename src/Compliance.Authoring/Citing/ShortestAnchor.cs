using Compliance.Authoring.Archive;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Citing;

/// <summary>The fewest first and last words that tell a passage apart in its clause.</summary>
internal static class ShortestAnchor
{
    /// <summary>The most words of either end.</summary>
    public const int MostWords = Anchor.MostWords;

    private static readonly char[] Closing = ['.', ',', ';', ':'];

    /// <summary>The anchor.</summary>
    /// <param name="passage">The words of the passage.</param>
    /// <param name="clauses">The clauses, of one or several versions, in each of which it must find the passage and nothing else.</param>
    /// <returns>The anchor; null where six words at each end do not tell the passage apart.</returns>
    public static Anchor? Of(string passage, IReadOnlyList<Clause> clauses)
    {
        var words = NormalText.Fold(passage).TrimEnd(Closing).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var whole = string.Join(' ', words);
        foreach (var (first, last) in Lengths(words.Length))
        {
            var start = string.Join(' ', words[..first]);
            var end = last == 0 ? null : string.Join(' ', words[^last..]);
            if (clauses.All(clause => Finds(clause, start, end, whole)))
            {
                return new(start, end);
            }
        }

        return null;
    }

    /// <summary>How many words to take of the start and of the end, fewest first, then evenly; all of them as a start where that is few.</summary>
    private static IEnumerable<(int First, int Last)> Lengths(int words)
    {
        var ends =
            from first in Enumerable.Range(1, MostWords)
            from last in Enumerable.Range(1, MostWords)
            where first + last <= words
            select (first, last);
        var whole = words is > 0 and <= MostWords ? [(words, 0)] : Enumerable.Empty<(int First, int Last)>();
        return ends.Concat(whole).OrderBy(pair => pair.Item1 + pair.Item2).ThenBy(pair => Math.Abs(pair.Item1 - pair.Item2)).ThenByDescending(pair => pair.Item1);
    }

    private static bool Finds(Clause clause, string start, string? end, string whole) =>
        clause.Find(start, end) is { Passage: { } found } && string.Equals(NormalText.Straighten(found), NormalText.Straighten(whole), StringComparison.Ordinal);
}
