using Compliance.Authoring.Archive;
using Compliance.Authoring.Verification;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Reporting.Holding;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Tools;

/// <summary>Says what packs hold: whose products, which texts of which days, how many rules rest on each, which texts are missing, and what accounts for each clause.</summary>
public static class VendorsTool
{
    private const string NoLedger = "the ledger stands beside the pack's source and is not at hand; name the pack's folder with --rules";
    private const string NoTexts = "the archive has none of its texts";

    /// <summary>Looks at packs.</summary>
    /// <param name="packs">The packs; of those that ship with the library no ledgers are held, so that their clauses are not counted.</param>
    /// <param name="options">Where archived texts are; null for none.</param>
    /// <exception cref="AuthoringException">The archive is no folder, or a ledger has faults.</exception>
    public static VendorsResult Run(PackSet packs, VendorsOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(packs);
        var faults = new DiagnosticBag();
        var archive = options?.Archive is { } folder ? VerifyTool.Open(folder, "--archive", faults) : null;
        AuthoringException.ThrowIfAny(faults);
        var holdings = PackHolding.Of(packs.Rules, archive is null ? null : pack => Count(pack, packs, archive, faults));
        AuthoringException.ThrowIfAny(faults);
        return new(packs.Rules, holdings);
    }

    private static CountedClauses Count(RulePack pack, PackSet packs, ArchiveFolder archive, DiagnosticBag faults)
    {
        if (packs.RecordsOf(pack) is not { } read)
        {
            return new([], NoLedger);
        }

        var ledger = read(CoverageLedger.FileName, faults) is { } file ? CoverageLedger.Read(file, faults) : null;
        List<VersionClauses> versions =
        [
            .. CoverageCheck.Of(pack, ledger ?? CoverageLedger.Empty, archive)
                .Select(version => new VersionClauses(version.Document, version.Version, version.Clauses, version.Cited, version.Listed, version.Unlisted.Count)),
        ];
        return new(versions, versions.Count > 0 ? null : NoTexts);
    }
}
