using System.CommandLine;
using Compliance.Register;

namespace Compliance.Cli.Registering;

/// <summary><c>compliance register redact</c>: a name or note is taken out of an entry for good.</summary>
internal sealed class RedactCommand
{
    private readonly Argument<long> _entry = new("NUMBER") { Description = "The entry" };
    private readonly RegisterOption _register = new();
    private readonly Option<string> _by = new("--by") { HelpName = "NAME", Description = "Who has it taken out", Required = true };
    private readonly Option<string[]> _fields = new("--field") { HelpName = string.Join('|', RedactableField.All), Description = "Which text; repeat it for several [default: all of the entry]", Arity = ArgumentArity.OneOrMore };
    private readonly EntryFormat _format = new();
    private readonly CliHost _host;

    private RedactCommand(CliHost host) => _host = host;

    public static Command Create(CliHost host)
    {
        var redact = new RedactCommand(host);
        var command = new Command("redact", "Takes names and notes out of an entry for good; the chain holds as before.") { redact._entry, redact._register.Option, redact._by, redact._fields, redact._format.Option };
        command.SetAction(redact.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var fields = parsed.GetValue(_fields) is { Length: > 0 } given ? given : null;
        return _format.Write(parsed, _host, _register, register => register.Redact(parsed.GetValue(_entry), parsed.GetRequiredValue(_by), fields));
    }
}
