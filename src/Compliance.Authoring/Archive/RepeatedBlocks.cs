namespace Compliance.Authoring.Archive;

/// <summary>Finds what a capture repeats: a run of ten or more blocks seen before, and a title that stands twice.</summary>
internal static class RepeatedBlocks
{
    private const int ShortestRun = 10;

    /// <summary>A table that says the same in every cell is no repeated run: so many blocks of it must differ.</summary>
    private const int DistinctInRun = 5;

    public static void Mark(IReadOnlyList<TextBlock> blocks)
    {
        MarkRuns(blocks);
        MarkTitles([.. blocks.Where(block => !block.IsLeftOut)]);
    }

    private static void MarkRuns(IReadOnlyList<TextBlock> blocks)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var texts = new int[blocks.Count];
        for (var i = 0; i < blocks.Count; i++)
        {
            numbers.TryAdd(blocks[i].Text, numbers.Count);
            texts[i] = numbers[blocks[i].Text];
        }

        var firstAt = new Dictionary<RunKey, int>();
        for (var at = 0; at + ShortestRun <= texts.Length;)
        {
            var run = new RunKey(texts, at);
            if (!firstAt.TryGetValue(run, out var earlier))
            {
                firstAt.Add(run, at);
                at++;
            }
            else if (earlier + ShortestRun > at || run.Distinct() < DistinctInRun)
            {
                at++;
            }
            else
            {
                var length = ShortestRun;
                while (at + length < texts.Length && earlier + length < at && texts[at + length] == texts[earlier + length])
                {
                    length++;
                }

                for (var i = at; i < at + length; i++)
                {
                    blocks[i].Omission = Omission.Repetition;
                }

                at += length;
            }
        }
    }

    private static void MarkTitles(TextBlock[] blocks)
    {
        var title = blocks.FirstOrDefault(block => block.HeadingLevel == 1);
        for (var i = 0; i < blocks.Length; i++)
        {
            var block = blocks[i];
            if (title is not null && block != title && block.HeadingLevel == 1 && Same(block, title))
            {
                block.Omission = Omission.Repetition;
            }
            else if (i > 0 && block.HeadingLevel + blocks[i - 1].HeadingLevel > 0 && Same(block, blocks[i - 1]))
            {
                (block.HeadingLevel > 0 ? blocks[i - 1] : block).Omission = Omission.Repetition;
            }
        }
    }

    private static bool Same(TextBlock one, TextBlock other) => string.Equals(one.Text, other.Text, StringComparison.Ordinal);

    /// <summary>The ten blocks at a place, compared by what they say.</summary>
    private readonly struct RunKey(int[] texts, int at) : IEquatable<RunKey>
    {
        private readonly int[] _texts = texts;
        private readonly int _at = at;

        public int Distinct() => Run.ToArray().Distinct().Count();

        public bool Equals(RunKey other) => Run.SequenceEqual(other.Run);

        public override bool Equals(object? obj) => obj is RunKey other && Equals(other);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            foreach (var text in Run)
            {
                hash.Add(text);
            }

            return hash.ToHashCode();
        }

        private ReadOnlySpan<int> Run => _texts.AsSpan(_at, ShortestRun);
    }
}
