using Compliance.Benchmarks.Measuring;
using Compliance.Benchmarks.Results;

namespace Compliance.Benchmarks.Processes;

/// <summary>How long somebody at a terminal waits for one verdict: the command line from its start to its exit.</summary>
internal sealed class ColdStart(Report report, Effort effort)
{
    private static readonly string[] Check =
    [
        "check", "--as-of", "2026-01-15", "--fact", "vendor=mistral", "tier=free", "customerType=consumer", "jurisdiction=FR", "outputType=image",
        "purpose=model-training", "trainedModelType=image-generation", "competesWithVendor=true",
    ];

    public void Run()
    {
        var times = Enumerable.Range(0, effort.Repetitions + 1).Select(_ => ChildProcess.Time(ChildProcess.CommandLine, Environment.ProcessorCount, Check).TotalNanoseconds);
        var peak = ChildProcess.PeakMemory(ChildProcess.CommandLine, Environment.ProcessorCount, Check);
        report.Add(new ResultTable(
            "Cold start: `compliance check` on the shipped packs",
            ["from start to exit", "peak memory"],
            [[Figures.Time(PairedTiming.Median([.. times.Skip(1)])), Figures.Bytes(peak)]]));
    }
}
