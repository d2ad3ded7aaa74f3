using BenchmarkDotNet.Attributes;
using Compliance.Benchmarks.Levels;
using Compliance.Benchmarks.Measuring;
using Compliance.Benchmarks.Synthetic;

namespace Compliance.Benchmarks;

/// <summary>The same workloads as the quick run's, under BenchmarkDotNet: an operation is one use case.</summary>
[MemoryDiagnoser]
public class LevelBenchmarks
{
    private Workload _workload = null!;

    /// <summary>How many rules there are.</summary>
    [Params(25, 100, 1_000, 10_000)]
    public int Rules { get; set; }

    /// <summary>Which baseline or level.</summary>
    [ParamsSource(nameof(Names))]
    public string Name { get; set; } = "";

    /// <summary>The baselines and levels.</summary>
    public static IEnumerable<string> Names => ["Delegates", "StraightLine", "BitMatrix", .. Enum.GetValues<LevelKind>().SelectMany(level => new[] { $"{level}", OfUnknown(level) })];

    /// <summary>Prepares the workload.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        var bench = new Workbench(Rules);
        var workloads = new Dictionary<string, Workload>(StringComparer.Ordinal)
        {
            ["Delegates"] = bench.Delegates,
            ["StraightLine"] = bench.StraightLine,
            ["BitMatrix"] = bench.Matrix,
        };
        foreach (var level in Enum.GetValues<LevelKind>())
        {
            workloads.Add($"{level}", bench.Levels[level]);
            workloads.Add(OfUnknown(level), bench.LevelsOfUnknown[level]);
        }

        _workload = workloads[Name];
    }

    /// <summary>Every use case once.</summary>
    [Benchmark(OperationsPerInvoke = SyntheticUseCases.Count)]
    public long Run() => _workload.Run(0, SyntheticUseCases.Count);

    private static string OfUnknown(LevelKind level) => $"{level}Unknown";
}
