using Compliance.Benchmarks.Measuring;
using Compliance.Rules.Validation;
using Compliance.Tests.Evaluation.Oracles;

namespace Compliance.Benchmarks.Levels;

/// <summary>Baseline (i): the tests' interpreter, which decides by the letter of the design, with nothing compiled and nothing remembered.</summary>
internal sealed class OracleWorkload(RuleSet rules, IReadOnlyList<UseCase> useCases) : Workload
{
    public override int UseCases => useCases.Count;

    public override long Run(int first, int count)
    {
        var sum = 0L;
        for (var index = first; index < first + count; index++)
        {
            var useCase = useCases[index & (useCases.Count - 1)];
            sum += new Oracle(rules, KnownFacts.Of(rules.Vocabulary, useCase), useCase.AsOf!.Value).PossibleDecisions().Count();
        }

        return sum;
    }
}
