using Compliance.Benchmarks.Levels;
using Compliance.Benchmarks.Measuring;
using Compliance.Benchmarks.Results;
using Compliance.Benchmarks.Synthetic;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;
using Compliance.Rules.Validation;

namespace Compliance.Benchmarks.Shipped;

/// <summary>The engine at each level on the packs that ship with the library, on one thread and on two.</summary>
internal sealed class ShippedMeasurement(Report report, Effort effort)
{
    public static RuleSet Rules { get; } = RuleSetLoader.Load([EmbeddedPackSource.Instance], new DiagnosticBag())
        ?? throw new InvalidOperationException("The shipped packs have faults; 'compliance lint' says which.");

    public void Run()
    {
        var engine = new EngineLevels(Rules);
        var useCases = ShippedUseCases.Draw(Rules.Vocabulary, SyntheticUseCases.Count);
        var workloads = engine.Workloads(useCases);
        var timing = PairedTiming.Of([.. workloads.Values], effort.Rounds);
        report.Add(new ResultTable(
            $"The shipped packs: {Figures.Count(Rules.Rules.Count)} rules, {Figures.Count(AverageFindings(workloads))} findings a verdict on average, most facts known",
            ["level", "an operation takes", "allocates", "1 thread", "2 threads"],
            [.. workloads.OrderBy(level => level.Key).Select(level => (IReadOnlyList<string>)
            [
                level.Key.ToString(),
                Figures.Time(timing.Nanoseconds(level.Value)),
                Figures.Bytes(Allocations.BytesPerOperation(level.Value)),
                Figures.PerSecond(PerSecond(engine, useCases, level.Key, 1)),
                Figures.PerSecond(PerSecond(engine, useCases, level.Key, 2)),
            ])]));
    }

    private double PerSecond(EngineLevels engine, IReadOnlyList<UseCase> useCases, LevelKind level, int threads) =>
        Throughput.PerSecond([.. Enumerable.Range(0, threads).Select(_ => engine.Workloads(useCases)[level])], effort.ThreadTime);

    private static double AverageFindings(IReadOnlyDictionary<LevelKind, Workload> workloads)
    {
        var verdicts = workloads[LevelKind.Verdict];
        return (double)verdicts.Run(0, verdicts.UseCases) / verdicts.UseCases;
    }
}
