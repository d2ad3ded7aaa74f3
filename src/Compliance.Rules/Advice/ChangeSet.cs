namespace Compliance.Rules.Advice;

/// <summary>Up to three changes, each the place of a slot and of its new value; in the order of slots. Immutable, compared by content.</summary>
internal readonly record struct ChangeSet
{
    private const int Bits = 16;

    /// <summary>Each change in 32 bits, the slot one more than it is not to be taken for nothing; the last added is lowest.</summary>
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

    /// <summary>The sets of less than these changes, none at all included: some left out, or of the edits of a set only a part.</summary>
    /// <param name="slots">What the slots are changed to.</param>
    public IEnumerable<ChangeSet> Parts(IReadOnlyList<ChangeSlot> slots)
    {
        IEnumerable<ChangeSet> sets = [default];
        foreach (var (slot, value) in Changes.Reverse())
        {
            sets = sets.SelectMany(set => slots[slot].PartsOf(value).Select(part => set.With(slot, part)).Prepend(set).Append(set.With(slot, value)));
        }

        var whole = this;
        return sets.Where(set => set != whole);
    }
}
