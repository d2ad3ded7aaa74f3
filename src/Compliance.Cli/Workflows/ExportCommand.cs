using System.CommandLine;
using Compliance.Rules.Compilation;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;
using Compliance.Rules.Validation;
using Compliance.RulesEngine;

namespace Compliance.Cli.Workflows;

/// <summary><c>compliance export</c>: packs in the form of another engine.</summary>
internal sealed class ExportCommand
{
    public const string Name = "export";

    public const string Examples = $"""
        Examples:
          compliance export {RulesEngine} --as-of 2026-01-15 --output workflows.json
          compliance export {RulesEngine} --rules embedded --rules policy/ -o workflows.json

        The workflows are for Microsoft's RulesEngine, with one parameter, facts, of the type PackFacts of the package
        Compliance.RulesEngine. PackWorkflows.RunAsync runs them in order.

        Exit codes:
          0  exported     2  bad input or usage
        """;

    /// <summary>The engine's name on the command line.</summary>
    public const string RulesEngine = "rules-engine";

    private readonly RulesOption _rules = new();
    private readonly DayOption _asOf = new(DayOption.AsOf, "The day whose rules are exported [default: today, UTC]");
    private readonly OutputOption _output = new();
    private readonly CliHost _host;

    private ExportCommand(CliHost host) => _host = host;

    public static Command Create(CliHost host)
    {
        var export = new ExportCommand(host);
        export._output.Option.Aliases.Add("-o");
        var engine = new Command(RulesEngine, "Writes the packs as workflows of Microsoft's RulesEngine.") { export._rules.Option, export._asOf.Option, export._output.Option };
        engine.SetAction(export.Run);
        return new Command(Name, "Writes the packs in the form of another engine.") { engine };
    }

    private int Run(ParseResult parsed)
    {
        var faults = new DiagnosticBag();
        var day = _asOf.Read(parsed, faults);
        _output.Check(parsed, faults);
        var rules = faults.IsEmpty ? RuleSetLoader.Load(_rules.Sources(parsed), faults) : null;
        if (rules is null)
        {
            return FaultReport.Write(_host.Error, faults, "nothing was exported");
        }

        return _output.Write(parsed, _host, $"{Workflows(rules, day ?? _host.Today)}\n", ExitCode.Fine);
    }

    /// <summary>In a method of its own, so that no other command loads RulesEngine.</summary>
    private static string Workflows(RuleSet rules, DateOnly day) => PackWorkflows.Of(CompiledRules.Compile(rules), day).ToJson();
}
