using Compliance.Authoring.Scenarios;

namespace Compliance.Authoring.Mutation;

/// <summary>A scenario that passes, with its use case judged: what a mutant must change to be noticed. Immutable.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="UseCase">Its use case on its day.</param>
internal sealed record WatchedScenario(Scenario Scenario, JudgedUseCase UseCase)
{
    private readonly IReadOnlyList<(string Name, IReadOnlyList<string> Wanted)> _expectations = [.. Scenario.Expectations];

    /// <summary>What it expects to find or not to find: rules, topics, clauses, facts.</summary>
    public IEnumerable<string> Words => _expectations.SelectMany(expected => expected.Wanted).Distinct(StringComparer.Ordinal);

    /// <summary>Whether it expects what any rule may change: a decision, what is asked or assumed, or that there is nothing of a kind.</summary>
    public bool MeansAnyRule => _expectations.Any(expected => expected.Name is "decision" or "possible" or "asks" or "assumes" or "governedBy" || expected.Wanted.Count == 0);

    /// <summary>Whether it expects what may change though no state of a rule does: which facts are asked for or assumed.</summary>
    public bool MeansFacts => _expectations.Any(expected => expected.Name is "asks" or "assumes");

    /// <summary>Whether it expects what may change though nothing at all comes out otherwise: which facts are assumed.</summary>
    public bool MeansPresumptions => _expectations.Any(expected => expected.Name is "assumes");

    /// <summary>Whether a verdict says all that is expected.</summary>
    public bool Passes(StateVerdict verdict) => _expectations.All(expected => ScenarioCheck.Holds(expected.Name, expected.Wanted, verdict.Found(expected.Name)));
}
