namespace Compliance.Benchmarks.Peers;

/// <summary>A use case as other engines see it: a code for each fact. One object, filled anew for each use, so that no engine pays for making it.</summary>
public sealed class PeerUse
{
    /// <summary>By fact, derived ones last.</summary>
    public byte[] Codes { get; set; } = [];

    /// <summary>Takes a bit for each rule that holds.</summary>
    internal ulong[] Matches { get; set; } = [];

    /// <summary>Notes that a rule holds.</summary>
    public void Hit(int place) => Matches[place / 64] |= 1UL << (place % 64);
}
