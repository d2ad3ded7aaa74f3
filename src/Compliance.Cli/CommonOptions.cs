using System.CommandLine;
using Compliance.Rules.Archive;
using Compliance.Rules.Compilation;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Loading;
using Compliance.Rules.Verification;

namespace Compliance.Cli;

/// <summary>The options that every command which gives verdicts has.</summary>
internal sealed class CommonOptions
{
    private readonly RulesOption _rules = new();

    private readonly DayOption _asOf = new("The day asked about, such as 2026-01-15; wins over the use case's asOf [default: today, UTC]");

    private readonly Option<string[]> _failOn = new("--fail-on")
    {
        HelpName = "LIST",
        Description = $"What makes the exit code 1, separated by commas: {string.Join(", ", FailOn.Words)} [default: {FailOn.DefaultList}]",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _archive = new("--archive")
    {
        HelpName = "DIR",
        Description = "Archived texts, VENDOR/DOCUMENT/EFFECTIVE-DATE.md; the cited passages are quoted from them",
    };

    private readonly Option<int?> _maximumSourceAge = new("--max-source-age")
    {
        HelpName = "DAYS",
        Description = $"Warn of secondary sources last checked longer ago than this, counted from the day asked about [default: {FreshnessLimits.DefaultSecondarySources}]",
    };

    private readonly Option<int?> _maximumTermsAge = new("--max-terms-age")
    {
        HelpName = "DAYS",
        Description = $"Warn of terms last seen in force longer ago than this, counted from the day asked about [default: {FreshnessLimits.DefaultTerms}]",
    };

    /// <summary>Gives a command these options.</summary>
    public void AddTo(Command command)
    {
        command.Add(_rules.Option);
        command.Add(_archive);
        command.Add(_maximumTermsAge);
        command.Add(_maximumSourceAge);
        command.Add(_asOf.Option);
        command.Add(_failOn);
    }

    /// <summary>Reads the options and loads the packs; null when a fault was printed.</summary>
    public Session? Open(ParseResult parsed, CliHost host)
    {
        var faults = new DiagnosticBag();
        var day = _asOf.Read(parsed, faults);
        var archive = parsed.GetValue(_archive);
        if (archive is not null && !Directory.Exists(archive))
        {
            faults.Add(Faults.NoFolder("--archive", archive));
        }

        var failOn = FailOn.Parse(parsed.GetResult(_failOn) is null ? [FailOn.DefaultList] : parsed.GetValue(_failOn)!, faults);
        if (!faults.IsEmpty)
        {
            FaultReport.Write(host.Error, faults, "nothing was checked");
            return null;
        }

        var rules = RuleSetLoader.Load(_rules.Sources(parsed), faults);
        if (rules is null)
        {
            FaultReport.Write(host.Error, faults, "nothing was loaded");
            return null;
        }

        failOn.CheckTopics(rules, faults);
        if (!faults.IsEmpty)
        {
            FaultReport.Write(host.Error, faults, "nothing was checked");
            return null;
        }

        var freshness = new FreshnessLimits(
            parsed.GetValue(_maximumTermsAge) ?? FreshnessLimits.DefaultTerms, parsed.GetValue(_maximumSourceAge) ?? FreshnessLimits.DefaultSecondarySources);
        var evaluator = new ComplianceEvaluator(CompiledRules.Compile(rules), host.Clock, new() { Freshness = freshness });
        var session = new Session(evaluator, day, failOn);
        return archive is null ? session : session with { Complete = new Excerpts(rules, new ArchiveFolder(archive)).Fill };
    }
}
