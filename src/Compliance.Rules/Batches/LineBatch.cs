namespace Compliance.Rules.Batches;

/// <summary>Some whole lines of the input, in one piece of memory that is used again. Belongs to one task at a time.</summary>
internal sealed class LineBatch
{
    /// <summary>Lines in a batch: enough to be worth handing to another core, few enough that their verdicts fit in memory many times.</summary>
    public const int MostLines = 64;

    private const int UsualSize = 64 << 10;

    private readonly List<Line> _lines = new(MostLines);
    private byte[] _bytes = new byte[UsualSize];
    private int _used;

    public IReadOnlyList<Line> Lines => _lines;

    public bool IsFull => _lines.Count >= MostLines || _used >= UsualSize;

    /// <summary>The bytes of a line, without its end.</summary>
    public ReadOnlyMemory<byte> this[Line line] => _bytes.AsMemory(line.Start, line.Length);

    public void Add(long number, ReadOnlySpan<byte> bytes, long tooLong)
    {
        if (_used + bytes.Length > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_used + bytes.Length, _bytes.Length * 2));
        }

        bytes.CopyTo(_bytes.AsSpan(_used));
        _lines.Add(new(number, _used, bytes.Length, tooLong));
        _used += bytes.Length;
    }

    public void Clear()
    {
        _lines.Clear();
        _used = 0;
        if (_bytes.Length > UsualSize * 4)
        {
            _bytes = new byte[UsualSize];
        }
    }

    /// <summary>A line of the input.</summary>
    /// <param name="Number">From 1.</param>
    /// <param name="Start">Where it starts in the batch.</param>
    /// <param name="Length">Its bytes.</param>
    /// <param name="TooLong">The bytes of a line over the limit, none of which are kept; 0 for any other.</param>
    internal readonly record struct Line(long Number, int Start, int Length, long TooLong);
}
