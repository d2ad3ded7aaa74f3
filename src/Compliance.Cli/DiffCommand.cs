using System.CommandLine;
using Compliance.Authoring.Differences;
using Compliance.Rules.Analysis;
using Compliance.Rules.Compilation;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Reporting;
using Compliance.Rules.Vocabularies;

namespace Compliance.Cli;

/// <summary><c>compliance diff</c>: which use cases come out otherwise under other rules, or on another day.</summary>
internal sealed class DiffCommand
{
    public const string Name = "diff";

    public const string Examples = """
        Examples:
          compliance diff --from 2026-01-15 --to 2026-04-01
          compliance diff rules-2025/ rules-2026/
          compliance diff policy-old/ policy-new/ --format markdown
          compliance diff --from 2026-01-15 --to 2026-08-05 --use-cases portfolio.jsonl

        A and B are packs or folders of packs; 'embedded' names the shipped ones. --rules names what both are loaded with. Without it
        a side that brings no vendor's terms, such as a company's policy, is loaded with the shipped packs, for by itself it grants
        nothing. With --from and --to and at most one folder, the same rules are compared on two days.
        The result is exact over all fully described use cases: no difference is a proof.
        With --use-cases, only the uses of the file are judged, on both sides, with what would help.

        Exit codes:
          0  no difference     1  differences     2  bad input or usage, or too much to decide
        """;

    private readonly Argument<string[]> _folders = new("A B")
    {
        Description = "What to compare: two packs or folders of packs; none or one with --from and --to",
        Arity = new ArgumentArity(0, 2),
    };

    private readonly DayOption _from = new("--from", "The day of the first side [default: today, UTC]");
    private readonly DayOption _to = new("--to", "The day of the second side [default: today, UTC]");
    private readonly Option<string?> _useCases = new("--use-cases") { HelpName = "FILE.jsonl", Description = "Judge these uses only, one a line" };
    private readonly FormatOption _format = new("the result", FormatOption.Text, FormatOption.Json, FormatOption.Markdown, FormatOption.Html);
    private readonly OutputOption _output = new();
    private readonly Option<bool> _verbose = new("--verbose") { Description = "Name every rule, and give the commands that show each difference" };
    private readonly Option<string[]> _rules = new("--rules")
    {
        HelpName = "DIR",
        Description = $"Packs that both sides are loaded with; '{RulesOption.Embedded}' names the shipped ones [default: '{RulesOption.Embedded}' for a side without a vendor's terms]",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly CliHost _host;

    private DiffCommand(CliHost host) => _host = host;

    public static Command Create(CliHost host)
    {
        var diff = new DiffCommand(host);
        var command = new Command(Name, "Says exactly which uses come out otherwise under other rules or on another day, and why.")
        {
            diff._folders, diff._from.Option, diff._to.Option, diff._useCases, diff._rules, diff._format.Option, diff._output.Option, diff._verbose,
        };
        command.SetAction(diff.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var faults = new DiagnosticBag();
        var format = _format.Read(parsed, faults);
        _output.Check(parsed, faults);

        var folders = parsed.GetValue(_folders) ?? [];
        if (folders.Length < 2 && (parsed.GetValue(_from.Option) is null || parsed.GetValue(_to.Option) is null))
        {
            faults.Add(Faults.NothingToCompare());
        }

        var from = _from.Read(parsed, faults);
        var to = _to.Read(parsed, faults);
        if (!faults.IsEmpty)
        {
            return Report(faults);
        }

        var before = Side(parsed, folders.FirstOrDefault(), from, faults);
        var after = folders.Length == 2 ? Side(parsed, folders[1], to, faults) : before is null ? null : On(to, before);
        if (before is null || after is null || !AreComparable(before, after, faults))
        {
            return Report(faults);
        }

        return parsed.GetValue(_useCases) is { } file ? Portfolio(parsed, file, before, after, format) : Everything(parsed, before, after, format);
    }

    private int Everything(ParseResult parsed, RuleSide before, RuleSide after, string format)
    {
        var answer = Attempt.Of(() =>
        {
            var comparison = RuleComparison.Of(before, after);
            return Write(parsed, before, after, format, comparison.IsEqual, () => DifferenceJson.Write(before, after, comparison), verbose => DifferenceReport.Of(before, after, comparison, verbose));
        });
        if (answer.IsDecided)
        {
            return answer.Value;
        }

        var faults = new DiagnosticBag();
        faults.Add(Faults.NotDecided(Name, "compare the uses that matter with --use-cases"));
        return Report(faults);
    }

    private int Portfolio(ParseResult parsed, string file, RuleSide before, RuleSide after, string format)
    {
        var faults = new DiagnosticBag();
        var uses = UseCaseLines.Read(file, [before.Rules.Vocabulary, after.Rules.Vocabulary], faults);
        if (!faults.IsEmpty)
        {
            return Report(faults);
        }

        var portfolio = Authoring.Differences.Portfolio.Of(before, after, uses);
        return Write(parsed, before, after, format, portfolio.Flips.Count == 0, () => DifferenceJson.Write(before, after, portfolio), verbose => DifferenceReport.Of(before, after, portfolio, verbose));
    }

    private int Write(ParseResult parsed, RuleSide before, RuleSide after, string format, bool isEqual, Func<string> json, Func<bool, DifferenceReport> report)
    {
        var options = _output.Look(parsed, _host);
        var text = format switch
        {
            FormatOption.Json => json(),
            FormatOption.Markdown => DifferenceWriter.ToMarkdown(report(parsed.GetValue(_verbose))),
            FormatOption.Html => DifferenceHtml.Write(report(parsed.GetValue(_verbose)), before, after).TrimEnd('\n'),
            _ => DifferenceWriter.ToText(report(parsed.GetValue(_verbose)), options),
        };
        return _output.Write(parsed, _host, $"{text}\n", isEqual ? ExitCode.Fine : ExitCode.Failed);
    }

    /// <summary>The rules of a side on a day; null where a fault was reported.</summary>
    private RuleSide? Side(ParseResult parsed, string? folder, DateOnly? day, DiagnosticBag faults)
    {
        var loaded = LayeredRules.Load(folder is null ? [] : [folder], parsed.GetValue(_rules) ?? [], faults);
        return loaded is null ? null : On(day, new(new ComplianceEvaluator(CompiledRules.Compile(loaded.Rules), _host.Clock), default, Named(folder, loaded)) { Sources = loaded.Sources });
    }

    /// <summary>The side on another day; today where none was asked for.</summary>
    private RuleSide On(DateOnly? day, RuleSide side) =>
        side with { Day = day ?? DateOnly.FromDateTime(_host.Clock.GetUtcNow().UtcDateTime), IsToday = day is null };

    private static string Named(string? folder, LayeredRules loaded) => folder is null
        ? string.Join(" and ", loaded.Rules.Packs.Select(pack => $"{pack.Id} {pack.Version}"))
        : loaded.Beside.Count == 0 ? folder
        : $"{folder} with {string.Join(" and ", loaded.Beside.Select(source => string.Equals(source, RulesOption.Embedded, StringComparison.Ordinal) ? "the shipped packs" : source))}";

    /// <summary>
    /// Whether each derived fact that rules read is concluded on a side at least, else what rests on it would compare as nothing against nothing; and whether
    /// each fact has one type.
    /// </summary>
    private static bool AreComparable(RuleSide before, RuleSide after, DiagnosticBag faults)
    {
        foreach (var (was, now) in FactsRead.OfTwoTypes(before, after))
        {
            faults.Add(Faults.TwoTypes(was.Name, TypeName(was), TypeName(now)));
        }

        foreach (var open in before.Rules.Unconcluded.Concat(after.Rules.Unconcluded).GroupBy(open => open.Fact, StringComparer.Ordinal)
            .Where(open => !Concludes(before, open.Key) && !Concludes(after, open.Key)))
        {
            faults.Add(Faults.NothingConcludes(open.First().At, open.First().Rule, open.Key));
        }

        return faults.IsEmpty;
    }

    private static string TypeName(FactDefinition fact) => fact.Type.ToString().ToLowerInvariant();

    private static bool Concludes(RuleSide side, string fact) => side.Rules.Concluded.Contains(fact, StringComparer.Ordinal);

    private int Report(DiagnosticBag faults) => FaultReport.Write(_host.Error, faults, "nothing was compared");
}
