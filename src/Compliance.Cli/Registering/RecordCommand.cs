using System.CommandLine;
using Compliance.Register;
using Compliance.Rules.Compilation;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Loading;
using Compliance.Rules.Validation;

namespace Compliance.Cli.Registering;

/// <summary><c>compliance register request</c> and <c>record</c>: a use is described, judged and written down.</summary>
internal sealed class RecordCommand
{
    private readonly RegisterOption _register = new();
    private readonly UseCaseOptions _useCase = new();
    private readonly RulesOption _rules = new();
    private readonly DayOption _asOf = new(DayOption.AsOf, "The day asked about, such as 2026-01-15; wins over the use case's asOf [default: today, UTC]");
    private readonly Option<bool> _strict = new("--strict") { Description = "Presume nothing: what is not said is not known" };
    private readonly Option<string?> _by = new("--by") { HelpName = "NAME", Description = "Who asks; can be redacted later" };
    private readonly Option<long?> _about = new("--about") { HelpName = "NUMBER", Description = "The request that the verdict is on" };
    private readonly EntryFormat _format = new();
    private readonly bool _isRequest;
    private readonly CliHost _host;

    private RecordCommand(CliHost host, bool isRequest)
    {
        _host = host;
        _isRequest = isRequest;
    }

    public static Command CreateRequest(CliHost host) => Create(new(host, isRequest: true), new("request", "Writes down that somebody asks for a use, with the verdict on it."));

    public static Command CreateRecord(CliHost host) => Create(new(host, isRequest: false), new("record", "Writes down a verdict."));

    private static Command Create(RecordCommand record, Command command)
    {
        command.Add(record._register.Option);
        record._useCase.AddTo(command);
        command.Add(record._rules.Option);
        command.Add(record._asOf.Option);
        command.Add(record._strict);
        command.Add(record._isRequest ? record._by : record._about);
        command.Add(record._format.Option);
        command.SetAction(record.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var faults = new DiagnosticBag();
        if (!_useCase.AreGiven(parsed))
        {
            _host.Error.WriteLine("error: nothing to record; give --use-case FILE or --fact NAME=VALUE");
            _host.Error.WriteLine("Try: compliance register --help");
            return ExitCode.BadInput;
        }

        _format.Check(parsed, faults);
        var day = _asOf.Read(parsed, faults);
        var rules = faults.IsEmpty ? RuleSetLoader.Load(_rules.Sources(parsed), faults) : null;
        var useCase = rules is null ? null : _useCase.Read(parsed, _host, rules.Vocabulary, faults);
        if (rules is null || useCase is null || UseCaseBinder.Bind(useCase.UseCase, rules.Vocabulary, useCase, faults) is null)
        {
            return FaultReport.Write(_host.Error, faults, "nothing was written");
        }

        var settings = EntrySettings.Default with { Strict = parsed.GetValue(_strict) };
        var verdict = new ComplianceEvaluator(CompiledRules.Compile(rules), _host.Clock, settings.ForEvaluator).Evaluate(useCase.UseCase, day);
        var draft = (_isRequest ? EntryDraft.ForRequest(verdict, parsed.GetValue(_by)) : EntryDraft.ForVerdict(verdict, parsed.GetValue(_about))) with { Settings = settings };
        using var register = _register.Open(parsed, _host, mustExist: false, faults);
        return _format.Tell(parsed, _host, register is null ? null : RegisterOption.Of(faults, () => register.Add(draft)), faults);
    }
}
