using System.CommandLine;
using Compliance.Register;
using Compliance.Register.Approving;
using Compliance.Register.Diagnostics;
using Compliance.Rules.Compilation;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;

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
        var approval = new Approval(parsed.GetValue(_entry), parsed.GetRequiredValue(_by))
        {
            Until = until,
            Conditions = parsed.GetValue(_conditions) ?? [],
            Note = parsed.GetValue(_note),
            Despite = parsed.GetValue(_despite),
        };
        var approved = rules is null || register is null ? null : RegisterOption.Of(faults, () => Written(approval, register, CompiledRules.Compile(rules), faults));
        return _format.Tell(parsed, _host, approved, faults);
    }

    private RegisterEntry? Written(Approval approval, ComplianceRegister register, CompiledRules rules, DiagnosticBag faults)
    {
        try
        {
            return approval.Write(register, rules, _host.Clock);
        }
        catch (InvalidUseCaseException exception)
        {
            foreach (var fault in exception.Details)
            {
                faults.Add(new Diagnostic(fault.Code, SourceLocation.Whole("use case"), fault.Message, fault.Remedy));
            }

            return null;
        }
    }
}
