using System.Runtime.CompilerServices;
using Compliance.Rules.Compilation.Codes;

namespace Compliance.Rules.Compilation.Matrix;

/// <summary>
/// The conditions of all rules as a matrix of bits. A column is a conjunction of tests; a row is what one value of one fact does to all columns at once. A
/// use case picks a row for each fact, and the AND of its rows has a bit for each conjunction that it meets: one pass, whatever the rules say, without a
/// branch on any of them. Immutable, shared by all threads.
/// </summary>
/// <remarks>
/// <code>
///                           columns (conjunctions of tests)
///                           free∧FR  free∧image  team∧EU  image∧18+
///   tier = free                1         1          0         1
///   tier = team                0         0          1         1
///   jurisdiction = FR          1         1          1         1
///   jurisdiction = EU          ½         1          1         1      a broad value: FR can be meant, need not be
///   outputType = image         1         1          1         1
///   userAge not known          1         1          1         ½
///                           ────────────────────────────────────
///   free, EU, image            ½         1          0         ½      AND of the rows picked, column by column
/// </code>
/// Three values need two bits: whether a column is <i>possible</i> (1 or ½) and whether it is <i>certain</i> (1); AND of each is Kleene's "and". A value that
/// leaves nothing open has one row for both, and an unknown fact leaves everything possible, so three values cost little more than two.
/// A column that does not test a fact has a 1 in all rows of the fact. The day asked about is a fact like others: its rows mask what is not in force.
/// </remarks>
internal sealed class ConditionMatrix
{
    private readonly BitMemory _rows;
    private readonly FactRows[] _scalars;
    private readonly FactRows[] _sets;
    private readonly int[] _dayRows;

    /// <param name="stride">Words in a row, in whole cache lines.</param>
    /// <param name="rows">The rows, one after the other.</param>
    /// <param name="facts">The rows of each fact that columns test.</param>
    /// <param name="dayRows">By stretch of days: the row of the columns in force. Bits behind the last column are 0 in it.</param>
    public ConditionMatrix(int stride, BitMemory rows, FactRows[] facts, int[] dayRows)
    {
        Stride = stride;
        _rows = rows;
        _scalars = [.. facts.Where(fact => !fact.IsSet)];
        _sets = [.. facts.Where(fact => fact.IsSet)];
        _dayRows = dayRows;
    }

    /// <summary>Words in a row.</summary>
    public int Stride { get; }

    /// <summary>Bytes of all rows.</summary>
    public long Size => (long)_rows.Length * sizeof(ulong);

    /// <summary>A selection with room for whatever a use case can meet: of a set, each element in each group.</summary>
    public RowSelection NewSelection(Codebook book) => new(1 + _scalars.Length + _sets.Sum(fact =>
        (fact.Every is null ? 0 : book.Facts[fact.Fact].Count) + fact.Some.Length + 1));

    /// <summary>The row of the columns in force in a stretch of days.</summary>
    public int DayRow(int stretch) => _dayRows[stretch];

    /// <summary>Selects the rows that a use case meets, whatever the day.</summary>
    public void Select(EncodedUseCase useCase, RowSelection selection)
    {
        selection.Clear();
        var codes = useCase.Codes;
        var precise = selection.PreciseRoom;
        var count = 1;
        foreach (var fact in _scalars)
        {
            var code = codes[fact.Fact];
            if (code < 0)
            {
                selection.AddCertain(fact.WhereUnknown);
                continue;
            }

            var pair = fact.Every![code];
            if (pair.Possible != pair.Certain)
            {
                selection.Add(pair);
            }
            else if (pair.Possible != RowPair.None)
            {
                precise[count++] = pair.Possible;
            }
        }

        selection.CountPrecise(count);
        foreach (var fact in _sets)
        {
            if (codes[fact.Fact] < 0)
            {
                selection.AddCertain(fact.WhereUnknown);
            }
            else
            {
                SelectSet(fact, useCase.Elements(fact.Fact), selection);
            }
        }
    }

    private static void SelectSet(FactRows fact, ReadOnlySpan<int> elements, RowSelection selection)
    {
        if (fact.Every is { } every)
        {
            foreach (var element in elements)
            {
                selection.Add(every[element]);
            }
        }

        foreach (var group in fact.Some)
        {
            switch (elements.Length)
            {
                case 0:
                    selection.AddPrecise(group.WhereEmpty);
                    break;
                case 1:
                    selection.Add(group.ByCode[elements[0]]);
                    break;
                default:
                    selection.AddUnion(group.ByCode, elements);
                    break;
            }
        }
    }

    /// <summary>The columns that the values which leave nothing open do not rule out, whatever the day: all that can hold on some day, and perhaps more.</summary>
    /// <param name="selection">The rows met.</param>
    /// <param name="columns">Takes a bit for each; <see cref="Stride"/> words.</param>
    public void MeetOnAnyDay(RowSelection selection, Span<ulong> columns)
    {
        columns.Fill(ulong.MaxValue);
        foreach (var start in selection.Precise[1..])
        {
            var row = _rows.Words.Slice(start, Stride);
            for (var word = 0; word < row.Length; word++)
            {
                columns[word] &= row[word];
            }
        }
    }

    /// <summary>Whether the same of some columns are in force in two stretches of days.</summary>
    /// <param name="one">A stretch.</param>
    /// <param name="other">Another.</param>
    /// <param name="columns">A bit for each of the columns.</param>
    public bool AreInForceAlike(int one, int other, ReadOnlySpan<ulong> columns)
    {
        var first = _rows.Words.Slice(_dayRows[one], Stride);
        var second = _rows.Words.Slice(_dayRows[other], Stride);
        for (var word = 0; word < columns.Length; word++)
        {
            if (((first[word] ^ second[word]) & columns[word]) != 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The columns that can hold, and those that do.</summary>
    /// <param name="selection">The rows met.</param>
    /// <param name="possible">Takes a bit for each column that is not False; <see cref="Stride"/> words.</param>
    /// <param name="certain">Takes a bit for each column that is True.</param>
    public void Meet<TBits>(RowSelection selection, BitMemory possible, BitMemory certain)
        where TBits : struct, IBits<TBits>
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(possible.Length, Stride, nameof(possible));
        ArgumentOutOfRangeException.ThrowIfNotEqual(certain.Length, Stride, nameof(certain));
        MeetPrecise<TBits>(selection.Precise, ref possible.First, ref certain.First);
        if (!selection.IsPrecise)
        {
            MeetOthers<TBits>(selection, ref possible.First, ref certain.First);
        }
    }

    /// <summary>Meets the rows of values that leave nothing open: what can hold then also does. Four at a time, then two, then one: so the memory is kept busy.</summary>
    private void MeetPrecise<TBits>(ReadOnlySpan<int> precise, ref ulong possible, ref ulong certain)
        where TBits : struct, IBits<TBits>
    {
        var width = (nuint)TBits.Words;
        var end = (nuint)Stride;
        ref var rows = ref _rows.First;
        nuint word = 0;
        for (; word + (4 * width) <= end; word += 4 * width)
        {
            ref var start = ref Unsafe.Add(ref rows, word);
            var row = (nuint)precise[0];
            var first = TBits.Load(ref start, row);
            var second = TBits.Load(ref start, row + width);
            var third = TBits.Load(ref start, row + (2 * width));
            var fourth = TBits.Load(ref start, row + (3 * width));
            for (var index = 1; index < precise.Length; index++)
            {
                row = (nuint)precise[index];
                first &= TBits.Load(ref start, row);
                second &= TBits.Load(ref start, row + width);
                third &= TBits.Load(ref start, row + (2 * width));
                fourth &= TBits.Load(ref start, row + (3 * width));
            }

            StoreBoth(first, ref possible, ref certain, word);
            StoreBoth(second, ref possible, ref certain, word + width);
            StoreBoth(third, ref possible, ref certain, word + (2 * width));
            StoreBoth(fourth, ref possible, ref certain, word + (3 * width));
        }

        for (; word + (2 * width) <= end; word += 2 * width)
        {
            ref var start = ref Unsafe.Add(ref rows, word);
            var first = TBits.Load(ref start, (nuint)precise[0]);
            var second = TBits.Load(ref start, (nuint)precise[0] + width);
            for (var index = 1; index < precise.Length; index++)
            {
                first &= TBits.Load(ref start, (nuint)precise[index]);
                second &= TBits.Load(ref start, (nuint)precise[index] + width);
            }

            StoreBoth(first, ref possible, ref certain, word);
            StoreBoth(second, ref possible, ref certain, word + width);
        }

        if (word < end)
        {
            ref var start = ref Unsafe.Add(ref rows, word);
            var bits = TBits.Load(ref start, (nuint)precise[0]);
            for (var index = 1; index < precise.Length; index++)
            {
                bits &= TBits.Load(ref start, (nuint)precise[index]);
            }

            StoreBoth(bits, ref possible, ref certain, word);
        }
    }

    /// <summary>Meets the rows of values that leave something open, where anything is left.</summary>
    private void MeetOthers<TBits>(RowSelection selection, ref ulong possible, ref ulong certain)
        where TBits : struct, IBits<TBits>
    {
        ref var rows = ref _rows.First;
        for (nuint word = 0; word < (nuint)Stride; word += (nuint)TBits.Words)
        {
            var can = TBits.Load(ref possible, word);
            if (TBits.IsZero(can))
            {
                continue;
            }

            var does = can;
            foreach (var row in selection.Possible)
            {
                can &= TBits.Load(ref rows, (nuint)row + word);
            }

            foreach (var row in selection.Certain)
            {
                does &= TBits.Load(ref rows, (nuint)row + word);
            }

            MeetUnions(ref rows, word, selection.Unions, ref can, ref does);
            TBits.Store(can, ref possible, word);
            TBits.Store(does, ref certain, word);
        }
    }

    private static void StoreBoth<TBits>(TBits bits, ref ulong possible, ref ulong certain, nuint word)
        where TBits : struct, IBits<TBits>
    {
        TBits.Store(bits, ref possible, word);
        TBits.Store(bits, ref certain, word);
    }

    /// <summary>Of each union of rows a column must be in one.</summary>
    private static void MeetUnions<TBits>(ref ulong rows, nuint word, ReadOnlySpan<int> unions, ref TBits can, ref TBits does)
        where TBits : struct, IBits<TBits>
    {
        while (!unions.IsEmpty)
        {
            var (anyCan, anyDoes) = (TBits.Zeros, TBits.Zeros);
            var end = (2 * unions[0]) + 1;
            for (var pair = 1; pair < end; pair += 2)
            {
                anyCan |= unions[pair] == RowPair.None ? TBits.Ones : TBits.Load(ref rows, (nuint)unions[pair] + word);
                anyDoes |= unions[pair + 1] == RowPair.None ? TBits.Ones : TBits.Load(ref rows, (nuint)unions[pair + 1] + word);
            }

            can &= anyCan;
            does &= anyDoes;
            unions = unions[end..];
        }
    }
}
