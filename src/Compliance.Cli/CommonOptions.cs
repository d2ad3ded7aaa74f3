using System.CommandLine;
using Compliance.Rules.Compilation;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Loading;

namespace Compliance.Cli;

/// <summary>The options that every command which gives verdicts has.</summary>
internal sealed class CommonOptions
{
    /// <summary>Names the packs that ship with the program, where others are added to them.</summary>
    private const string Embedded = "embedded";

    private readonly Option<string[]> _rules = new("--rules")
    {
        HelpName = "DIR",
        Description = $"Rule packs: a pack's folder or a folder of packs; '{Embedded}' names the shipped ones. Repeat it to layer packs: --rules {Embedded} --rules policy/ [default: {Embedded}]",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _asOf = new("--as-of")
    {
        HelpName = "DATE",
        Description = "The day asked about, such as 2026-01-15; wins over the use case's asOf [default: today, UTC]",
    };

    private readonly Option<string[]> _failOn = new("--fail-on")
    {
        HelpName = "LIST",
        Description = $"What makes the exit code 1, separated by commas: {string.Join(", ", FailOn.Words)} [default: {FailOn.DefaultList}]",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>Gives a command these options.</summary>
    public void AddTo(Command command)
    {
        command.Add(_rules);
        command.Add(_asOf);
        command.Add(_failOn);
    }

    /// <summary>Reads the options and loads the packs; null when a fault was printed.</summary>
    public Session? Open(ParseResult parsed, CliHost host)
    {
        var faults = new DiagnosticBag();
        var day = ReadDay(parsed.GetValue(_asOf), faults);
        var failOn = FailOn.Parse(parsed.GetResult(_failOn) is null ? [FailOn.DefaultList] : parsed.GetValue(_failOn)!, faults);
        if (!faults.IsEmpty)
        {
            FaultReport.Write(host.Error, faults, "nothing was checked");
            return null;
        }

        var rules = RuleSetLoader.Load(Sources(parsed.GetValue(_rules) ?? []), faults);
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

        return new(new ComplianceEvaluator(CompiledRules.Compile(rules), host.Clock), day, failOn);
    }

    private static IReadOnlyList<IPackSource> Sources(string[] rules) =>
        rules.Length == 0 ? [EmbeddedPackSource.Instance] : [.. rules.Select(Source)];

    private static IPackSource Source(string rules) =>
        string.Equals(rules, Embedded, StringComparison.Ordinal) ? EmbeddedPackSource.Instance : new FolderPackSource(rules);

    private static DateOnly? ReadDay(string? text, DiagnosticBag faults)
    {
        if (text is null)
        {
            return null;
        }

        if (IsoDate.TryParse(text, out var day))
        {
            return day;
        }

        faults.Add(Faults.BadDate(SourceLocation.Whole("--as-of"), "the day", text));
        return null;
    }
}
