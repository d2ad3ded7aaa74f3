using Compliance.Benchmarks.Measuring;
using Compliance.Benchmarks.Results;

namespace Compliance.Benchmarks.Levels;

/// <summary>Times baselines and levels on synthetic packs of every size, and holds them against what is required.</summary>
internal sealed class LevelMeasurement(Report report, Effort effort)
{
    private const string Decide = "(a) `Decide`, encoded";
    private const string EncodeAndDecide = "(a) with encoding";
    private const string Verdict = "(c) full verdict";

    private static readonly IReadOnlyList<int> Sizes = [25, 100, 1_000, 10_000];
    private static readonly Dictionary<int, double> FasterThanStraightLine = new() { [100] = 1, [1_000] = 4, [10_000] = 10 };
    private static readonly Dictionary<int, double> FasterThanDelegates = new() { [100] = 2, [1_000] = 30, [10_000] = 100 };

    private readonly List<string> _columns = ["an operation takes"];
    private readonly Dictionary<string, List<string>> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _allocated = new(StringComparer.Ordinal);

    public void Run()
    {
        foreach (var size in Sizes)
        {
            Measure(new Workbench(size));
        }

        report.Add(new ResultTable("Time, by number of rules (five findings, every fact known, unless said otherwise)", _columns, Cells(_rows)));
        report.Add(new ResultTable("Allocated", ["an operation allocates", .. _columns.Skip(1)], Cells(_allocated)));
    }

    private void Measure(Workbench bench)
    {
        var isOracleTimed = bench.Size <= effort.MostRulesOfOracle;
        Dictionary<string, Workload> workloads = new(StringComparer.Ordinal)
        {
            ["(i) the tests' interpreter, decision only"] = bench.Oracle,
            ["(ii) loop over delegates, two-valued"] = bench.Delegates,
            ["(iii) straight-line code, two-valued"] = bench.StraightLine,
            ["(iv) two-valued bit matrix, the floor"] = bench.Matrix,
        };
        AddLevels(workloads, bench.Levels, "");
        AddLevels(workloads, bench.LevelsOfUnknown, ", 30 % of facts missing");
        var timing = PairedTiming.Of([.. workloads.Values.Where(workload => isOracleTimed || workload != bench.Oracle)], effort.Rounds);
        _columns.Add(Figures.Count(bench.Size));
        foreach (var (name, workload) in workloads)
        {
            Add(_rows, name, isOracleTimed || workload != bench.Oracle ? Figures.Time(timing.Nanoseconds(workload)) : "not timed");
        }

        Compare(bench, timing);
        CountAllocations(bench);
    }

    private static void AddLevels(Dictionary<string, Workload> workloads, IReadOnlyDictionary<LevelKind, Workload> levels, string suffix)
    {
        foreach (var (kind, workload) in levels.OrderBy(level => level.Key))
        {
            workloads.Add(Name(kind) + suffix, workload);
        }
    }

    private void Compare(Workbench bench, PairedTiming timing)
    {
        if (!FasterThanStraightLine.TryGetValue(bench.Size, out var faster))
        {
            return;
        }

        var at = $"{Figures.Count(bench.Size)} rules";
        var decide = bench.Levels.GetValueOrDefault(LevelKind.Decide);
        var encoding = bench.Levels.GetValueOrDefault(LevelKind.EncodeAndDecide);
        var verdict = bench.Levels.GetValueOrDefault(LevelKind.Verdict);
        report.Add(
        [
            Requirement.AtMost($"{Decide}: times the floor (iv)", at, 3, "×", Ratio(decide, bench.Matrix)),
            Requirement.AtLeast($"{Decide}: faster than straight-line code (iii)", at, faster, "×", Ratio(bench.StraightLine, decide)),
            Requirement.AtLeast($"{EncodeAndDecide}: faster than the delegates (ii)", at, FasterThanDelegates[bench.Size], "×", Ratio(bench.Delegates, encoding)),
            Requirement.AtMost($"{Verdict}: times (a) with encoding", at, 6, "×", Ratio(verdict, encoding)),
        ]);

        double? Ratio(Workload? one, Workload? other) => one is null || other is null ? null : timing.Ratio(one, other);
    }

    private void CountAllocations(Workbench bench)
    {
        foreach (var kind in Enum.GetValues<LevelKind>())
        {
            double? bytes = bench.Levels.TryGetValue(kind, out var workload) ? Allocations.BytesPerOperation(workload) : null;
            Add(_allocated, Name(kind), bytes is { } known ? Figures.Bytes(known) : "–");
            if (bench.Size > 25 && kind != LevelKind.EncodeAndDecide)
            {
                report.Add([Requirement.AtMost($"{Name(kind)}: allocated", $"{Figures.Count(bench.Size)} rules", kind == LevelKind.Verdict ? 2_048 : 0, " B", bytes)]);
            }
        }
    }

    private static string Name(LevelKind kind) => kind switch
    {
        LevelKind.Decide => Decide,
        LevelKind.EncodeAndDecide => EncodeAndDecide,
        LevelKind.Find => "(b) findings as indices",
        _ => Verdict,
    };

    private static void Add(Dictionary<string, List<string>> rows, string name, string cell)
    {
        if (!rows.TryGetValue(name, out var cells))
        {
            rows.Add(name, cells = [name]);
        }

        cells.Add(cell);
    }

    private static IReadOnlyList<IReadOnlyList<string>> Cells(Dictionary<string, List<string>> rows) => [.. rows.Values];
}
