using System.Numerics;

namespace Compliance.Rules.Analysis;

/// <summary>
/// What operations on diagrams came to: a table in which a result has one place and gives way to the next that has the same. What is not found is worked out again, so that it may be
/// as small as memory asks; it grows with the diagrams. Belongs to one table of diagrams; not thread-safe.
/// </summary>
internal sealed class OperationCache
{
    private const int FirstSize = 1 << 12;
    private const int BytesPerEntry = 16;

    /// <summary>It takes at most an eighth of what there is.</summary>
    private const int Share = 8;

    private readonly int _largest;
    private Entry[] _entries = new Entry[FirstSize];

    /// <param name="most">How many bytes there are for all that the diagrams take.</param>
    public OperationCache(long most) => _largest = 1 << BitOperations.Log2((ulong)Math.Clamp(most / Share / BytesPerEntry, FirstSize, 1 << 26));

    /// <summary>The memory that it takes.</summary>
    public long Bytes => (long)_entries.Length * BytesPerEntry;

    /// <summary>The result; null where it is not known, or not any more.</summary>
    /// <param name="operation">The operation, from 1.</param>
    /// <param name="left">The first diagram.</param>
    /// <param name="right">The second.</param>
    public int? Find(int operation, int left, int right) =>
        _entries[Place(operation, left, right)] is var entry && entry.Operation == operation && entry.Left == left && entry.Right == right ? entry.Result : null;

    /// <summary>Keeps a result.</summary>
    /// <param name="operation">The operation, from 1.</param>
    /// <param name="left">The first diagram.</param>
    /// <param name="right">The second.</param>
    /// <param name="result">What it came to.</param>
    public void Keep(int operation, int left, int right, int result) => _entries[Place(operation, left, right)] = new(operation, left, right, result);

    /// <summary>Makes room for the results of so many nodes, if there may be more.</summary>
    public void GrowTo(int nodes)
    {
        if (nodes <= _entries.Length || _entries.Length == _largest)
        {
            return;
        }

        var older = _entries;
        _entries = new Entry[2 * older.Length];
        foreach (var entry in older)
        {
            if (entry.Operation != 0)
            {
                Keep(entry.Operation, entry.Left, entry.Right, entry.Result);
            }
        }
    }

    private int Place(int operation, int left, int right)
    {
        var hash = ((uint)left * 0x9E3779B1) ^ (((uint)right + (uint)operation) * 0x85EBCA77);
        hash = (hash ^ (hash >> 15)) * 0xC2B2AE3D;
        return (int)((hash ^ (hash >> 13)) & (uint)(_entries.Length - 1));
    }

    private readonly record struct Entry(int Operation, int Left, int Right, int Result);
}
