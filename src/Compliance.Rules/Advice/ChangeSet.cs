namespace Compliance.Rules.Advice;

/// <summary>Up to three changes, each the place of a slot and of its new value; in the order of slots. Immutable, compared by content.</summary>
internal readonly record struct ChangeSet
{
    private const int Bits = 16;

    /// <summary>Each change in 32 bits, slot and value each one more than they are not to be taken for nothing; the last added is lowest.</summary>
    private readonly UInt128 _packed;

    private ChangeSet(UInt128 packed) => _packed = packed;

    /// <summary>The changes, the last added first.</summary>
    public IEnumerable<(int Slot, int Value)> Changes
    {
        get
        {
            for (var rest = _packed; rest != UInt128.Zero; rest >>= 2 * Bits)
            {
                yield return ((int)(ushort)rest - 1, (int)(ushort)(rest >> Bits));
            }
        }
    }

    public ChangeSet With(int slot, int value) =>
        new((_packed << (2 * Bits)) | ((UInt128)(ushort)value << Bits) | (ushort)(slot + 1));

    /// <summary>The sets of fewer of these changes, none at all included.</summary>
    public IEnumerable<ChangeSet> Parts()
    {
        var changes = Changes.Reverse().ToList();
        return Enumerable.Range(0, (1 << changes.Count) - 1).Select(mask => changes
            .Where((_, place) => (mask & (1 << place)) != 0)
            .Aggregate(default(ChangeSet), (set, change) => set.With(change.Slot, change.Value)));
    }
}
