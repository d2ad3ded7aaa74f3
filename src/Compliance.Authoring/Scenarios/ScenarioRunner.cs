using Compliance.Authoring.Interpretation;
using Compliance.Rules.Compilation;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Scenarios;

/// <summary>Runs scenarios, on all cores. Immutable and thread-safe.</summary>
/// <param name="rules">The packs they are held against.</param>
/// <param name="clock">Says what day it is where no scenario does, and how long each took.</param>
/// <param name="asOf">The day that wins over the scenarios' own; null leaves it to them.</param>
internal sealed class ScenarioRunner(RuleSet rules, TimeProvider clock, DateOnly? asOf = null)
{
    private readonly ComplianceEvaluator _evaluator = new(CompiledRules.Compile(rules), clock);
    private readonly DifferenceFacts _facts = new(new RuleInterpreter(rules));

    /// <summary>Runs all scenarios; the results are in their order.</summary>
    /// <param name="suite">The scenarios.</param>
    /// <param name="onResult">Told of each result as it comes, from several threads; null tells nobody.</param>
    /// <param name="stop">Ends the run.</param>
    public IReadOnlyList<ScenarioResult> Run(ScenarioSuite suite, Action<ScenarioResult>? onResult = null, CancellationToken stop = default)
    {
        var results = new ScenarioResult[suite.Scenarios.Count];
        Parallel.For(0, results.Length, new() { CancellationToken = stop }, index =>
        {
            results[index] = Run(suite.Scenarios[index]);
            onResult?.Invoke(results[index]);
        });
        return results;
    }

    /// <summary>The verdict on a scenario's use case.</summary>
    public Verdict Judge(BoundScenario bound) => _evaluator.Evaluate(bound.Scenario.UseCase.UseCase, asOf);

    private ScenarioResult Run(BoundScenario bound)
    {
        var start = clock.GetTimestamp();
        var verdict = Judge(bound);
        var differences = ScenarioCheck.Differences(bound.Scenario, verdict);
        var elapsed = clock.GetElapsedTime(start);
        return new(bound.Scenario, verdict.AsOf, differences.Count == 0 ? differences : _facts.Explain(bound, verdict, differences), elapsed);
    }
}
