using DiffPlex;

namespace Compliance.Authoring.Verification;

/// <summary>A stretch of words that two texts share, or that only one has.</summary>
internal enum WordChange
{
    /// <summary>Both have it.</summary>
    Same,

    /// <summary>Only the older text has it.</summary>
    Removed,

    /// <summary>Only the newer text has it.</summary>
    Added,
}

/// <summary>How two texts differ, word by word. Immutable.</summary>
/// <param name="Parts">The stretches in reading order; removed ones before the added ones that took their place.</param>
internal sealed record WordDifference(IReadOnlyList<(WordChange Change, string Words)> Parts)
{
    /// <summary>Words kept around a change when a difference is shown.</summary>
    private const int Context = 6;

    /// <summary>Texts of more words times words than these are told as one that took the place of the other: finding what they share takes the time of that product.</summary>
    private const long MostComparisons = 25_000_000;

    public static WordDifference Between(string older, string newer)
    {
        if ((long)WordsIn(older) * WordsIn(newer) > MostComparisons)
        {
            return new([(WordChange.Removed, older.Trim()), (WordChange.Added, newer.Trim())]);
        }

        var result = new Differ().CreateWordDiffs(older, newer, ignoreWhitespace: false, [' ']);
        var parts = new List<(WordChange, string)>();
        var at = 0;
        foreach (var block in result.DiffBlocks)
        {
            Add(parts, WordChange.Same, result.PiecesNew, at, block.InsertStartB - at);
            Add(parts, WordChange.Removed, result.PiecesOld, block.DeleteStartA, block.DeleteCountA);
            Add(parts, WordChange.Added, result.PiecesNew, block.InsertStartB, block.InsertCountB);
            at = block.InsertStartB + block.InsertCountB;
        }

        Add(parts, WordChange.Same, result.PiecesNew, at, result.PiecesNew.Length - at);
        return new(parts);
    }

    /// <summary>The changes with a few words around them: <c>… may [-not-]{+never+} use …</c>.</summary>
    public override string ToString() => string.Join(' ', Parts.Select((part, index) => part.Change switch
    {
        WordChange.Removed => $"[-{part.Words}-]",
        WordChange.Added => $"{{+{part.Words}+}}",
        _ => Shorten(part.Words, isFirst: index == 0, isLast: index == Parts.Count - 1),
    }));

    private static int WordsIn(string text) => 1 + text.AsSpan().Count(' ');

    private static void Add(List<(WordChange, string)> parts, WordChange change, string[] pieces, int start, int count)
    {
        var words = string.Concat(pieces.Skip(start).Take(count)).Trim();
        if (words.Length > 0)
        {
            parts.Add((change, words));
        }
    }

    private static string Shorten(string text, bool isFirst, bool isLast)
    {
        var words = text.Split(' ');
        if (words.Length <= Context * 2)
        {
            return text;
        }

        var before = isFirst ? "" : $"{string.Join(' ', words[..Context])} ";
        var after = isLast ? "" : $" {string.Join(' ', words[^Context..])}";
        return $"{before}…{after}";
    }
}
