using System.CommandLine;
using Compliance.Authoring.Tools;
using Compliance.Rules.Diagnostics;

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

    /// <summary>Names of several people, with their offices, are shorter.</summary>
    private const int LongestName = 200;

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

        var update = parsed.GetValue(_update);
        var reviewer = parsed.GetValue(_reviewer);
        if (update != (reviewer is not null))
        {
            faults.Add(Faults.OptionsGoTogether("--update", "--reviewer"));
        }
        else if (reviewer is not null)
        {
            CheckReviewer(reviewer, faults);
        }

        var packs = FaultReport.Of(faults, () => PackSet.Load(_rules.Read(parsed)));
        var options = new VerifyOptions { Archive = parsed.GetValue(_archive) ?? "", Baseline = parsed.GetValue(_baseline), Pack = _pack.Read(parsed) };
        var result = packs is null || !faults.IsEmpty ? null : FaultReport.Of(faults, () => VerifyTool.Run(packs, options));
        if (result is null)
        {
            return FaultReport.Write(_host.Error, faults, "nothing was verified");
        }

        var exitCode = _output.Write(parsed, _host, Report(result, format), result.HasFailures ? ExitCode.Failed : ExitCode.Fine);
        return update && exitCode != ExitCode.BadInput ? Update(result, reviewer!) : exitCode;
    }

    /// <summary>A lock says who read a clause, so that somebody can be asked.</summary>
    private static void CheckReviewer(string reviewer, DiagnosticBag faults)
    {
        if (string.IsNullOrWhiteSpace(reviewer))
        {
            faults.Add(Faults.Empty(SourceLocation.Whole("--reviewer"), "the name"));
        }
        else if (reviewer.Length > LongestName)
        {
            faults.Add(ReadingFaults.TooLarge(SourceLocation.Whole("--reviewer"), "the name", reviewer.Length, LongestName, "characters"));
        }
    }

    private static string Report(VerifyResult result, string format) => format switch
    {
        FormatOption.Json => result.ToJson(),
        FormatOption.Sarif => result.ToSarif(CommandLine.Version),
        FormatOption.Markdown => result.ToMarkdown(),
        FormatOption.Html => result.ToHtml(),
        _ => result.ToText(),
    };

    private int Update(VerifyResult result, string reviewer)
    {
        var locks = result.Relock(reviewer, _host.Today);
        var faults = new DiagnosticBag();
        if (!LockUpdate.Write([.. locks.Select(renewed => new LockFile(renewed.File, renewed.Before, renewed.Text))], faults))
        {
            return FaultReport.Write(_host.Error, faults, "no lock was written");
        }

        foreach (var renewed in locks)
        {
            _host.Error.WriteLine($"{renewed.Pack}: {renewed.Clauses} clauses locked; {renewed.Changed} changed, reviewed by {reviewer}");
        }

        return ExitCode.Fine;
    }
}
