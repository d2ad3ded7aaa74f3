using Compliance.Benchmarks.Measuring;
using Compliance.Benchmarks.Results;

namespace Compliance.Benchmarks.Processes;

/// <summary>Holds <c>compliance scan</c> against a loop that only reads and writes the same bytes, and its memory against the length of its input.</summary>
internal sealed class ScanMeasurement(Report report, Effort effort) : IDisposable
{
    private const int ShortScan = 10_000;
    private const int FewestLines = 16 * ScanFiles.Different;
    private const int MostLines = FewestLines << 10;

    private readonly ScanFiles _files = new();

    public void Run()
    {
        var rows = new List<IReadOnlyList<string>>();
        foreach (var processors in new[] { 1, 2 })
        {
            var (scan, loop) = (LinesFor(processors, Scan), LinesFor(processors, Loop));
            var rates = Enumerable.Range(0, effort.Repetitions)
                .Select(_ => (Scan: PerSecond(scan, processors, Scan), Loop: PerSecond(loop, processors, Loop)))
                .ToList();
            var at = processors == 1 ? "1 core" : "2 cores";
            rows.Add([at, Figures.PerSecond(Median(rates, rate => rate.Scan)), Figures.PerSecond(Median(rates, rate => rate.Loop))]);
            report.Add([Requirement.AtLeast("`scan`: share of the read-and-write-only loop's throughput", at, 0.5, "×", Median(rates, rate => rate.Scan / rate.Loop))]);
        }

        report.Add(new ResultTable("`compliance scan` on the shipped packs, lines", ["on", "scan", "read-and-write-only loop"], rows));
        MeasureMemory();
    }

    public void Dispose() => _files.Dispose();

    private static TimeSpan Scan(string file, int processors) => ChildProcess.Time(ChildProcess.CommandLine, processors, "scan", file);

    private TimeSpan Loop(string file, int processors) => ChildProcess.Time(ChildProcess.Benchmarks, processors, Modes.ReadAndWrite, file, _files.Verdicts);

    /// <summary>How many lines keep a program busy for long enough.</summary>
    private int LinesFor(int processors, Func<string, int, TimeSpan> program)
    {
        var lines = FewestLines;
        while (lines < MostLines && program(_files.OfLines(lines), processors) < effort.ScanTime)
        {
            lines *= 2;
        }

        return lines;
    }

    /// <summary>The rate between a quarter of an input and its end: starting up counts for neither.</summary>
    private double PerSecond(int lines, int processors, Func<string, int, TimeSpan> program)
    {
        var (part, whole) = (_files.OfLines(lines / 4), _files.OfLines(lines));
        return (lines - (lines / 4)) / (program(whole, processors) - program(part, processors)).TotalSeconds;
    }

    private static double Median(List<(double Scan, double Loop)> rates, Func<(double Scan, double Loop), double> value) =>
        PairedTiming.Median([.. rates.Select(value)]);

    private void MeasureMemory()
    {
        var few = Peak(ShortScan);
        var many = effort.LinesOfLongScan is { } lines ? Peak(lines) : (double?)null;
        if (many is not null)
        {
            report.Add([Requirement.AtMost($"`scan`: peak memory above that for {Figures.Count(ShortScan)} lines", "1,000,000 lines", 20, " MB", (many - few) / 1e6)]);
        }

        report.Add(new ResultTable(
            "`compliance scan`, peak memory",
            [$"{Figures.Count(ShortScan)} lines", "1,000,000 lines"],
            [[Figures.Bytes(few), many is { } known ? Figures.Bytes(known) : "by `--full` only"]]));
    }

    private double Peak(int lines) => ChildProcess.PeakMemory(ChildProcess.CommandLine, Environment.ProcessorCount, "scan", _files.OfLines(lines));
}
