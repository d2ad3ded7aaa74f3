using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Compliance.Benchmarks.Synthetic;

namespace Compliance.Benchmarks.Baselines;

/// <summary>
/// Baseline (iv), the floor: for each fact and code a row of bits over the rules, set where the rule's tests of the fact let that code pass; the matches
/// are the conjunction of one row a fact. It does nothing else that an engine must: one truth value, no defeat, no fulfilment, no decision.
/// </summary>
/// <remarks>
/// <code>
///              rules ─►
///   plan free   1 0 1 1 …
///        team   1 1 0 1 …  ◄─ row of the plan given
///   flag false  0 1 1 1 …  ◄─ row of the flag given
///        true   1 1 1 0 …
///   matches     0 1 0 1 …
/// </code>
/// Rows start where a vector does in memory: one that lies across two cache lines takes twice as long to load.
/// </remarks>
internal readonly struct BitMatrix : IMatcher
{
    private const int WordsOfVector = 8;
    private const int VectorsTogether = 4;

    private readonly ulong[] _rows;
    private readonly int _origin;
    private readonly int[] _firstRow;
    private readonly int _words;
    private readonly int _firstReaderWord;
    private readonly (int Fact, int Word, ulong Definitions)[] _conclusions;

    public BitMatrix(TwoValuedRules rules)
    {
        _words = rules.Words;
        _firstRow = new int[rules.Facts.Count];
        for (var fact = 1; fact < _firstRow.Length; fact++)
        {
            _firstRow[fact] = _firstRow[fact - 1] + rules.Facts[fact - 1].Codes + 1;
        }

        _rows = GC.AllocateArray<ulong>(((_firstRow[^1] + rules.Facts[^1].Codes + 1) * _words) + WordsOfVector, pinned: true);
        _origin = (int)(-Marshal.UnsafeAddrOfPinnedArrayElement(_rows, 0) & (Vector512<byte>.Count - 1)) / sizeof(ulong);
        for (var fact = 0; fact < _firstRow.Length; fact++)
        {
            for (var code = 0; code <= rules.Facts[fact].Codes; code++)
            {
                FillRow(rules, fact, code);
            }
        }

        _firstReaderWord = rules.FirstReader / 64 / WordsOfVector * WordsOfVector;
        _conclusions =
        [
            .. rules.Rules.Take(rules.Definitions)
                .Select((rule, place) => (Fact: rule.Rule.Concludes!.Value, Word: place / 64, Bit: 1UL << (place % 64)))
                .GroupBy(definition => (definition.Fact, definition.Word))
                .Select(group => (group.Key.Fact, group.Key.Word, group.Aggregate(0UL, (bits, definition) => bits | definition.Bit))),
        ];
    }

    public void Match(byte[] codes, ulong[] matches)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(matches.Length, _words, nameof(matches));
        ArgumentOutOfRangeException.ThrowIfNotEqual(codes.Length, _firstRow.Length, nameof(codes));
        ref var output = ref MemoryMarshal.GetArrayDataReference(matches);
        var word = MatchFourVectorsAtATime(codes, ref output);
        for (; word < (nuint)_words; word += WordsOfVector)
        {
            var row = Row(0, codes) + word;
            var left = Vector512.LoadUnsafe(ref Origin, row);
            for (var fact = 1; fact < SyntheticPack.GivenFacts; fact++)
            {
                left &= Vector512.LoadUnsafe(ref Origin, Row(fact, codes) + word);
            }

            left.StoreUnsafe(ref output, word);
        }

        Conclude(codes, matches);
        MatchReaders(codes, ref output);
    }

    private ref ulong Origin => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_rows), _origin);

    /// <summary>Four vectors are as many as the loads of a row can be kept busy with.</summary>
    /// <returns>The first word that is left over.</returns>
    [SkipLocalsInit]
    private nuint MatchFourVectorsAtATime(byte[] codes, ref ulong output)
    {
        const int Together = VectorsTogether * WordsOfVector;
        if (_words < Together)
        {
            return 0;
        }

        Span<nuint> rows = stackalloc nuint[SyntheticPack.GivenFacts];
        for (var fact = 0; fact < rows.Length; fact++)
        {
            rows[fact] = Row(fact, codes);
        }

        nuint word = 0;
        for (; word + Together <= (nuint)_words; word += Together)
        {
            ref var matrix = ref Unsafe.Add(ref Origin, word);
            var first = Vector512.LoadUnsafe(ref matrix, rows[0]);
            var second = Vector512.LoadUnsafe(ref matrix, rows[0] + WordsOfVector);
            var third = Vector512.LoadUnsafe(ref matrix, rows[0] + (2 * WordsOfVector));
            var fourth = Vector512.LoadUnsafe(ref matrix, rows[0] + (3 * WordsOfVector));
            for (var fact = 1; fact < rows.Length; fact++)
            {
                var row = rows[fact];
                first &= Vector512.LoadUnsafe(ref matrix, row);
                second &= Vector512.LoadUnsafe(ref matrix, row + WordsOfVector);
                third &= Vector512.LoadUnsafe(ref matrix, row + (2 * WordsOfVector));
                fourth &= Vector512.LoadUnsafe(ref matrix, row + (3 * WordsOfVector));
            }

            first.StoreUnsafe(ref output, word);
            second.StoreUnsafe(ref output, word + WordsOfVector);
            third.StoreUnsafe(ref output, word + (2 * WordsOfVector));
            fourth.StoreUnsafe(ref output, word + (3 * WordsOfVector));
        }

        return word;
    }

    private void Conclude(byte[] codes, ulong[] matches)
    {
        codes.AsSpan(SyntheticPack.GivenFacts).Fill(1);
        foreach (var (fact, word, definitions) in _conclusions)
        {
            if ((matches[word] & definitions) != 0)
            {
                codes[fact] = 2;
            }
        }
    }

    /// <summary>Ands the rows of the derived facts; before the first rule that reads one they would change nothing.</summary>
    private void MatchReaders(byte[] codes, ref ulong output)
    {
        for (var word = (nuint)_firstReaderWord; word < (nuint)_words; word += WordsOfVector)
        {
            var left = Vector512.LoadUnsafe(ref output, word);
            for (var fact = SyntheticPack.GivenFacts; fact < codes.Length; fact++)
            {
                left &= Vector512.LoadUnsafe(ref Origin, Row(fact, codes) + word);
            }

            left.StoreUnsafe(ref output, word);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private nuint Row(int fact, byte[] codes) => (nuint)((uint)(_firstRow[fact] + codes[fact]) * (uint)_words);

    private void FillRow(TwoValuedRules rules, int fact, int code)
    {
        var row = _rows.AsSpan(_origin + ((_firstRow[fact] + code) * _words), _words);
        for (var place = 0; place < rules.Rules.Count; place++)
        {
            var rule = rules.Rules[place];
            var passes = rule.Tests.Where(test => test.Fact == fact).All(test => ((test.Codes >> code) & 1) != 0)
                && !(rule.Unless is { } unless && unless.Fact == fact && ((unless.Codes >> code) & 1) != 0);
            if (passes)
            {
                row[place / 64] |= 1UL << (place % 64);
            }
        }
    }
}
