using System.CommandLine;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;
using Compliance.Rules.Parsing;
using Compliance.Rules.Reporting;

namespace Compliance.Cli;

/// <summary><c>compliance check</c>: one use case, one verdict.</summary>
internal sealed class CheckCommand
{
    public const string Name = "check";

    public const string Examples = """
        Examples:
          compliance check --fact vendor=mistral product=le-chat tier=free customerType=consumer \
                           jurisdiction=FR outputType=image purpose=model-training
          compliance check --use-case use-case.json --as-of 2026-01-15
          compliance check --use-case use-case.json --fact trainingOptOut=true
          compliance check --use-case use-case.json --profile company.json --full
          compliance check --use-case use-case.json --remedies
          compliance check --use-case - --format json < use-case.json
          compliance check --use-case use-case.json --format sarif --output verdict.sarif
          compliance check --use-case use-case.json --format html --timeline --output verdict.html
          compliance check --use-case use-case.json --rules embedded --rules policy/ \
                           --fail-on prohibited,undetermined,exposure:training-on-customer-data

        Facts:
          purpose=a,b   several values     content=none   none     tier=null   not known, presume nothing
          compliance facts lists them all; compliance facts purpose shows what one may be.

        Exit codes:
          0  nothing in --fail-on holds     1  something in --fail-on holds     2  bad input or usage
        """;

    private readonly CommonOptions _common = new();

    private readonly UseCaseOptions _useCase = new();

    private readonly VerdictOptions _verdict = new(FormatOption.Text, FormatOption.Json, FormatOption.Markdown, FormatOption.Html, FormatOption.Sarif);

    private readonly OutputOption _output = new();

    private readonly Option<bool> _remedies = new("--remedies")
    {
        Description = "Say which few changes of what you control (plan, opt-out, agreement …) would give a better verdict",
    };

    private readonly Option<bool> _timeline = new("--timeline") { Description = "Show the decision by day, as a time line (html)" };

    private readonly CliHost _host;

    private CheckCommand(CliHost host) => _host = host;

    public static Command Create(CliHost host)
    {
        var check = new CheckCommand(host);
        var command = new Command(Name, "Says whether a use is allowed, why, by which clauses, and what is still to be asked.");
        check._useCase.AddTo(command);
        check._common.AddTo(command);
        check._verdict.AddTo(command);
        command.Add(check._output.Option);
        command.Add(check._remedies);
        command.Add(check._timeline);
        command.SetAction(check.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var faults = new DiagnosticBag();
        if (!_useCase.AreGiven(parsed))
        {
            _host.Error.WriteLine("error: nothing to check; give --use-case FILE or --fact NAME=VALUE");
            _host.Error.WriteLine("Try: compliance check --help");
            return ExitCode.BadInput;
        }

        _verdict.Check(parsed, faults);
        _output.Check(parsed, faults);
        if (parsed.GetValue(_timeline) && !_verdict.IsHtml(parsed))
        {
            faults.Add(Faults.OptionsGoTogether("--timeline", $"--format {FormatOption.Html}"));
        }

        if (!faults.IsEmpty)
        {
            return FaultReport.Write(_host.Error, faults, "nothing was checked");
        }

        var asksFew = !parsed.GetValue(_remedies) && !_verdict.IsHtml(parsed);
        if (_common.Open(parsed, _host, asksFew) is not { } session)
        {
            return ExitCode.BadInput;
        }

        var useCase = _useCase.Read(parsed, _host, session.Vocabulary, faults);
        var verdict = useCase is null ? null : session.Judge(useCase, faults, parsed.GetValue(_remedies));
        if (useCase is null || verdict is null || !faults.IsEmpty)
        {
            return FaultReport.Write(_host.Error, faults, "nothing was checked");
        }

        var page = _verdict.IsHtml(parsed) ? session.Page(verdict, parsed.GetValue(_timeline)) : null;
        var report = _verdict.Report(parsed, verdict, useCase, _output.Look(parsed, _host), page);
        return _output.Write(parsed, _host, $"{report}\n", session.ExitCodeOf(verdict));
    }
}
