using Compliance.Benchmarks.Baselines;
using Compliance.Benchmarks.Measuring;
using Compliance.Benchmarks.Synthetic;
using Compliance.Rules.Validation;

namespace Compliance.Benchmarks.Levels;

/// <summary>
/// Everything that is measured on a pack of one size. Before anything is timed, all baselines and the engine are held against each other: a fast wrong
/// answer is not measured.
/// </summary>
internal sealed class Workbench
{
    public Workbench(int size)
    {
        Size = size;
        var pack = SyntheticPack.Draw(size);
        Rules = PackLoading.Load(pack);
        Known = SyntheticUseCases.FullyKnown(pack);
        Unknown = SyntheticUseCases.PartlyUnknown(pack);
        Engine = new EngineLevels(Rules);
        Levels = Engine.Workloads(Known.UseCases);
        LevelsOfUnknown = Engine.Workloads(Unknown.UseCases);

        var twoValued = new TwoValuedRules(pack);
        var (delegates, straight, matrix) = (new DelegateLoop(twoValued), new StraightLineCode(twoValued), new BitMatrix(twoValued));
        Agreement.Check(twoValued, Known, Rules, delegates, straight, matrix);
        Agreement.Check(twoValued, Unknown, rules: null, delegates, straight, matrix);
        Oracle = new OracleWorkload(Rules, Known.UseCases);
        Delegates = new MatchWorkload<DelegateLoop>(delegates, Known.Codes, twoValued.Words);
        StraightLine = new MatchWorkload<StraightLineCode>(straight, Known.Codes, twoValued.Words);
        Matrix = new MatchWorkload<BitMatrix>(matrix, Known.Codes, twoValued.Words);
    }

    public int Size { get; }

    public RuleSet Rules { get; }

    public SyntheticUseCases Known { get; }

    public SyntheticUseCases Unknown { get; }

    public EngineLevels Engine { get; }

    /// <summary>The engine on fully known use cases.</summary>
    public IReadOnlyDictionary<LevelKind, Workload> Levels { get; }

    /// <summary>The engine on use cases of which some facts are not known.</summary>
    public IReadOnlyDictionary<LevelKind, Workload> LevelsOfUnknown { get; }

    /// <summary>(i).</summary>
    public Workload Oracle { get; }

    /// <summary>(ii).</summary>
    public Workload Delegates { get; }

    /// <summary>(iii).</summary>
    public Workload StraightLine { get; }

    /// <summary>(iv), the floor.</summary>
    public Workload Matrix { get; }
}
