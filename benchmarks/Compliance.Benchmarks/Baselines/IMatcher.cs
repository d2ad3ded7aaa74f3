namespace Compliance.Benchmarks.Baselines;

/// <summary>Matches a use case against two-valued rules.</summary>
internal interface IMatcher
{
    /// <summary>Sets the bit of each rule whose conditions hold and clears all others.</summary>
    /// <param name="codes">A code for each fact; those of derived facts are overwritten.</param>
    /// <param name="matches">As many words as the rules have.</param>
    void Match(byte[] codes, ulong[] matches);
}
