namespace Compliance.Rules.Compilation.Matrix;

/// <summary>Which rows of a matrix a use case meets. Memory that is used again; belongs to one thread at a time.</summary>
/// <param name="capacity">The most rows of a kind that any use case can meet.</param>
internal sealed class RowSelection(int capacity)
{
    private readonly int[] _precise = new int[capacity];
    private readonly int[] _possible = new int[capacity];
    private readonly int[] _certain = new int[capacity];
    private readonly List<int> _unions = [];
    private int _precises;
    private int _possibles;
    private int _certains;

    /// <summary>Sets the row of the day, which is the first of the precise ones.</summary>
    public void SetDay(int row) => _precise[0] = row;

    /// <summary>Rows that both possible and certain columns are in: those of values that leave nothing open.</summary>
    public ReadOnlySpan<int> Precise => _precise.AsSpan(0, _precises);

    /// <summary>Rows that possible columns are in.</summary>
    public ReadOnlySpan<int> Possible => _possible.AsSpan(0, _possibles);

    /// <summary>Rows that certain columns are in.</summary>
    public ReadOnlySpan<int> Certain => _certain.AsSpan(0, _certains);

    /// <summary>Row pairs of which a column must be in one, for sets of several elements: how many, then the possible and the certain row of each; again.</summary>
    public ReadOnlySpan<int> Unions => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_unions);

    /// <summary>Whether nothing is left open: there are precise rows only.</summary>
    public bool IsPrecise => _possibles == 0 && _certains == 0 && _unions.Count == 0;

    /// <summary>Forgets all rows but that of the day.</summary>
    public void Clear()
    {
        (_precises, _possibles, _certains) = (1, 0, 0);
        if (_unions.Count > 0)
        {
            _unions.Clear();
        }
    }

    public void Add(RowPair pair)
    {
        if (pair.Possible == pair.Certain)
        {
            AddPrecise(pair.Possible);
            return;
        }

        AddCertain(pair.Certain);
        if (pair.Possible != RowPair.None)
        {
            _possible[_possibles++] = pair.Possible;
        }
    }

    public void AddPrecise(int row)
    {
        if (row != RowPair.None)
        {
            _precise[_precises++] = row;
        }
    }

    /// <summary>Room for precise rows, from the day's on; to be filled and then counted.</summary>
    public Span<int> PreciseRoom => _precise;

    /// <summary>Says how many precise rows there are.</summary>
    public void CountPrecise(int count) => _precises = count;

    public void AddCertain(int row)
    {
        if (row != RowPair.None)
        {
            _certain[_certains++] = row;
        }
    }

    /// <summary>Adds rows of which one suffices.</summary>
    public void AddUnion(RowPair[] byCode, ReadOnlySpan<int> codes)
    {
        _unions.Add(codes.Length);
        foreach (var code in codes)
        {
            _unions.Add(byCode[code].Possible);
            _unions.Add(byCode[code].Certain);
        }
    }
}
