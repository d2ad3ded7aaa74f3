using System.CommandLine;
using Compliance.Rules.Diagnostics;

namespace Compliance.Cli.Registering;

/// <summary>The options that say where what is raised is sent, of each command that raises.</summary>
internal sealed class WebhookOptions
{
    /// <summary>Where to.</summary>
    public const string Name = "--webhook";

    /// <summary>The key.</summary>
    public const string SecretName = "--webhook-secret-file";

    private readonly Option<string?> _address = new(Name) { HelpName = "URL", Description = "Send what is raised there too" };
    private readonly Option<string?> _secret = new(SecretName) { HelpName = "FILE", Description = "The key that the message is signed with" };

    public void AddTo(Command command)
    {
        command.Add(_address);
        command.Add(_secret);
    }

    /// <summary>The webhook; null where none is named, or a fault was reported.</summary>
    public Webhook? Read(ParseResult parsed, DiagnosticBag faults) => Webhook.Read(parsed.GetValue(_address), parsed.GetValue(_secret), faults);
}
