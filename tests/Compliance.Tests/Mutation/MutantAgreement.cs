using Compliance.Authoring.Mutation;
using Compliance.Authoring.Scenarios;
using Compliance.Rules.Validation;
using Compliance.Tests.Evaluation;

namespace Compliance.Tests.Mutation;

/// <summary>The short way to judge mutants, held against running every scenario by the mutated rules.</summary>
internal static class MutantAgreement
{
    /// <summary>A result that a full run contradicts.</summary>
    public static IEnumerable<string> Misjudged(MutantResult result, RuleSet rules, IReadOnlyList<(BoundScenario Scenario, DateOnly Day)> scenarios)
    {
        var mutated = MutatedRules.Of(rules, result.Mutant);
        var engine = mutated is null ? null : Engine.Of(mutated);
        var isKilled = engine is not null && scenarios.Any(scenario => Fails(scenario.Scenario.Scenario, engine, scenario.Day));
        if (isKilled != (result.Outcome == MutantOutcome.Killed) || (mutated is null) != (result.Outcome == MutantOutcome.Invalid))
        {
            yield return $"{result.Mutant.Subject}: {result.Mutant.Change}: {result.Outcome}, but {(isKilled ? "a scenario fails" : "no scenario fails")}";
        }
    }

    public static bool Fails(Scenario scenario, IComplianceEvaluator engine, DateOnly day) => ScenarioCheck.Differences(scenario, engine.Evaluate(scenario.UseCase.UseCase, day)).Count > 0;
}
