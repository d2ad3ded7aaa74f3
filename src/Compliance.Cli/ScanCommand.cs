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
          compliance scan use-cases.jsonl --profile company.json --brief
          compliance scan use-cases.jsonl --format csv --output verdicts.csv

        --brief, and CSV, give id, decision, possible decisions, exposures, possible exposures and gaps.

        A line that is no use case gives {"line":N,"error":"...","code":"CR..."} in its place, and exit code 2 at the end.

        Exit codes:
          0  nothing in --fail-on holds of any line     1  something holds of some     2  bad lines, input or usage
        """;

    private readonly CommonOptions _common = new(withProfile: true);

    private readonly Argument<string> _file = new("file")
    {
        HelpName = "FILE.jsonl",
        Description = "Use cases, one JSON object a line; - reads standard input",
    };

    private readonly FormatOption _format = new("each verdict, a line each,", FormatOption.JsonLines, FormatOption.Csv, FormatOption.Json);
    private readonly OutputOption _output = new();

    private readonly Option<bool> _brief = new("--brief") { Description = "Only what a table has room for: decision, exposures, gaps" };

    private readonly CliHost _host;

    private ScanCommand(CliHost host) => _host = host;

    public static Command Create(CliHost host)
    {
        var scan = new ScanCommand(host);
        var command = new Command(Name, "Gives one verdict a line for a file of use cases, in order, however long it is.") { scan._file };
        scan._common.AddTo(command);
        command.Add(scan._brief);
        command.Add(scan._format.Option);
        command.Add(scan._output.Option);
        command.SetAction(scan.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var faults = new DiagnosticBag();
        var isCsv = _format.Read(parsed, faults) == FormatOption.Csv;
        _output.Check(parsed, faults);
        if (!faults.IsEmpty)
        {
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
        using var output = input is not null && _output.File(parsed) is { } path ? OutputFile.Open(path, faults) : null;
        if (input is null || !faults.IsEmpty)
        {
            return FaultReport.Write(_host.Error, faults, "nothing was checked");
        }

        var handling = new BatchHandling(session.AsOf)
        {
            Complete = session.Complete,
            IsFailure = verdict => !verdict.Meets(session.Policy),
            Lines = isCsv ? () => new CsvVerdictLines() : parsed.GetValue(_brief) ? () => new BriefVerdictLines() : () => new JsonVerdictLines(),
        };
        return await ScanAsync(new(session.Evaluator, input, name, handling), new(_host, input), name, output, isCsv ? CsvVerdictLines.Header : "", cancellation);
    }

    private async Task<int> ScanAsync(BatchEvaluation scan, ScanProgress progress, string name, OutputFile? file, string header, CancellationToken cancellation)
    {
        try
        {
            Write(scan, progress, file, CliHost.Utf8.GetBytes(header));
            await scan.RunAsync(verdicts => ValueTask.FromResult(Write(scan, progress, file, verdicts)), cancellation);
            file?.Commit();
        }
        catch (IOException exception) when (scan.IsReadingFault(exception))
        {
            progress.Clear();
            var faults = new DiagnosticBag();
            faults.Add(Faults.Unreadable(name, BoundedFile.Why(exception)));
            return FaultReport.Write(_host.Error, faults, string.Create(CultureInfo.InvariantCulture, $"the scan ended after {scan.Lines} lines"));
        }
        catch (Exception exception) when (file is not null && OutputFile.IsWritingFault(exception))
        {
            progress.Clear();
            var faults = new DiagnosticBag();
            faults.Add(file.Unwritable(exception));
            return FaultReport.Write(_host.Error, faults, "nothing was written");
        }
        catch (OperationCanceledException)
        {
            progress.Clear();
            _host.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"stopped after {scan.Lines} lines"));
            return ExitCode.Cancelled;
        }

        progress.Finish(scan.Lines, scan.BadLines);
        if (scan.Lines == 0)
        {
            _host.Error.WriteLine($"{name} is empty: there was no use case to check");
        }

        return scan.BadLines > 0 ? ExitCode.BadInput : scan.HasFailed ? ExitCode.Failed : ExitCode.Fine;
    }

    /// <summary>Writes the verdicts of a batch; false when whoever read them has gone away, or they cannot be written.</summary>
    private bool Write(BatchEvaluation scan, ScanProgress progress, OutputFile? file, ReadOnlyMemory<byte> verdicts)
    {
        progress.Show(scan.Lines, scan.Position);
        if (file is not null)
        {
            file.Stream.Write(verdicts.Span);
            return true;
        }

        progress.ClearBeforeOutput();
        return _host.Output.Write(verdicts.Span);
    }
}
