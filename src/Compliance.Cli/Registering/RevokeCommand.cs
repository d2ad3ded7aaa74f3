using System.CommandLine;
using Compliance.Register;

namespace Compliance.Cli.Registering;

/// <summary><c>compliance register revoke</c>: an approval is taken back.</summary>
internal sealed class RevokeCommand
{
    private readonly Argument<long> _entry = new("NUMBER") { Description = "The approval" };
    private readonly RegisterOption _register = new();
    private readonly Option<string> _by = new("--by") { HelpName = "NAME", Description = "Who takes it back; can be redacted later", Required = true };
    private readonly Option<string?> _note = new("--note") { HelpName = "TEXT", Description = "Why; can be redacted later" };
    private readonly EntryFormat _format = new();
    private readonly CliHost _host;

    private RevokeCommand(CliHost host) => _host = host;

    public static Command Create(CliHost host)
    {
        var revoke = new RevokeCommand(host);
        var command = new Command("revoke", "Takes an approval back.") { revoke._entry, revoke._register.Option, revoke._by, revoke._note, revoke._format.Option };
        command.SetAction(revoke.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var draft = EntryDraft.ForRevocation(parsed.GetValue(_entry), parsed.GetRequiredValue(_by)) with { Note = parsed.GetValue(_note) };
        return _format.Write(parsed, _host, _register, register => register.Add(draft));
    }
}
