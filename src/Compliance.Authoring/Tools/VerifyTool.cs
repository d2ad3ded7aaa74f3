using Compliance.Authoring.Archive;
using Compliance.Authoring.Verification;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Tools;

/// <summary>
/// Holds citations against archived texts and their locks, and accounts for every clause. A citation is proven when its clause is there, its anchor stands in it exactly
/// once, and the text is the one that was reviewed.
/// </summary>
public static class VerifyTool
{
    /// <summary>Verifies packs.</summary>
    /// <param name="packs">The packs; of those that ship with the library no locks are held.</param>
    /// <param name="options">The texts.</param>
    /// <exception cref="AuthoringException">A folder is missing, a lock or ledger has faults, or a pack's source keeps none.</exception>
    public static VerifyResult Run(PackSet packs, VerifyOptions options)
    {
        ArgumentNullException.ThrowIfNull(packs);
        ArgumentNullException.ThrowIfNull(options);
        var faults = new DiagnosticBag();
        var archive = Open(options.Archive, "--archive", faults);
        var baseline = options.Baseline is { } folder ? Open(folder, "--baseline", faults) : null;
        var one = packs.Find(options.Pack, faults);
        AuthoringException.ThrowIfAny(faults);

        foreach (var pack in (one is null ? packs.Rules.Packs : [one]).Where(pack => CitedClause.Of(pack).Skip((int)Math.Min(Limits.Citations.Most, int.MaxValue)).Any()))
        {
            faults.Add(Faults.TooManyCitations(pack.At, pack.Id, Limits.Citations));
        }

        AuthoringException.ThrowIfAny(faults);
        var records = Records(one is null ? packs.Rules.Packs : [one], packs, faults);
        AuthoringException.ThrowIfAny(faults);
        return new(records, records.ConvertAll(record => VerificationReport.Of(record.Pack, record.Lock, record.Ledger, archive!, baseline)));
    }

    private static List<PackRecords> Records(IReadOnlyList<RulePack> verified, PackSet packs, DiagnosticBag faults)
    {
        return [.. verified.Select(pack =>
        {
            if (packs.RecordsOf(pack) is not { } read)
            {
                faults.Add(Faults.RecordsNotHeld(pack.At, pack.Id));
                return new PackRecords(pack, CitationLock.Empty, CoverageLedger.Empty);
            }

            var lockText = read(CitationLock.FileName, faults);
            var locked = lockText is null ? null : CitationLock.Read(lockText, faults);
            var ledger = read(CoverageLedger.FileName, faults) is { } ledgerFile ? CoverageLedger.Read(ledgerFile, faults) : null;
            return new PackRecords(pack, locked ?? CitationLock.Empty, ledger ?? CoverageLedger.Empty) { LockText = lockText?.Bytes };
        })];
    }

    /// <summary>An archive; null where the folder is missing, which is then reported.</summary>
    internal static ArchiveFolder? Open(string folder, string option, DiagnosticBag faults)
    {
        if (Directory.Exists(folder))
        {
            return new(folder);
        }

        faults.Add(Faults.NoFolder(option, folder));
        return null;
    }
}
