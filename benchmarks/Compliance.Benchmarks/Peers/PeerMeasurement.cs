using System.Diagnostics;
using Compliance.Benchmarks.Baselines;
using Compliance.Benchmarks.Levels;
using Compliance.Benchmarks.Measuring;
using Compliance.Benchmarks.Results;
using Compliance.Benchmarks.Synthetic;

namespace Compliance.Benchmarks.Peers;

/// <summary>
/// Times RulesEngine and NRules beside the engine on the same rules and use cases, in turn, after all have agreed on every use case: which rules hold, with two truth
/// values. The engine does more: three values, defeat, fulfilment, a decision. Least times are compared: these workloads run for microseconds and milliseconds, and on a
/// shared machine the long ones are interrupted more often.
/// </summary>
internal sealed class PeerMeasurement(Report report, Effort effort)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private static readonly IReadOnlyList<int> Sizes = [25, 100, 1_000, 10_000];
    private static readonly Dictionary<int, (double Decide, double Verdict)> Faster = new() { [100] = (30, 12), [1_000] = (280, 100) };

    private readonly List<string> _columns = ["on the same rules"];
    private readonly Dictionary<string, List<string>> _times = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _allocated = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _ready = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _ratios = new(StringComparer.Ordinal);

    public void Run()
    {
        foreach (var size in Sizes)
        {
            Measure(size);
        }

        report.Add(Table("Peers: least time of an operation, by number of rules (five findings, every fact known)", _times));
        report.Add(Table("Peers: times as long as the engine, in the same run", _ratios));
        report.Add(Table("Peers: allocated by an operation", _allocated));
        report.Add(Table("Peers: from rules as text or objects to the first answer", _ready));
    }

    private void Measure(int size)
    {
        var pack = SyntheticPack.Draw(size);
        var useCases = SyntheticUseCases.FullyKnown(pack);
        var twoValued = new TwoValuedRules(pack);
        _columns.Add(Figures.Count(size));
        var rulesEngine = Ready("RulesEngine 6.0.1", () => new MatchWorkload<RulesEngineMatcher>(new(twoValued), useCases.Codes, twoValued.Words));
        var nrules = Ready("NRules 1.0.4", () => new MatchWorkload<NRulesMatcher>(new(twoValued), useCases.Codes, twoValued.Words));
        var verdict = Ready("the engine, `Evaluate`", () => new EngineLevels(PackLoading.Load(pack)).Workloads(useCases.UseCases)[LevelKind.Verdict]);
        var rules = PackLoading.Load(pack);
        Agreement.Check(twoValued, useCases, rules, new RulesEngineMatcher(twoValued), new NRulesMatcher(twoValued));

        var decide = new EngineLevels(rules).Workloads(useCases.UseCases)[LevelKind.EncodeAndDecide];
        var workloads = new Dictionary<string, Workload>(StringComparer.Ordinal)
        {
            ["RulesEngine 6.0.1"] = rulesEngine,
            ["NRules 1.0.4"] = nrules,
            ["the engine, `Decide` with encoding"] = decide,
            ["the engine, `Evaluate`"] = verdict,
        };
        WarmUp(workloads.Values);
        var timing = PairedTiming.Of([.. workloads.Values], effort.Rounds);
        foreach (var (name, workload) in workloads)
        {
            Add(_times, name, Figures.Time(timing.LeastNanoseconds(workload)));
            Add(_allocated, name, Figures.Bytes(Allocations.BytesPerOperation(workload)));
        }

        foreach (var (name, peer) in workloads.Take(2))
        {
            Add(_ratios, $"{name}: times `Decide` with encoding", Figures.Times(timing.LeastRatio(peer, decide)));
            Add(_ratios, $"{name}: times `Evaluate`", Figures.Times(timing.LeastRatio(peer, verdict)));
        }

        if (Faster.TryGetValue(size, out var required))
        {
            var at = $"{Figures.Count(size)} rules";
            report.Add(
            [
                Requirement.AtLeast("`Decide` with encoding: faster than RulesEngine", at, required.Decide, "×", timing.LeastRatio(rulesEngine, decide)),
                Requirement.AtLeast("`Evaluate`: faster than RulesEngine", at, required.Verdict, "×", timing.LeastRatio(rulesEngine, verdict)),
            ]);
        }
    }

    /// <summary>Runs all of them until the runtime has compiled them at its best, which takes its time on a busy machine; packs of other sizes go other ways through the same code.</summary>
    private static void WarmUp(IEnumerable<Workload> workloads)
    {
        foreach (var workload in workloads)
        {
            for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < Patience;)
            {
                workload.Run(0, workload.UseCases);
                Thread.Sleep(1);
            }
        }
    }

    /// <summary>Makes a workload and has it answer once.</summary>
    private Workload Ready(string name, Func<Workload> make)
    {
        var start = Stopwatch.GetTimestamp();
        var workload = make();
        workload.Run(0, 1);
        Add(_ready, name, Figures.Time(Stopwatch.GetElapsedTime(start).TotalNanoseconds));
        return workload;
    }

    private static void Add(Dictionary<string, List<string>> rows, string name, string cell)
    {
        if (!rows.TryGetValue(name, out var cells))
        {
            rows.Add(name, cells = [name]);
        }

        cells.Add(cell);
    }

    private ResultTable Table(string title, Dictionary<string, List<string>> rows) => new(title, _columns, [.. rows.Values]);
}
