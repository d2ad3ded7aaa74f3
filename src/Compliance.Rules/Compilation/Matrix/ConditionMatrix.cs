using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
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
    private readonly ulong[] _rows;
    private readonly FactRows[] _facts;
    private readonly int[] _dayRows;

    /// <param name="stride">Words in a row, a multiple of <see cref="Block"/>.</param>
    /// <param name="rows">The rows, one after the other.</param>
    /// <param name="facts">The rows of each fact that columns test.</param>
    /// <param name="dayRows">By stretch of days: the row of the columns in force. Bits behind the last column are 0 in it.</param>
    public ConditionMatrix(int stride, ulong[] rows, FactRows[] facts, int[] dayRows)
    {
        Stride = stride;
        _rows = rows;
        _facts = facts;
        _dayRows = dayRows;
    }

    /// <summary>Words that are met at once.</summary>
    public static int Block => Vector256<ulong>.Count;

    /// <summary>Words in a row.</summary>
    public int Stride { get; }

    /// <summary>Bytes of all rows.</summary>
    public long Size => (long)_rows.Length * sizeof(ulong);

    /// <summary>A selection with room for whatever a use case can meet: of a set, each element in each group.</summary>
    public RowSelection NewSelection(Codebook book) => new(1 + _facts.Sum(fact =>
        fact.IsSet ? ((fact.Every is null ? 0 : book.Facts[fact.Fact].Count) + fact.Some.Length + 1) : 1));

    /// <summary>Selects the rows that a use case meets on a day.</summary>
    public void Select(EncodedUseCase useCase, int stretch, RowSelection selection)
    {
        selection.Clear();
        selection.AddPrecise(_dayRows[stretch]);
        var codes = useCase.Codes;
        foreach (var fact in _facts)
        {
            var code = codes[fact.Fact];
            if (code < 0)
            {
                selection.AddCertain(fact.WhereUnknown);
            }
            else if (fact.IsSet)
            {
                SelectSet(fact, useCase.Elements(fact.Fact), selection);
            }
            else
            {
                selection.Add(fact.Every![code]);
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

    /// <summary>The columns that can hold, and those that do.</summary>
    /// <param name="selection">The rows met.</param>
    /// <param name="possible">Takes a bit for each column that is not False; <see cref="Stride"/> words.</param>
    /// <param name="certain">Takes a bit for each column that is True.</param>
    public void Meet(RowSelection selection, Span<ulong> possible, Span<ulong> certain)
    {
        if (Vector256.IsHardwareAccelerated)
        {
            MeetVectors(selection, possible, certain);
        }
        else
        {
            MeetWords(selection, possible, certain);
        }
    }

    /// <summary>As <see cref="Meet"/>, word by word.</summary>
    internal void MeetWords(RowSelection selection, Span<ulong> possible, Span<ulong> certain)
    {
        for (var word = 0; word < Stride; word++)
        {
            var can = ulong.MaxValue;
            foreach (var row in selection.Precise)
            {
                can &= _rows[row + word];
            }

            var does = can;
            foreach (var row in selection.Possible)
            {
                can &= _rows[row + word];
            }

            foreach (var row in selection.Certain)
            {
                does &= _rows[row + word];
            }

            for (var unions = selection.Unions; !unions.IsEmpty; unions = unions[((2 * unions[0]) + 1)..])
            {
                var (anyCan, anyDoes) = (0UL, 0UL);
                for (var pair = 1; pair <= 2 * unions[0]; pair += 2)
                {
                    anyCan |= unions[pair] == RowPair.None ? ulong.MaxValue : _rows[unions[pair] + word];
                    anyDoes |= unions[pair + 1] == RowPair.None ? ulong.MaxValue : _rows[unions[pair + 1] + word];
                }

                can &= anyCan;
                does &= anyDoes;
            }

            possible[word] = can;
            certain[word] = does;
        }
    }

    /// <summary>As <see cref="Meet"/>, a block at a time. Bounds are checked once: rows start at multiples of the stride, and so end inside.</summary>
    internal void MeetVectors(RowSelection selection, Span<ulong> possible, Span<ulong> certain)
    {
        ref var rows = ref MemoryMarshal.GetArrayDataReference(_rows);
        ref var can = ref MemoryMarshal.GetReference(possible[..Stride]);
        ref var does = ref MemoryMarshal.GetReference(certain[..Stride]);
        for (nuint word = 0; word < (nuint)Stride; word += (nuint)Block)
        {
            var canAll = Vector256<ulong>.AllBitsSet;
            foreach (var row in selection.Precise)
            {
                canAll &= Vector256.LoadUnsafe(ref rows, (nuint)row + word);
            }

            var doesAll = canAll;
            foreach (var row in selection.Possible)
            {
                canAll &= Vector256.LoadUnsafe(ref rows, (nuint)row + word);
            }

            foreach (var row in selection.Certain)
            {
                doesAll &= Vector256.LoadUnsafe(ref rows, (nuint)row + word);
            }

            for (var unions = selection.Unions; !unions.IsEmpty; unions = unions[((2 * unions[0]) + 1)..])
            {
                var anyCan = Vector256<ulong>.Zero;
                var anyDoes = Vector256<ulong>.Zero;
                for (var pair = 1; pair <= 2 * unions[0]; pair += 2)
                {
                    anyCan |= unions[pair] == RowPair.None ? Vector256<ulong>.AllBitsSet : Vector256.LoadUnsafe(ref rows, (nuint)unions[pair] + word);
                    anyDoes |= unions[pair + 1] == RowPair.None ? Vector256<ulong>.AllBitsSet : Vector256.LoadUnsafe(ref rows, (nuint)unions[pair + 1] + word);
                }

                canAll &= anyCan;
                doesAll &= anyDoes;
            }

            canAll.StoreUnsafe(ref can, word);
            doesAll.StoreUnsafe(ref does, word);
        }
    }
}
