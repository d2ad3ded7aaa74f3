using System.CommandLine;
using Compliance.Authoring.Archive;
using Compliance.Authoring.Verification;
using Compliance.Rules.Compilation;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Hosting;
using Compliance.Rules.Loading;
using Compliance.Rules.Validation;

namespace Compliance.Cli;

/// <summary>The options that every command which gives verdicts has.</summary>
/// <param name="withProfile">Whether each use case is laid over a profile; not where the command reads one use case, and lays it over itself.</param>
internal sealed class CommonOptions(bool withProfile = false)
{
    private readonly ProfileOption? _profile = withProfile ? new() : null;

    private readonly RulesOption _rules = new();

    private readonly DayOption _asOf = new(DayOption.AsOf, "The day asked about, such as 2026-01-15; wins over the use case's asOf [default: today, UTC]");

    private readonly FailOnOption _failOn = new();

    private readonly Option<string?> _archive = new("--archive")
    {
        HelpName = "DIR",
        Description = "Archived texts, VENDOR/DOCUMENT/EFFECTIVE-DATE.md; the cited passages are quoted from them",
    };

    private readonly Option<int?> _maximumSourceAge = DaysOption.Create("--max-source-age", $"Warn of secondary sources last checked longer ago than this, counted from the day asked about [default: {FreshnessLimits.DefaultSecondarySources}]");

    private readonly Option<int?> _maximumTermsAge = DaysOption.Create("--max-terms-age", $"Warn of terms last seen in force longer ago than this, counted from the day asked about [default: {FreshnessLimits.DefaultTerms}]");

    private readonly Option<bool> _strict = new("--strict") { Description = "Presume nothing: what is not said is not known" };

    /// <summary>Gives a command these options.</summary>
    public void AddTo(Command command)
    {
        command.Add(_rules.Option);
        if (_profile is not null)
        {
            command.Add(_profile.Option);
        }

        command.Add(_archive);
        command.Add(_maximumTermsAge);
        command.Add(_maximumSourceAge);
        command.Add(_asOf.Option);
        command.Add(_strict);
        command.Add(_failOn.Option);
    }

    /// <summary>Whether it is said what makes the exit code 1.</summary>
    public bool HasPolicy(ParseResult parsed) => parsed.GetResult(_failOn.Option) is not null;

    /// <summary>Reads the options and loads the packs; null when a fault was printed.</summary>
    /// <param name="parsed">The options.</param>
    /// <param name="host">Where faults go.</param>
    /// <param name="asksFew">Whether so few questions follow that making the matrix would take longer than doing without.</param>
    public Session? Open(ParseResult parsed, CliHost host, bool asksFew = false)
    {
        var faults = new DiagnosticBag();
        var day = _asOf.Read(parsed, faults);
        var archive = parsed.GetValue(_archive);
        if (archive is not null && !Directory.Exists(archive))
        {
            faults.Add(Faults.NoFolder("--archive", archive));
        }

        _failOn.Read(parsed, rules: null, faults);
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

        var profile = _profile?.Read(parsed, faults);
        if (profile is not null)
        {
            UseCaseBinder.Bind(profile.UseCase, rules.Vocabulary, profile, faults);
        }

        if (_failOn.Read(parsed, rules, faults) is not { } policy || !faults.IsEmpty)
        {
            FaultReport.Write(host.Error, faults, "nothing was checked");
            return null;
        }

        var freshness = new FreshnessLimits(
            parsed.GetValue(_maximumTermsAge) ?? FreshnessLimits.DefaultTerms, parsed.GetValue(_maximumSourceAge) ?? FreshnessLimits.DefaultSecondarySources);
        var settings = new EvaluatorSettings { Freshness = freshness, IsStrict = parsed.GetValue(_strict), Profile = profile?.UseCase };
        var evaluator = asksFew
            ? new ComplianceEvaluator(CompiledRules.ForFew(rules), host.Clock, settings with { States = compiled => new GraphStates(compiled) })
            : new ComplianceEvaluator(CompiledRules.Compile(rules), host.Clock, settings);
        var session = new Session(evaluator, day, policy);
        return archive is null ? session : session with { Complete = new Excerpts(ComplianceEngine.Of(rules, evaluator, host.Clock), new ArchiveFolder(archive)).Fill };
    }
}
