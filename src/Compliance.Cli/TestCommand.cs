using System.Buffers;
using System.CommandLine;
using System.Text;
using System.Text.Json;
using Compliance.Authoring.Coverage;
using Compliance.Authoring.Coverage.Reports;
using Compliance.Authoring.Mutation;
using Compliance.Authoring.Mutation.Reports;
using Compliance.Authoring.Scenarios;
using Compliance.Authoring.Scenarios.Reports;
using Compliance.Cli.Testing;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;
using Compliance.Rules.Reporting;
using Compliance.Rules.Validation;

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
        var sources = _rules.Sources(parsed);
        var contents = sources.Select(source => source.Read(faults)).ToList();
        var rules = RuleSetLoader.Load(contents, faults);
        var one = rules is null ? null : _pack.Read(parsed, rules, faults);
        var files = ScenarioFiles.Find(Paths(parsed, one), faults);
        IReadOnlySet<string> own = one is null ? InFolders(sources, contents) : new HashSet<string>(StringComparer.Ordinal) { one.At.File };
        var suite = rules is null ? null : Read(files, rules, parsed.GetValue(_filter), faults);
        if (suite is null || rules is null || !faults.IsEmpty)
        {
            return FaultReport.Write(_host.Error, faults, "nothing was tested");
        }

        var report = Test(suite, rules, day);
        var seen = coverage.IsWanted ? CoverageOptions.Observe(suite, report, rules, own) : null;
        if (seen is not null && !coverage.WriteFiles(seen, contents, faults))
        {
            return FaultReport.Write(_host.Error, faults, "the coverage was not written");
        }

        var tried = mutation.Try(suite, report, rules, own, _host);
        foreach (var (format, file) in formats.Files)
        {
            OutputFile.Write(file, Write(report, seen, tried, format, ReportOptions.Default), faults);
        }

        if (!faults.IsEmpty)
        {
            return FaultReport.Write(_host.Error, faults, "a result was not written");
        }

        var passed = report.Failed == 0 & coverage.IsEnough(seen, _host.Error) & mutation.IsEnough(tried, _host.Error);
        return _output.Write(parsed, _host, Write(report, seen, tried, formats.Printed, _output.Look(parsed, _host)), passed ? ExitCode.Fine : ExitCode.Failed);
    }

    private SuiteReport Test(ScenarioSuite suite, RuleSet rules, DateOnly? day)
    {
        var start = _host.Clock.GetTimestamp();
        var progress = new TestProgress(_host, suite.Scenarios.Count);
        var results = new ScenarioRunner(rules, _host.Clock, day).Run(suite, progress.Count, _host.Stop);
        progress.Clear();
        return new(results, _host.Clock.GetElapsedTime(start));
    }

    /// <summary>What is named; else the folder of the one pack; else the folders of the packs that are named; else the current folder.</summary>
    private IReadOnlyList<string> Paths(ParseResult parsed, RulePack? one)
    {
        if (parsed.GetValue(_paths) is { Length: > 0 } named)
        {
            return named;
        }

        if (one is not null)
        {
            return [Path.GetDirectoryName(one.At.File) is { Length: > 0 } folder ? folder : "."];
        }

        var folders = _rules.Sources(parsed).OfType<FolderPackSource>().Select(source => source.Folder).ToList();
        return folders.Count > 0 ? folders : ["."];
    }

    private static HashSet<string> InFolders(IEnumerable<IPackSource> sources, IEnumerable<PackSourceContent> contents) =>
        sources.Zip(contents).Where(pair => pair.First is FolderPackSource).SelectMany(pair => pair.Second.Packs).Select(pack => pack.Manifest.File).ToHashSet(StringComparer.Ordinal);

    private static ScenarioSuite? Read(IReadOnlyList<string> files, RuleSet rules, string? filter, DiagnosticBag faults)
    {
        if (ScenarioSuite.Read(files, rules, faults) is not { } suite)
        {
            return null;
        }

        var filtered = suite.Filtered(filter);
        if (filtered.Scenarios.Count == 0 && filter is not null && faults.IsEmpty)
        {
            faults.Add(Faults.NoScenarioMatches(filter));
        }

        return filtered;
    }

    private static string Write(SuiteReport report, CoverageReport? seen, MutationReport? tried, string format, ReportOptions look) => format switch
    {
        FormatOption.Json => Json(report, seen, tried),
        FormatOption.JUnit => SuiteJUnit.Write(report),
        FormatOption.Markdown => SuiteMarkdown.Write(report) + (seen is null ? "" : CoverageText.WriteMarkdown(seen)) + (tried is null ? "" : MutationText.WriteMarkdown(tried)),
        FormatOption.Html => SuiteHtml.Write(report, Besides(seen, tried)),
        _ => SuiteText.Write(report, look) + (seen is null ? "" : $"\n{CoverageText.Write(seen)}")
            + (tried is null ? "" : $"\n{MutationText.Write(tried)}"),
    };

    private static IEnumerable<(string Title, string Text)> Besides(CoverageReport? seen, MutationReport? tried)
    {
        if (seen is not null)
        {
            yield return ("Coverage of rules", CoverageText.Write(seen));
        }

        if (tried is not null)
        {
            yield return ("Mutation", MutationText.Write(tried));
        }
    }

    private static string Json(SuiteReport report, CoverageReport? seen, MutationReport? tried)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = true, NewLine = "\n", Encoder = LegibleJson.Encoder }))
        {
            json.WriteStartObject();
            SuiteJson.Write(json, report);
            if (seen is not null)
            {
                CoverageJson.Write(json, seen);
            }

            if (tried is not null)
            {
                MutationJson.Write(json, tried);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }
}
