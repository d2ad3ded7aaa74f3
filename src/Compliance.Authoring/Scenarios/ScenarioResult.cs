namespace Compliance.Authoring.Scenarios;

/// <summary>How a scenario went. Immutable.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Day">The day asked about.</param>
/// <param name="Differences">Where the verdict is not as expected; empty when the scenario passed.</param>
/// <param name="Elapsed">How long its evaluation took.</param>
internal sealed record ScenarioResult(Scenario Scenario, DateOnly Day, IReadOnlyList<ScenarioDifference> Differences, TimeSpan Elapsed)
{
    public bool Passed => Differences.Count == 0;
}
