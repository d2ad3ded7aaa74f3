using System.CommandLine;
using Compliance.Authoring.Tools;
using Compliance.Cli.Testing;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Reporting;

namespace Compliance.Cli;

/// <summary><c>compliance test</c>: do verdicts say what scenario files expect?</summary>
internal sealed class TestCommand
{
    public const string Name = "test";

    public const string Examples = """
        Examples:
          compliance test policy/ --rules embedded --rules policy/
          compliance test --rules policy/                            scenarios of the packs themselves
          compliance test --rules rules/ --pack mistral              of one of them
          compliance test policy/ --filter "confidential*free"
          compliance test policy/ --format junit > scenarios.xml
          compliance test policy/ --format text --format junit=scenarios.xml --format markdown=summary.md
          compliance test --rules policy/ --coverage --min-coverage 100
          compliance test --rules policy/ --coverage-output coverage.html --coverage-output coverage.xml
          compliance test --rules policy/ --mutate --min-score 90     would the scenarios notice a wrong rule?
          compliance test --rules policy/ --mutants all               tries every wrong rule, however long that takes

        A PATH is a file, or a folder in which files *.scenarios.json are looked for, subfolders included.

        Exit codes:
          0  all passed     1  a scenario failed, or less than --min-coverage or --min-score was reached     2  bad input or usage
        """;

    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "Scenario files or folders of them [default: the folders of --rules, else the current one]",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> _filter = new("--filter")
    {
        HelpName = "TEXT",
        Description = "Only scenarios whose name or file contains this; * stands for anything",
    };

    private readonly FormatsOption _formats = new("the result", FormatOption.Text, FormatOption.Json, FormatOption.JUnit, FormatOption.Markdown, FormatOption.Html);
    private readonly OutputOption _output = new();

    private readonly CoverageOptions _coverage = new();
    private readonly MutationOptions _mutation = new();
    private readonly DayOption _asOf = new(DayOption.AsOf, "The day asked about, such as 2026-01-15; wins over the scenarios' own");
    private readonly PackOption _pack = new("Test this one of the packs loaded: its scenarios, unless a PATH is named, and what they see of its rules");
    private readonly RulesOption _rules = new();
    private readonly CliHost _host;

    private TestCommand(CliHost host) => _host = host;

    public static Command Create(CliHost host)
    {
        var test = new TestCommand(host);
        var command = new Command(Name, "Runs scenario files: use cases with the verdicts they must have.")
        {
            test._paths, test._rules.Option, test._pack.Option, test._asOf.Option, test._filter, test._formats.Option, test._output.Option,
        };
        test._coverage.AddTo(command);
        test._mutation.AddTo(command);
        command.SetAction(test.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var faults = new DiagnosticBag();
        var formats = _formats.Read(parsed, faults);
        _output.Check(parsed, faults);
        var day = _asOf.Read(parsed, faults);
        var coverage = _coverage.Read(parsed, faults);
        var mutation = _mutation.Read(parsed, faults);
        var packs = FaultReport.Of(faults, () => PackSet.Load(_rules.Read(parsed)));
        var progress = new TestProgressLine(_host);
        var result = packs is null || !faults.IsEmpty ? null : FaultReport.Of(faults, () => TestTool.Run(packs, Options(parsed, day, progress), _host.Stop));
        progress.Clear();
        if (result is null)
        {
            return FaultReport.Write(_host.Error, faults, "nothing was tested");
        }

        var seen = coverage.IsWanted ? result.Coverage() : null;
        if (seen is not null && !coverage.WriteFiles(seen, faults))
        {
            return FaultReport.Write(_host.Error, faults, "the coverage was not written");
        }

        var tried = mutation.Try(result, _host, faults);
        if (!faults.IsEmpty)
        {
            return FaultReport.Write(_host.Error, faults, "the rules were not mutated");
        }

        foreach (var (format, file) in formats.Files)
        {
            OutputFile.Write(file, Write(result, seen, tried, format, ReportOptions.Default), faults);
        }

        if (!faults.IsEmpty)
        {
            return FaultReport.Write(_host.Error, faults, "a result was not written");
        }

        var passed = result.Failed == 0 & coverage.IsEnough(seen, _host.Error) & mutation.IsEnough(tried, _host.Error);
        return _output.Write(parsed, _host, Write(result, seen, tried, formats.Printed, _output.Look(parsed, _host)), passed ? ExitCode.Fine : ExitCode.Failed);
    }

    private TestOptions Options(ParseResult parsed, DateOnly? day, TestProgressLine progress) => new()
    {
        Paths = parsed.GetValue(_paths) ?? [],
        Filter = parsed.GetValue(_filter),
        Pack = _pack.Read(parsed),
        AsOf = day,
        Clock = _host.Clock,
        OnProgress = progress.Scenarios,
    };

    private static string Write(TestResult result, CoverageResult? seen, MutationResult? tried, string format, ReportOptions look) => format switch
    {
        FormatOption.Json => result.ToJson(seen, tried),
        FormatOption.JUnit => result.ToJUnit(),
        FormatOption.Markdown => result.ToMarkdown(seen, tried),
        FormatOption.Html => result.ToHtml(seen, tried),
        _ => result.ToText(look, seen, tried),
    };
}
