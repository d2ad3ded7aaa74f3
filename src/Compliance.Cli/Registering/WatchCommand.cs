using System.CommandLine;
using Compliance.Register;
using Compliance.Rules.Compilation;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;

namespace Compliance.Cli.Registering;

/// <summary><c>compliance watch</c>: which approvals come out otherwise now, why, and what would help.</summary>
internal sealed class WatchCommand
{
    public const string Name = "watch";

    public const string Examples = """
        Examples:
          compliance watch --register register.db
          compliance watch --register register.db --rules embedded --rules policy/ --format markdown --output watch.md
          compliance watch --register register.db --format atom --output approvals.atom
          compliance watch --register register.db --webhook https://chat.example/hook --webhook-secret-file secret.txt
          compliance watch --register register.db --as-of 2026-09-01 --dry-run      what a day to come brings, as far as is known

        Run it when packs changed or a day passed. It raises exactly the approvals whose decision, duties or exposures are others
        than when it last looked, those that end within 30 days or have ended, and those whose texts have gone stale. The first run
        is a baseline and raises nothing. What was raised is not raised again; when it could not be told, it is.

        The webhook's body is the JSON. X-Compliance-Signature holds sha256= and the HMAC-SHA256, in hexadecimal, of the time in
        X-Compliance-Timestamp, a full stop and the body, with the content of the secret file as key.

        Exit codes:
          0  nothing to look at     1  something was raised     2  bad input or usage, or packs with faults: nothing was noted
        """;

    private const string Atom = "atom";

    private readonly RegisterOption _register = new();
    private readonly RulesOption _rules = new();
    private readonly DayOption _asOf = new(DayOption.AsOf, "The day [default: today, UTC]");
    private readonly FormatOption _format = new("what was found", FormatOption.Text, FormatOption.Json, FormatOption.Markdown, FormatOption.Html, Atom);
    private readonly OutputOption _output = new();
    private readonly Option<bool> _full = new("--full", "--verbose") { Description = "Name every rule (text, markdown and html)" };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Note nothing: the next run raises the same" };
    private readonly WebhookOptions _webhook = new();
    private readonly CliHost _host;

    private WatchCommand(CliHost host) => _host = host;

    public static Command Create(CliHost host)
    {
        var watch = new WatchCommand(host);
        var command = new Command(Name, "Says which approvals of a register come out otherwise now, end, or rest on texts gone stale.")
        {
            watch._register.Option, watch._rules.Option, watch._asOf.Option, watch._format.Option, watch._output.Option, watch._full, watch._dryRun,
        };
        watch._webhook.AddTo(command);
        command.SetAction(watch.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var faults = new DiagnosticBag();
        var format = _format.Read(parsed, faults);
        _output.Check(parsed, faults);
        var day = _asOf.Read(parsed, faults) ?? _host.Today;
        var webhook = _webhook.Read(parsed, faults);
        var rules = faults.IsEmpty ? RuleSetLoader.Load(_rules.Sources(parsed), faults) : null;
        using var register = rules is null ? null : _register.Open(parsed, _host, mustExist: true, faults);
        var report = register is null ? null : RegisterOption.Of(faults, () => RegisterWatch.Watch(register, CompiledRules.Compile(rules!), day));
        var text = report is null ? null : RegisterOption.Of(faults, () => Text(report, format, parsed));
        if (register is null || report is null || text is null)
        {
            return FaultReport.Write(_host.Error, faults, "nothing was noted");
        }

        var exitCode = _output.Write(parsed, _host, text, report.HasRaised ? ExitCode.Failed : ExitCode.Fine);
        if (exitCode == ExitCode.BadInput || _host.Output.Fault is not null)
        {
            return ExitCode.BadInput;
        }

        if (webhook is not null && report.HasRaised)
        {
            await webhook.SendAsync(report.ToJson(), _host.Clock, faults, cancellation);
        }

        if (faults.IsEmpty && !parsed.GetValue(_dryRun))
        {
            RegisterOption.Of<object>(faults, () =>
            {
                register.Keep(report);
                return report;
            });
        }

        return faults.IsEmpty ? exitCode : FaultReport.Write(_host.Error, faults, "nothing was noted");
    }

    private string Text(WatchReport report, string format, ParseResult parsed)
    {
        var options = _output.Look(parsed, _host) with { Full = parsed.GetValue(_full) };
        return format switch
        {
            FormatOption.Json => report.ToJson(),
            FormatOption.Markdown => report.ToMarkdown(options),
            FormatOption.Html => report.ToHtml(options),
            Atom => report.ToAtom(),
            _ => report.ToText(options),
        };
    }
}
