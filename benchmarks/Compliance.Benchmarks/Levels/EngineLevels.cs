using Compliance.Benchmarks.Measuring;
using Compliance.Rules.Compilation;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Validation;

namespace Compliance.Benchmarks.Levels;

/// <summary>The engine at each of its levels, over one compiled rule set. What a level calls stands here and nowhere else.</summary>
internal sealed class EngineLevels(RuleSet rules)
{
    private readonly ComplianceEvaluator _evaluator = new(CompiledRules.Compile(rules), TimeProvider.System);

    /// <summary>The levels that the engine has.</summary>
    public static IReadOnlyList<LevelKind> Available { get; } = [LevelKind.Verdict];

    /// <summary>Workloads of one thread, for each level that the engine has.</summary>
    public IReadOnlyDictionary<LevelKind, Workload> Workloads(IReadOnlyList<UseCase> useCases) => new Dictionary<LevelKind, Workload>
    {
        [LevelKind.Verdict] = new VerdictLevel(_evaluator, useCases),
    };

    private sealed class VerdictLevel(IComplianceEvaluator evaluator, IReadOnlyList<UseCase> useCases) : Workload
    {
        public override int UseCases => useCases.Count;

        public override long Run(int first, int count)
        {
            var sum = 0L;
            for (var index = first; index < first + count; index++)
            {
                sum += evaluator.Evaluate(useCases[index & (useCases.Count - 1)]).Findings.Count;
            }

            return sum;
        }
    }
}
