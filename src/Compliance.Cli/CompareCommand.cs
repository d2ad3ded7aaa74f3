using System.CommandLine;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Reporting;
using Compliance.Rules.Reporting.Comparing;

namespace Compliance.Cli;

/// <summary><c>compliance compare</c>: one use, or one topic, across vendors and plans.</summary>
internal sealed class CompareCommand
{
    public const string Name = "compare";

    public const string Examples = """
        Examples:
          compliance compare --fact purpose=commercial-product customerType=business jurisdiction=DE
          compliance compare --use-case use-case.json --vendors mistral,openai --remedies
          compliance compare --use-case use-case.json --format csv --output offers.csv
          compliance compare --topic training-on-customer-data --fact customerType=business

        Where the use case names a vendor or a product, that offer is marked, and compared with the others; a plan
        alone leaves the offers on that plan. Vendors whose terms no pack holds are listed as such.

        Exit codes:
          0  compared     1  something in --fail-on, where it is given, holds of the best offer     2  bad input or usage
        """;

    private readonly CommonOptions _common = new();
    private readonly UseCaseOptions _useCase = new();
    private readonly FormatOption _format = new("the comparison", FormatOption.Text, FormatOption.Json, FormatOption.Markdown, FormatOption.Html, FormatOption.Csv);
    private readonly OutputOption _output = new();

    private readonly Option<string[]> _vendors = new("--vendors")
    {
        HelpName = "LIST",
        Description = $"The vendors to compare, separated by commas, or {VendorList.All} [default: {VendorList.All}]",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _topic = new("--topic") { HelpName = "TOPIC", Description = "Say what each vendor's terms have on this topic, instead of deciding the use" };

    private readonly Option<bool> _remedies = new("--remedies") { Description = "Say what would make a worse offer as good as the best; about a second an offer" };

    private readonly CliHost _host;

    private CompareCommand(CliHost host) => _host = host;

    public static Command Create(CliHost host)
    {
        var compare = new CompareCommand(host);
        var command = new Command(Name, "Compares what vendors offer for one use: the decision on each product and plan, the best first.") { compare._vendors, compare._topic };
        compare._useCase.AddTo(command);
        compare._common.AddTo(command);
        command.Add(compare._format.Option);
        command.Add(compare._output.Option);
        command.Add(compare._remedies);
        command.SetAction((parsed, cancellation) => Task.FromResult(compare.Run(parsed, cancellation)));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var faults = new DiagnosticBag();
        var format = _format.Read(parsed, faults);
        var topic = parsed.GetValue(_topic);
        _output.Check(parsed, faults);
        if (topic is null && !_useCase.AreGiven(parsed))
        {
            _host.Error.WriteLine("error: nothing to compare; give --use-case FILE, --fact NAME=VALUE or --topic TOPIC");
            _host.Error.WriteLine("Try: compliance compare --help");
            return ExitCode.BadInput;
        }

        if (topic is not null && parsed.GetValue(_remedies))
        {
            faults.Add(Faults.NotTogether("--topic", "--remedies"));
        }

        if (!faults.IsEmpty)
        {
            return FaultReport.Write(_host.Error, faults, "nothing was compared");
        }

        if (_common.Open(parsed, _host) is not { } session)
        {
            return ExitCode.BadInput;
        }

        var about = topic is null ? null : TopicChoice.Find(topic, SourceLocation.Whole("--topic"), session.Evaluator.Vocabulary, faults);
        var vendors = VendorList.Read(parsed.GetValue(_vendors), SourceLocation.Whole("--vendors"), session.Evaluator.Vocabulary, faults);
        var useCase = faults.IsEmpty ? _useCase.Read(parsed, _host, session.Vocabulary, faults) : null;
        var comparison = useCase is null ? null : session.Compare(useCase, new() { Vendors = vendors, AsOf = session.AsOf, WithRemedies = parsed.GetValue(_remedies) }, faults, cancellation);
        if (comparison is null || !faults.IsEmpty)
        {
            return FaultReport.Write(_host.Error, faults, "nothing was compared");
        }

        var look = _output.Look(parsed, _host);
        var report = about is null ? Report(comparison, format, look, session) : Report(comparison, about, format, look, session);
        return _output.Write(parsed, _host, report, _common.HasPolicy(parsed) ? session.ExitCodeOf(comparison.Offers[0].Verdict) : ExitCode.Fine);
    }

    private static string Report(OfferComparison comparison, string? format, ReportOptions look, Session session) => format switch
    {
        FormatOption.Json => $"{comparison.ToJson()}\n",
        FormatOption.Csv => comparison.ToCsv(),
        FormatOption.Markdown => $"{comparison.ToMarkdown()}\n",
        FormatOption.Html => comparison.ToHtml(session.Evaluator.Vocabulary),
        _ => $"{comparison.ToText(look)}\n",
    };

    private static string Report(OfferComparison comparison, TopicChoice topic, string? format, ReportOptions look, Session session) => format switch
    {
        FormatOption.Json => $"{TopicJson.Write(comparison, topic)}\n",
        FormatOption.Csv => TopicJson.WriteCsv(comparison, topic.Names),
        FormatOption.Markdown => $"{VerdictMarkdownReport.Write(TopicReport.Of(comparison, topic.Title, topic.Names))}\n",
        FormatOption.Html => comparison.ToHtml(topic.Title, topic.Names, session.Evaluator.Vocabulary),
        _ => $"{VerdictTextReport.Write(TopicReport.Of(comparison, topic.Title, topic.Names), look)}\n",
    };
}
