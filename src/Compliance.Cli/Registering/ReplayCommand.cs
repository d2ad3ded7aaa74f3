using System.CommandLine;
using System.Globalization;
using System.Text;
using Compliance.Register;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Hosting;

namespace Compliance.Cli.Registering;

/// <summary><c>compliance register replay</c>: every stored verdict again, by the packs of its time where they are at hand.</summary>
internal sealed class ReplayCommand
{
    private readonly RegisterOption _register = new();
    private readonly RulesOption _rules = new();
    private readonly FormatOption _format = new("the result", FormatOption.Text, FormatOption.Json);
    private readonly CliHost _host;

    private ReplayCommand(CliHost host) => _host = host;

    public static Command Create(CliHost host)
    {
        var replay = new ReplayCommand(host);
        replay._rules.Option.Description = $"Where packs are at hand; repeat it, also for several versions of one pack [default: {RulesOption.Embedded}]";
        var command = new Command("replay", "Evaluates every stored verdict again: the same bytes, or which pack differs.") { replay._register.Option, replay._rules.Option, replay._format.Option };
        command.SetAction((parsed, cancellation) => Task.FromResult(replay.Run(parsed, cancellation)));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var faults = new DiagnosticBag();
        var isJson = _format.Read(parsed, faults) == FormatOption.Json;
        using var register = faults.IsEmpty ? _register.Open(parsed, _host, mustExist: true, faults) : null;
        if (register is null || Replayed(parsed, register, faults, cancellation) is not { } replay)
        {
            return FaultReport.Write(_host.Error, faults, "nothing was replayed");
        }

        _host.WriteAll(isJson ? Json(replay) : Text(replay));
        return replay.IsSame ? ExitCode.Fine : ExitCode.Failed;
    }

    private RegisterReplay? Replayed(ParseResult parsed, ComplianceRegister register, DiagnosticBag faults, CancellationToken cancellation)
    {
        try
        {
            return RegisterOption.Of(faults, () => register.Replay(_rules.Sources(parsed), cancellation));
        }
        catch (RulePackException exception)
        {
            faults.AddRange(exception.Diagnostics, exception.Diagnostics.Count);
            return null;
        }
    }

    private static string Text(RegisterReplay replay)
    {
        var text = new StringBuilder();
        foreach (var verdict in replay.Verdicts.Where(verdict => verdict.Outcome != ReplayOutcome.Same))
        {
            text.Append(CultureInfo.InvariantCulture, $"entry {verdict.Sequence}: {verdict.Message}\n");
        }

        var same = replay.Verdicts.Count(verdict => verdict.Outcome == ReplayOutcome.Same);
        return text.Append(CultureInfo.InvariantCulture, $"{same} of {replay.Verdicts.Count} verdicts came out with the same bytes.\n").ToString();
    }

    private static string Json(RegisterReplay replay) => JsonReport.Write(json =>
    {
        json.WriteBoolean("same", replay.IsSame);
        json.WriteObjects("verdicts", replay.Verdicts, verdict =>
        {
            json.WriteNumber("sequence", verdict.Sequence);
            json.WriteString("outcome", Words<ReplayOutcome>.Of(verdict.Outcome));
            json.WriteString("message", verdict.Message);
            json.WriteObjects("packs", verdict.Packs, pack =>
            {
                json.WriteString("id", pack.Pack.Id);
                json.WriteString("version", pack.Pack.Version);
                json.WriteString("sha256", pack.Pack.Sha256);
                json.WriteStrings("atHand", pack.AtHand.Select(held => held.Sha256));
            });
        });
    }) + "\n";
}
