using Compliance.Benchmarks.Measuring;
using Compliance.Benchmarks.Results;
using Compliance.Benchmarks.Synthetic;

namespace Compliance.Benchmarks.Processes;

/// <summary>What ten vendors' packs cost somebody who asks about one of them: the command line from its start to its exit, with one pack and with ten, in turn.</summary>
internal sealed class ManyPacks(Report report, Effort effort)
{
    private const int Many = 10;

    public void Run()
    {
        var rules = Path.GetFullPath("rules");
        using var one = new PackCopies(rules, 1);
        using var ten = new PackCopies(rules, Many);
        Measure("`check`", 1.3, packs => ["check", "--rules", packs.Path, "--as-of", "2026-01-15", "--fact", "vendor=mistral", "tier=free"], one, ten);
        Measure("`lint --pack`", 2, packs => ["lint", packs.Path, "--pack", "mistral"], one, ten);
    }

    private void Measure(string what, double most, Func<PackCopies, string[]> arguments, PackCopies one, PackCopies ten)
    {
        var times = Enumerable.Range(0, effort.Repetitions + 1).Select(_ => (One: Time(arguments(one)), Ten: Time(arguments(ten)))).Skip(1).ToList();
        var (alone, among) = (PairedTiming.Median([.. times.Select(pair => pair.One)]), PairedTiming.Median([.. times.Select(pair => pair.Ten)]));
        report.Add([Requirement.AtMost($"{what}: times the same with one pack", $"{Many} packs", most, "×", PairedTiming.Median([.. times.Select(pair => pair.Ten / pair.One)]))]);
        report.Add(new ResultTable($"{what} on copies of the shipped pack, from start to exit", ["1 pack", $"{Many} packs"], [[Figures.Time(alone), Figures.Time(among)]]));
    }

    private static double Time(string[] arguments) => ChildProcess.Time(ChildProcess.CommandLine, Environment.ProcessorCount, arguments).TotalNanoseconds;
}
