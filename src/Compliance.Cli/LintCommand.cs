using System.CommandLine;
using Compliance.Authoring.Tools;
using Compliance.Rules.Diagnostics;

namespace Compliance.Cli;

/// <summary><c>compliance lint</c>: do the packs mean what they say?</summary>
internal sealed class LintCommand
{
    public const string Name = "lint";

    public const string Examples = """
        Examples:
          compliance lint
          compliance lint policy/
          compliance lint rules/mistral --format sarif > lint.sarif
          compliance lint rules/ --pack mistral

        Each pack is looked at with what it rests on, as if no others were loaded.

        Looks at all uses at once: rules that never apply or are always shadowed, overrides and exceptions to no
        effect, contradictions, duties that cannot be met, facts nobody reads, presumptions that hide a prohibition,
        silences, cites that carry nothing. Where it can, it shows a use case: try it with compliance check.
        A pack accepts what is meant to be so under "lint" in its pack.json, with the reason; that is counted, and
        listed with --full.

        Exit codes:
          0  nothing of --fail-on found     1  something of it is     2  bad input or usage
        """;

    private const string Never = "never";

    private static readonly string[] Levels = ["fault", "warning", Never];

    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "Packs to look at: a pack's folder or a folder of packs [default: those of --rules, else the shipped packs]",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string[]> _rules = new("--rules")
    {
        HelpName = "DIR",
        Description = $"Packs that these are loaded with and that are not looked at; '{RulesOption.Embedded}' names the shipped ones [default: '{RulesOption.Embedded}' where none of them is a vendor's]",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly PackOption _pack = new("Look at this one of the packs loaded");
    private readonly FormatOption _format = new("the result", FormatOption.Text, FormatOption.Json, FormatOption.Markdown, FormatOption.Html, FormatOption.Sarif);
    private readonly OutputOption _output = new();

    private readonly Option<string[]> _failOn = new("--fail-on")
    {
        HelpName = "LIST",
        Description = $"What makes the exit code 1: {string.Join(", ", Levels)}, or codes such as CR305 [default: fault]",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> _full = new("--full") { Description = "List what the packs accept too, with the reason; else it is counted" };

    private readonly CliHost _host;

    private LintCommand(CliHost host) => _host = host;

    public static Command Create(CliHost host)
    {
        var lint = new LintCommand(host);
        var command = new Command(Name, "Looks for what packs can hardly mean, over all uses and days.")
        {
            lint._paths, lint._rules, lint._pack.Option, lint._format.Option, lint._output.Option, lint._failOn, lint._full,
        };
        command.SetAction(lint.Run);
        return command;
    }

    /// <summary>Who names no packs to look at means those that are loaded.</summary>
    private static PackSet Load(string[] paths, string[] rules) => (paths, rules) switch
    {
        ([], []) => PackSet.LoadBeside([PackSet.Embedded], []),
        ([], _) => PackSet.LoadBeside(rules, []),
        _ => PackSet.LoadBeside(paths, rules),
    };

    private int Run(ParseResult parsed)
    {
        var faults = new DiagnosticBag();
        var format = _format.Read(parsed, faults);
        _output.Check(parsed, faults);

        var failOn = FailOn(parsed, faults);
        var packs = FaultReport.Of(faults, () => Load(parsed.GetValue(_paths) ?? [], parsed.GetValue(_rules) ?? []));
        var result = packs is null || !faults.IsEmpty ? null : FaultReport.Of(faults, () => LintTool.Run(packs, new() { Pack = _pack.Read(parsed), Full = parsed.GetValue(_full) }));
        if (result is null)
        {
            return FaultReport.Write(_host.Error, faults, "nothing was looked at");
        }

        var text = format switch
        {
            FormatOption.Json => result.ToJson(),
            FormatOption.Sarif => result.ToSarif(CommandLine.Version),
            FormatOption.Markdown => result.ToMarkdown(),
            FormatOption.Html => result.ToHtml(),
            _ => result.ToText(),
        };
        return _output.Write(parsed, _host, text, Fails(result, failOn) ? ExitCode.Failed : ExitCode.Fine);
    }

    private List<string> FailOn(ParseResult parsed, DiagnosticBag faults)
    {
        if (parsed.GetResult(_failOn) is null)
        {
            return [Levels[0]];
        }

        var option = SourceLocation.Whole("--fail-on");
        var named = parsed.GetValue(_failOn)!.SelectMany(list => list.Split(',', StringSplitOptions.TrimEntries)).ToList();
        List<string> known = [.. Levels, .. LintTool.Codes.Keys];
        foreach (var unknown in named.Where(word => !known.Contains(word, StringComparer.Ordinal)))
        {
            faults.Add(unknown.Length == 0 ? Faults.Empty(option, "an entry of the list") : Faults.UnknownWord(option, "finding", unknown, known));
        }

        if (named.Contains(Never, StringComparer.Ordinal) && named.Count > 1)
        {
            faults.Add(Faults.Malformed(option, "the list with", Never, $"\"{Never}\" alone"));
        }

        return named;
    }

    /// <summary>A warning that fails fails beside the faults.</summary>
    private static bool Fails(LintResult result, List<string> failOn) =>
        result.Faults.Concat(result.Warnings).Any(finding => failOn.Contains(finding.Code, StringComparer.Ordinal))
        || (result.Warnings.Count + result.Faults.Count > 0 && failOn.Contains("warning", StringComparer.Ordinal))
        || (result.Faults.Count > 0 && failOn.Contains("fault", StringComparer.Ordinal));
}
