using System.CommandLine;
using Compliance.Authoring.Archive;
using Compliance.Authoring.Verification;
using Compliance.Authoring.Verification.Reports;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;
using Compliance.Rules.Parsing;
using Compliance.Rules.Validation;

namespace Compliance.Cli;

/// <summary><c>compliance verify</c>: do the citations still say what the rules claim, and is every clause accounted for?</summary>
internal sealed class VerifyCommand
{
    public const string Name = "verify";

    public const string Examples = """
        Examples:
          compliance verify --archive archive/ --rules rules/
          compliance verify --archive archive/ --rules rules/ --rules policy/ --format sarif > verify.sarif
          compliance verify --archive archive/ --rules rules/ --update --reviewer "A. Lawyer"

        The archive is a folder VENDOR/DOCUMENT/EFFECTIVE-DATE.md. A citation is proven when the clause is there,
        the anchor's words stand in it exactly once, and its text is the one that was reviewed (citations.lock.json).
        Locks and ledgers stand beside the packs' sources: --rules names the folder; the embedded packs have none.
        --update shows what changes and then writes the lock, with the reviewer and the day.

        Exit codes:
          0  everything proven     1  something is not     2  bad input or usage
        """;

    private readonly Option<string?> _archive = new("--archive")
    {
        HelpName = "DIR",
        Description = "The archived texts",
        Required = true,
    };

    private readonly Option<string?> _baseline = new("--baseline")
    {
        HelpName = "DIR",
        Description = "An archive of the texts as they were reviewed, to show what changed",
    };

    private readonly FormatOption _format = new("the result", FormatOption.Text, FormatOption.Json, FormatOption.Markdown, FormatOption.Html, FormatOption.Sarif);
    private readonly OutputOption _output = new();

    private readonly Option<bool> _update = new("--update") { Description = "Write the lock anew, after showing what changes" };

    private readonly Option<string?> _reviewer = new("--reviewer")
    {
        HelpName = "NAME",
        Description = "Who has read the changed clauses; goes with --update",
    };

    private readonly PackOption _pack = new("Verify this one of the packs loaded");
    private readonly RulesOption _rules = new();
    private readonly CliHost _host;

    private VerifyCommand(CliHost host) => _host = host;

    public static Command Create(CliHost host)
    {
        var verify = new VerifyCommand(host);
        var command = new Command(Name, "Proves citations against archived texts, and accounts for every clause.")
        {
            verify._archive, verify._baseline, verify._rules.Option, verify._pack.Option, verify._format.Option, verify._output.Option, verify._update, verify._reviewer,
        };
        command.SetAction(verify.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var faults = new DiagnosticBag();
        var format = _format.Read(parsed, faults);
        _output.Check(parsed, faults);

        var archive = Open(parsed.GetValue(_archive), "--archive", faults);
        var baseline = parsed.GetValue(_baseline) is { } folder ? Open(folder, "--baseline", faults) : null;
        var update = parsed.GetValue(_update);
        var reviewer = parsed.GetValue(_reviewer);
        if (update != (reviewer is not null))
        {
            faults.Add(Faults.OptionsGoTogether("--update", "--reviewer"));
        }

        var contents = _rules.Sources(parsed).Select(source => source.Read(faults)).ToList();
        var rules = RuleSetLoader.Load(contents, faults);
        var one = rules is null ? null : _pack.Read(parsed, rules, faults);
        var records = rules is null || !faults.IsEmpty ? [] : Records(one is null ? rules.Packs : [one], contents, faults);
        if (!faults.IsEmpty)
        {
            return FaultReport.Write(_host.Error, faults, "nothing was verified");
        }

        var reports = records.ConvertAll(record => VerificationReport.Of(record.Pack, record.Lock, record.Ledger, archive!, baseline));
        var exitCode = _output.Write(parsed, _host, Report(reports, format), reports.Exists(report => report.HasFailures) ? ExitCode.Failed : ExitCode.Fine);
        return update && exitCode != ExitCode.BadInput ? Update(records, reports, reviewer!) : exitCode;
    }

    private static string Report(List<VerificationReport> reports, string format) => format switch
    {
        FormatOption.Json => VerificationJson.Write(reports) + "\n",
        FormatOption.Sarif => VerificationJson.WriteSarif(reports, CommandLine.Version) + "\n",
        FormatOption.Markdown => string.Join('\n', reports.Select(VerificationMarkdown.Write)),
        FormatOption.Html => VerificationHtml.Write(reports),
        _ => string.Join('\n', reports.Select(VerificationText.Write)),
    };

    private int Update(List<PackRecords> records, List<VerificationReport> reports, string reviewer)
    {
        var day = DateOnly.FromDateTime(_host.Clock.GetUtcNow().UtcDateTime);
        var locks = records.Zip(reports, (record, report) => (Record: record, Lock: report.Relock(record.Lock, reviewer, day))).ToList();
        var faults = new DiagnosticBag();
        var files = locks.ConvertAll(pack => new LockFile(
            Path.Combine(Path.GetDirectoryName(pack.Record.Pack.At.File)!, CitationLock.FileName), pack.Record.LockText, pack.Lock.ToJson("../schema/lock.schema.json")));
        if (!LockUpdate.Write(files, faults))
        {
            return FaultReport.Write(_host.Error, faults, "no lock was written");
        }

        foreach (var (record, locked) in locks)
        {
            _host.Error.WriteLine($"{record.Pack.Id}: {locked.Count} clauses locked; {locked.ChangesFrom(record.Lock)} changed, reviewed by {reviewer}");
        }

        return ExitCode.Fine;
    }

    private static List<PackRecords> Records(IReadOnlyList<RulePack> packs, List<PackSourceContent> contents, DiagnosticBag faults)
    {
        var files = contents.SelectMany(content => content.Packs).ToDictionary(pack => pack.Manifest.File, StringComparer.Ordinal);
        return [.. packs.Select(pack =>
        {
            if (files[pack.At.File].ReadRecord is not { } read)
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

    private static ArchiveFolder? Open(string? folder, string option, DiagnosticBag faults)
    {
        if (folder is not null && Directory.Exists(folder))
        {
            return new(folder);
        }

        faults.Add(Faults.NoFolder(option, folder ?? ""));
        return null;
    }

    private sealed record PackRecords(RulePack Pack, CitationLock Lock, CoverageLedger Ledger)
    {
        /// <summary>The lock file as it was read; null where there is none.</summary>
        public ReadOnlyMemory<byte>? LockText { get; init; }
    }
}
