using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using Compliance.Benchmarks;
using Compliance.Benchmarks.Levels;
using Compliance.Benchmarks.Loading;
using Compliance.Benchmarks.Peers;
using Compliance.Benchmarks.Processes;
using Compliance.Benchmarks.Results;
using Compliance.Benchmarks.Shipped;

switch (args)
{
    case [Modes.ReadAndWrite, var useCases, var verdicts]:
        ReadWriteLoop.Run(useCases, verdicts);
        return 0;
    case [Modes.Quick, .. var options]:
        return Measure(Effort.Quick, options);
    case [Modes.Full, .. var options]:
        var exitCode = Measure(Effort.Full, options);
        var inThisProcess = ManualConfig.Create(DefaultConfig.Instance)
            .AddJob(Job.Default.WithMaxIterationCount(20).WithToolchain(InProcessNoEmitToolchain.Instance))
            .WithArtifactsPath(Path.Combine("artifacts", "benchmarks"));
        BenchmarkRunner.Run<LevelBenchmarks>(inThisProcess);
        return exitCode;
    default:
        Console.Error.WriteLine(Modes.Usage);
        return 2;
}

static int Measure(Effort effort, string[] options)
{
    var (only, file) = (Option(options, Modes.Only)?.Split(','), Option(options, Modes.Write));
    var report = new Report();
    Part("start", () => new ColdStart(report, effort).Run());
    Part("packs", () => new ManyPacks(report, effort).Run());
    Part("loading", () => new LoadingMeasurement(report, effort).Run());
    Part("levels", () => new LevelMeasurement(report, effort).Run());
    Part("peers", () => new PeerMeasurement(report, effort).Run());
    Part("describe", () => new DescribeMeasurement(report, effort).Run());
    Part("shipped", () => new ShippedMeasurement(report, effort).Run());
    Part("pages", () => new PageLoad(report, effort).Run());
    Part("scan", () =>
    {
        using var scan = new ScanMeasurement(report, effort);
        scan.Run();
    });

    Console.WriteLine(report);
    if (file is not null)
    {
        report.WriteInto(file);
    }

    return 0;

    void Part(string name, Action measure)
    {
        if (only is null || only.Contains(name, StringComparer.Ordinal))
        {
            Console.Error.WriteLine($"measuring {name}");
            measure();
        }
    }
}

static string? Option(string[] options, string name)
{
    var place = Array.IndexOf(options, name);
    return place >= 0 && place + 1 < options.Length ? options[place + 1] : null;
}
