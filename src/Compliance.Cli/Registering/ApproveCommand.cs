using System.CommandLine;
using Compliance.Register;
using Compliance.Register.Diagnostics;
using Compliance.Rules.Compilation;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Loading;
using Compliance.Rules.Validation;

namespace Compliance.Cli.Registering;

/// <summary><c>compliance register approve</c>: the use is judged anew by today's rules, and who approves it, until when, on which conditions is written down.</summary>
internal sealed class ApproveCommand
{
    private readonly Argument<long> _entry = new("NUMBER") { Description = "The request or verdict that is approved" };
    private readonly RegisterOption _register = new();
    private readonly RulesOption _rules = new();
    private readonly Option<string> _by = new("--by") { HelpName = "NAME", Description = "Who approves; can be redacted later", Required = true };
    private readonly DayOption _until = new("--until", "The last day it holds [default: no end]");
    private readonly Option<string[]> _conditions = new("--condition") { HelpName = "TEXT", Description = "On which condition; repeat it for several", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> _note = new("--note") { HelpName = "TEXT", Description = "Anything else; can be redacted later" };
    private readonly Option<string?> _despite = new("--despite")
    {
        HelpName = "DECISION",
        Description = "Approve it all the same where the rules do not allow it as it is; say what they say: prohibited, undetermined, notAddressed",
    };

    private readonly EntryFormat _format = new();
    private readonly CliHost _host;

    private ApproveCommand(CliHost host) => _host = host;

    public static Command Create(CliHost host)
    {
        var approve = new ApproveCommand(host);
        var command = new Command("approve", "Approves a request, until a day and on conditions.")
        {
            approve._entry, approve._register.Option, approve._by, approve._until.Option, approve._conditions, approve._note, approve._despite, approve._rules.Option, approve._format.Option,
        };
        command.SetAction(approve.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var faults = new DiagnosticBag();
        _format.Check(parsed, faults);
        var until = _until.Read(parsed, faults);
        if (until < _host.Today)
        {
            faults.Add(RegisterFaults.EndsTooEarly(IsoDate.Format(until.Value)));
        }

        var rules = faults.IsEmpty ? RuleSetLoader.Load(_rules.Sources(parsed), faults) : null;
        using var register = rules is null ? null : _register.Open(parsed, _host, mustExist: true, faults);
        var approved = rules is null || register is null ? null : RegisterOption.Of(faults, () => Approve(parsed, register, rules, until, faults));
        return _format.Tell(parsed, _host, approved, faults);
    }

    private RegisterEntry? Approve(ParseResult parsed, ComplianceRegister register, RuleSet rules, DateOnly? until, DiagnosticBag faults)
    {
        var number = parsed.GetValue(_entry);
        var entry = register.Get(number);
        if (entry.Kind is not (EntryKind.Request or EntryKind.Verdict) || entry.UseCase is not { } useCase)
        {
            faults.Add(RegisterFaults.OtherKind(register.Name, number, Words<EntryKind>.NameOf(entry.Kind), "a request or a verdict"));
            return null;
        }

        if (UseCaseBinder.Bind(useCase, rules.Vocabulary, places: null, faults) is null)
        {
            return null;
        }

        var verdict = new ComplianceEvaluator(CompiledRules.Compile(rules), _host.Clock, entry.Settings.ForEvaluator).Evaluate(useCase, _host.Today);
        var decision = Words<Decision>.NameOf(verdict.Decision);
        if (verdict.Decision is not (Decision.Permitted or Decision.Conditional) && !string.Equals(parsed.GetValue(_despite), decision, StringComparison.Ordinal))
        {
            faults.Add(RegisterFaults.NotApprovable(register.Name, number, decision));
            return null;
        }

        var draft = EntryDraft.ForApproval(number, verdict, parsed.GetRequiredValue(_by), until, parsed.GetValue(_conditions)) with { Note = parsed.GetValue(_note), Settings = entry.Settings };
        return register.Add(draft);
    }
}
