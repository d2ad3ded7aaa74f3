using Compliance.Authoring.Verification;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Tools;

/// <summary>A pack with what is kept beside its rules. Immutable.</summary>
/// <param name="Pack">The pack.</param>
/// <param name="Lock">Its lock.</param>
/// <param name="Ledger">Its ledger.</param>
internal sealed record PackRecords(RulePack Pack, CitationLock Lock, CoverageLedger Ledger)
{
    /// <summary>The lock file as it was read; null where there is none.</summary>
    public ReadOnlyMemory<byte>? LockText { get; init; }
}
