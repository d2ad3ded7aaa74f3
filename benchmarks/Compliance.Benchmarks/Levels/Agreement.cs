using Compliance.Benchmarks.Baselines;
using Compliance.Benchmarks.Synthetic;
using Compliance.Rules.Compilation;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Validation;

namespace Compliance.Benchmarks.Levels;

/// <summary>Holds the baselines against the plain loop and, where every fact is known, against the engine's findings.</summary>
internal static class Agreement
{
    /// <param name="twoValued">The rules as the baselines see them.</param>
    /// <param name="useCases">The use cases.</param>
    /// <param name="rules">The same rules for the engine; null where some fact is unknown, for the engine then says more than two values can.</param>
    /// <param name="matchers">The baselines.</param>
    /// <exception cref="InvalidOperationException">Two of them disagree.</exception>
    public static void Check(TwoValuedRules twoValued, SyntheticUseCases useCases, RuleSet? rules, params IMatcher[] matchers)
    {
        var evaluator = rules is null ? null : new ComplianceEvaluator(CompiledRules.Compile(rules), TimeProvider.System);
        var reference = new PlainLoop(twoValued);
        var (expected, actual) = (new ulong[twoValued.Words], new ulong[twoValued.Words]);
        foreach (var (codes, useCase) in useCases.Codes.Zip(useCases.UseCases))
        {
            reference.Match(codes, expected);
            foreach (var matcher in matchers)
            {
                matcher.Match(codes, actual);
                Require(actual.AsSpan().SequenceEqual(expected), matcher.GetType().Name, useCase);
            }

            var findings = evaluator?.Evaluate(useCase).Findings.Select(finding => finding.Rule);
            Require(findings?.ToHashSet(StringComparer.Ordinal).SetEquals(twoValued.NormsIn(expected)) ?? true, "the engine", useCase);
        }
    }

    private static void Require(bool agrees, string who, UseCase useCase)
    {
        if (!agrees)
        {
            throw new InvalidOperationException($"The plain loop and {who} disagree about '{useCase.Id}'.");
        }
    }
}
