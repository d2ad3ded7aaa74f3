using System.CommandLine;
using Compliance.Authoring.Tools;

namespace Compliance.Cli;

/// <summary><c>compliance explain</c>: what do the texts say on a topic, and which of them decides where?</summary>
internal sealed class ExplainCommand
{
    public const string Name = "explain";

    public const string Examples = """
        Examples:
          compliance explain training-on-customer-data --as-of 2026-01-15
          compliance explain training-opt-out --vendors --as-of 2026-08-21
          compliance explain mistral/grants.offerings
          compliance explain commercial-use --format markdown > commercial-use.md

        For each norm: the clauses it rests on and when, the uses in which it applies in the end, those in which
        others defeat it, and which these are. A rule may be named without its pack. With --vendors, what each vendor
        says on the topic and on those within it: the right, promise or duty, for which plans and settings, with its
        parameters and clauses; vendors that say nothing, and terms that are not held, are named.

        Exit codes:
          0  explained     2  bad input or usage
        """;

    private readonly Argument<string> _subject = new("TOPIC|RULE") { Description = "A topic such as training-on-customer-data, or a rule's id" };

    private readonly DayOption _asOf = new(DayOption.AsOf, "The only day to look at, such as 2026-01-15 [default: all days]");
    private readonly FormatOption _format = new("the result", FormatOption.Text, FormatOption.Json, FormatOption.Markdown, FormatOption.Html);
    private readonly OutputOption _output = new();
    private readonly Option<bool> _vendors = new("--vendors") { Description = "Group what is said on a topic by vendor" };
    private readonly RulesOption _rules = new();
    private readonly CliHost _host;

    private ExplainCommand(CliHost host) => _host = host;

    public static Command Create(CliHost host)
    {
        var explain = new ExplainCommand(host);
        var command = new Command(Name, "Shows every norm on a topic, by document and date, and where each decides.")
        {
            explain._subject, explain._rules.Option, explain._asOf.Option, explain._vendors, explain._format.Option, explain._output.Option,
        };
        command.SetAction(explain.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var faults = new DiagnosticBag();
        var format = _format.Read(parsed, faults);
        var day = _asOf.Read(parsed, faults);
        _output.Check(parsed, faults);

        var packs = FaultReport.Of(faults, () => PackSet.Load(_rules.Read(parsed)));
        var explained = packs is null || !faults.IsEmpty ? null : FaultReport.Of(faults, () => ExplainTool.Run(packs, parsed.GetValue(_subject)!, new() { Day = day, ByVendor = parsed.GetValue(_vendors) }));
        if (explained is null)
        {
            return FaultReport.Write(_host.Error, faults, "nothing was explained");
        }

        var text = format switch
        {
            FormatOption.Json => explained.ToJson(),
            FormatOption.Markdown => explained.ToMarkdown(),
            FormatOption.Html => explained.ToHtml(),
            _ => explained.ToText(_output.Look(parsed, _host)),
        };
        return _output.Write(parsed, _host, text, ExitCode.Fine);
    }
}
