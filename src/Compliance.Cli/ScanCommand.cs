using System.CommandLine;
using System.Globalization;
using Compliance.Cli.Scanning;
using Compliance.Rules.Batches;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;

namespace Compliance.Cli;

/// <summary><c>compliance scan</c>: a use case a line in, a verdict a line out.</summary>
internal sealed class ScanCommand
{
    public const string Name = "scan";

    public const string Examples = """
        Examples:
          compliance scan use-cases.jsonl > verdicts.jsonl
          compliance scan - --as-of 2026-01-15 < use-cases.jsonl | jq -r '[.id, .decision] | @tsv'
          compliance scan use-cases.jsonl --rules embedded --rules policy/ --fail-on prohibited

        A line that is no use case gives {"line":N,"error":"...","code":"CR..."} in its place, and exit code 2 at the end.

        Exit codes:
          0  nothing in --fail-on holds of any line     1  something holds of some     2  bad lines, input or usage
        """;

    private const string OnlyFormat = "json";

    private readonly CommonOptions _common = new();

    private readonly Argument<string> _file = new("file")
    {
        HelpName = "FILE.jsonl",
        Description = "Use cases, one JSON object a line; - reads standard input",
    };

    private readonly Option<string?> _format = new("--format")
    {
        HelpName = OnlyFormat,
        Description = "A scan always writes one compact JSON object a line",
    };

    private readonly CliHost _host;

    private ScanCommand(CliHost host) => _host = host;

    public static Command Create(CliHost host)
    {
        var scan = new ScanCommand(host);
        var command = new Command(Name, "Gives one verdict a line for a file of use cases, in order, however long it is.") { scan._file };
        scan._common.AddTo(command);
        command.Add(scan._format);
        command.SetAction(scan.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var faults = new DiagnosticBag();
        if (parsed.GetValue(_format) is { } format and not OnlyFormat)
        {
            faults.Add(Faults.UnknownWord(SourceLocation.Whole("--format"), "format of a scan", format, [OnlyFormat]));
            return FaultReport.Write(_host.Error, faults, "nothing was checked");
        }

        if (_common.Open(parsed, _host) is not { } session)
        {
            return ExitCode.BadInput;
        }

        var file = parsed.GetRequiredValue(_file);
        var isInput = string.Equals(file, "-", StringComparison.Ordinal);
        var name = isInput ? "stdin" : BoundedFile.Display(file);
        using var input = isInput ? _host.Input : BoundedFile.Open(file, faults);
        if (input is null)
        {
            return FaultReport.Write(_host.Error, faults, "nothing was checked");
        }

        return await ScanAsync(session, input, name, cancellation);
    }

    private async Task<int> ScanAsync(Session session, Stream input, string name, CancellationToken cancellation)
    {
        var progress = new ScanProgress(_host, input);
        var handling = new BatchHandling(session.AsOf) { Complete = session.Complete, IsFailure = session.FailOn.Holds };
        var scan = new BatchEvaluation(session.Evaluator, input, name, handling);
        try
        {
            await scan.RunAsync(verdicts => ValueTask.FromResult(Write(scan, progress, verdicts)), cancellation);
        }
        catch (IOException exception) when (scan.IsReadingFault(exception))
        {
            progress.Clear();
            var faults = new DiagnosticBag();
            faults.Add(Faults.Unreadable(name, BoundedFile.Why(exception)));
            return FaultReport.Write(_host.Error, faults, string.Create(CultureInfo.InvariantCulture, $"the scan ended after {scan.Lines} lines"));
        }
        catch (OperationCanceledException)
        {
            progress.Clear();
            _host.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"stopped after {scan.Lines} lines"));
            return ExitCode.Cancelled;
        }

        progress.Finish(scan.Lines, scan.BadLines);
        return scan.BadLines > 0 ? ExitCode.BadInput : scan.HasFailed ? ExitCode.Failed : ExitCode.Fine;
    }

    /// <summary>Writes the verdicts of a batch; false when whoever read them has gone away.</summary>
    private bool Write(BatchEvaluation scan, ScanProgress progress, ReadOnlyMemory<byte> verdicts)
    {
        progress.Show(scan.Lines, scan.Position);
        try
        {
            progress.ClearBeforeOutput();
            _host.Output.Write(verdicts.Span);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
