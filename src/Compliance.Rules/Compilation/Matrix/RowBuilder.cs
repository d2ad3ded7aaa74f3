using Compliance.Rules.Compilation.Codes;

namespace Compliance.Rules.Compilation.Matrix;

/// <summary>Writes the rows of a matrix; rows with the same bits are one.</summary>
/// <param name="stride">Words of a row.</param>
/// <param name="budget">Is charged what they take.</param>
internal sealed class RowBuilder(int stride, SizeBudget budget)
{
    private readonly List<ulong[]> _rows = [];
    private readonly Dictionary<ulong[], int> _byBits = new(RowComparer.Instance);

    /// <summary>The rows one after the other.</summary>
    public BitMemory ToMemory()
    {
        var memory = new BitMemory(_rows.Count * stride);
        for (var row = 0; row < _rows.Count; row++)
        {
            _rows[row].CopyTo(memory.Words[(row * stride)..]);
        }

        return memory;
    }

    /// <summary>A row of ones, to be changed and then added.</summary>
    public ulong[] Ones()
    {
        var row = new ulong[stride];
        Array.Fill(row, ulong.MaxValue);
        return row;
    }

    /// <summary>Where the row starts; <see cref="RowPair.None"/> for one of ones only, which changes nothing.</summary>
    public int Add(ulong[] row)
    {
        return row.AsSpan().IndexOfAnyExcept(ulong.MaxValue) < 0 ? RowPair.None : AddEven(row);
    }

    /// <summary>Where the row starts, even if it is of ones only.</summary>
    public int AddEven(ulong[] row)
    {
        if (!_byBits.TryGetValue(row, out var known))
        {
            _byBits.Add(row, known = _rows.Count * stride);
            _rows.Add(row);
        }

        return known;
    }

    /// <summary>The rows of each code of a fact: which of the columns can hold with it, and which do.</summary>
    public RowPair[] Pairs(FactCodes codes, IReadOnlyList<(Column Column, Truth[] ByCode)> tests)
    {
        budget.Charge(codes.Count, (2L * stride * sizeof(ulong)) + tests.Count);
        var pairs = new RowPair[codes.Count];
        for (var code = 0; code < pairs.Length; code++)
        {
            var (possible, certain) = (Ones(), Ones());
            foreach (var (column, byCode) in tests)
            {
                Clear(byCode[code] == Truth.False, possible, column.Position);
                Clear(byCode[code] != Truth.True, certain, column.Position);
            }

            pairs[code] = new(Add(possible), Add(certain));
        }

        return pairs;
    }

    /// <summary>A row of ones but for some columns.</summary>
    public int Without(IEnumerable<Column> columns)
    {
        var row = Ones();
        foreach (var column in columns)
        {
            Clear(isWanted: true, row, column.Position);
        }

        return Add(row);
    }

    private static void Clear(bool isWanted, ulong[] row, int position)
    {
        if (isWanted)
        {
            row[position >> 6] &= ~(1UL << position);
        }
    }

    private sealed class RowComparer : IEqualityComparer<ulong[]>
    {
        public static readonly RowComparer Instance = new();

        public bool Equals(ulong[]? x, ulong[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(ulong[] obj)
        {
            var hash = default(HashCode);
            hash.AddBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(obj.AsSpan()));
            return hash.ToHashCode();
        }
    }
}

/// <summary>Where the two rows of a value start: the columns that can hold with it, and those that do. Equal for a value that leaves no test open.</summary>
internal readonly record struct RowPair(int Possible, int Certain)
{
    /// <summary>In place of a row that is all ones.</summary>
    public const int None = -1;
}
