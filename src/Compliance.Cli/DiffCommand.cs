using System.CommandLine;
using System.Globalization;
using Compliance.Authoring.Tools;
using Compliance.Rules.Diagnostics;

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
          compliance diff rules/openai --from 2026-01-15 --to 2026-04-01 --steps 200

        A and B are packs or folders of packs; 'embedded' names the shipped ones. --rules names what both are loaded with. Without it
        a side that brings no vendor's terms, such as a company's policy, is loaded with the shipped packs, for by itself it grants
        nothing. With --from and --to and at most one folder, the same rules are compared on two days.
        The result is exact over all fully described use cases: no difference is a proof. Where that takes more steps than the size of
        the packs allows, nothing is said; --steps allows more, or fewer to those who cannot wait.
        With --use-cases, only the uses of the file are judged, on both sides, with what would help.

        Exit codes:
          0  no difference     1  differences     2  bad input or usage, or too much to decide
        """;

    private const long StepsPerMillion = 1_000_000;

    private readonly Argument<string[]> _folders = new("A B")
    {
        Description = "What to compare: two packs or folders of packs; none or one with --from and --to",
        Arity = new ArgumentArity(0, 2),
    };

    private readonly DayOption _from = new("--from", "The day of the first side [default: today, UTC]");
    private readonly DayOption _to = new("--to", "The day of the second side [default: today, UTC]");
    private readonly Option<string?> _useCases = new("--use-cases") { HelpName = "FILE.jsonl", Description = "Judge these uses only, one a line" };
    private readonly Option<int?> _steps = new("--steps")
    {
        HelpName = "MILLIONS",
        Description = "Take at most as many million steps, each million about half a second [default: 60 for each MiB of packs]",
    };

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
            diff._folders, diff._from.Option, diff._to.Option, diff._useCases, diff._steps, diff._rules, diff._format.Option, diff._output.Option, diff._verbose,
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

        var steps = parsed.GetValue(_steps);
        if (steps < 1)
        {
            faults.Add(Faults.NoCount("--steps", steps.Value.ToString(CultureInfo.InvariantCulture)));
        }

        var from = _from.Read(parsed, faults);
        var to = _to.Read(parsed, faults);
        if (!faults.IsEmpty)
        {
            return Report(faults);
        }

        var result = FaultReport.Of(faults, () => DiffTool.Run(new()
        {
            Before = folders.FirstOrDefault(),
            After = folders.ElementAtOrDefault(1),
            Beside = parsed.GetValue(_rules) ?? [],
            From = from,
            To = to,
            UseCases = parsed.GetValue(_useCases),
            Steps = steps * StepsPerMillion,
            Clock = _host.Clock,
        }));
        var options = _output.Look(parsed, _host) with { Full = parsed.GetValue(_verbose) };
        var text = result is null ? null : FaultReport.Of(faults, () => format switch
        {
            FormatOption.Json => result.ToJson(),
            FormatOption.Markdown => result.ToMarkdown(options),
            FormatOption.Html => result.ToHtml(options),
            _ => result.ToText(options),
        });
        return text is null ? Report(faults) : _output.Write(parsed, _host, text, result!.HasDifferences ? ExitCode.Failed : ExitCode.Fine);
    }

    private int Report(DiagnosticBag faults) => FaultReport.Write(_host.Error, faults, "nothing was compared");
}
