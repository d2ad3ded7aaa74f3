using Compliance.Authoring.Verification;
using Compliance.Authoring.Verification.Reports;

namespace Compliance.Authoring.Tools;

/// <summary>What verification found, pack by pack. Immutable.</summary>
public sealed class VerifyResult
{
    private readonly IReadOnlyList<PackRecords> _records;
    private readonly IReadOnlyList<VerificationReport> _reports;

    internal VerifyResult(IReadOnlyList<PackRecords> records, IReadOnlyList<VerificationReport> reports) => (_records, _reports) = (records, reports);

    /// <summary>Whether something is not proven, or not accounted for.</summary>
    public bool HasFailures => _reports.Any(report => report.HasFailures);

    /// <summary>For a terminal.</summary>
    public string ToText() => string.Join('\n', _reports.Select(VerificationText.Write));

    /// <summary>For a comment on a change.</summary>
    public string ToMarkdown() => string.Join('\n', _reports.Select(VerificationMarkdown.Write));

    /// <summary>For a browser: a page of one file.</summary>
    public string ToHtml() => VerificationHtml.Write(_reports);

    /// <summary>For programs: each citation of each version.</summary>
    public string ToJson() => $"{VerificationJson.Write(_reports)}\n";

    /// <summary>For code hosts, as SARIF 2.1.0.</summary>
    /// <param name="toolVersion">The version of the program that is named as its maker.</param>
    public string ToSarif(string toolVersion) => $"{VerificationJson.WriteSarif(_reports, toolVersion)}\n";

    /// <summary>The locks after somebody has read all that changed; reviews that still hold are kept as they are. Nothing is written.</summary>
    /// <param name="reviewer">Who has read it.</param>
    /// <param name="day">When.</param>
    public IReadOnlyList<RenewedLock> Relock(string reviewer, DateOnly day)
    {
        ArgumentException.ThrowIfNullOrEmpty(reviewer);
        return [.. _records.Zip(_reports, (record, report) => Renewed(record, report.Relock(record.Lock, reviewer, day)))];
    }

    private static RenewedLock Renewed(PackRecords record, CitationLock locked) => new(
        record.Pack.Id,
        Path.Combine(Path.GetDirectoryName(record.Pack.At.File)!, CitationLock.FileName),
        record.LockText,
        locked.ToJson("../schema/lock.schema.json"))
    {
        Clauses = locked.Count,
        Changed = locked.ChangesFrom(record.Lock),
    };
}

/// <summary>A lock to be written anew. Immutable.</summary>
/// <param name="Pack">The pack's id.</param>
/// <param name="File">Where it is.</param>
/// <param name="Before">What it held when it was read; null where there was none.</param>
/// <param name="Text">What it is to hold.</param>
public sealed record RenewedLock(string Pack, string File, ReadOnlyMemory<byte>? Before, string Text)
{
    /// <summary>How many clauses it locks.</summary>
    public required int Clauses { get; init; }

    /// <summary>How many of them are new, gone or of another text.</summary>
    public required int Changed { get; init; }
}
