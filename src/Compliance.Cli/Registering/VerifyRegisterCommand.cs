using System.CommandLine;
using System.Globalization;
using System.Text;
using Compliance.Register;
using Compliance.Register.Diagnostics;
using Compliance.Rules.Diagnostics;

namespace Compliance.Cli.Registering;

/// <summary><c>compliance register verify</c>: is the register as it was written, and what was done to it?</summary>
internal sealed class VerifyRegisterCommand
{
    private readonly RegisterOption _register = new();
    private readonly Option<string?> _head = new("--head") { HelpName = "NUMBER:HASH", Description = "The head that an earlier verification told: what stood then must still be there" };
    private readonly FormatOption _format = new("the result", FormatOption.Text, FormatOption.Json);
    private readonly CliHost _host;

    private VerifyRegisterCommand(CliHost host) => _host = host;

    public static Command Create(CliHost host)
    {
        var verify = new VerifyRegisterCommand(host);
        var command = new Command("verify", "Says whether the register is as it was written, and names what was done to it.") { verify._register.Option, verify._head, verify._format.Option };
        command.SetAction((parsed, cancellation) => Task.FromResult(verify.Run(parsed, cancellation)));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var faults = new DiagnosticBag();
        var isJson = _format.Read(parsed, faults) == FormatOption.Json;
        RegisterHead? head = null;
        if (parsed.GetValue(_head) is { } text && !RegisterHead.TryParse(text, out head))
        {
            faults.Add(RegisterFaults.NoHead(text));
        }

        using var register = faults.IsEmpty ? _register.Open(parsed, _host, mustExist: true, faults) : null;
        if (register is null || RegisterOption.Of(faults, () => register.Verify(head, cancellation)) is not { } verification)
        {
            return FaultReport.Write(_host.Error, faults, "nothing was verified");
        }

        _host.WriteAll(isJson ? Json(verification) : Text(verification));
        return verification.IsIntact ? ExitCode.Fine : ExitCode.Failed;
    }

    private static string Text(RegisterVerification verification)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{(verification.IsIntact ? "Intact" : "NOT AS IT WAS WRITTEN")}: {verification.Head.Sequence} {(verification.Head.Sequence == 1 ? "entry" : "entries")}.\n");
        foreach (var tampering in verification.Tamperings)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {tampering}.\n");
        }

        if (verification.Redacted.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"Redacted, and whole all the same: {string.Join(", ", verification.Redacted)}.\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"Head: {verification.Head}\n").ToString();
    }

    private static string Json(RegisterVerification verification) => JsonReport.Write(json =>
    {
        json.WriteBoolean("intact", verification.IsIntact);
        json.WriteNumber("entries", verification.Head.Sequence);
        json.WriteString("head", verification.Head.ToString());
        json.WriteObjects("tamperings", verification.Tamperings, tampering =>
        {
            json.WriteString("kind", Words<TamperingKind>.Of(tampering.Kind));
            json.WriteNumber("sequence", tampering.Sequence);
            json.WriteString("message", tampering.Message);
        });
        json.WriteStartArray("redacted");
        foreach (var entry in verification.Redacted)
        {
            json.WriteNumberValue(entry);
        }

        json.WriteEndArray();
    }) + "\n";
}
