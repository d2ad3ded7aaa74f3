namespace Compliance.Authoring.Scenarios;

/// <summary>Where a verdict is not what a scenario expects. Immutable.</summary>
/// <param name="Expectation">The expectation that is not met, such as <c>applies</c>.</param>
/// <param name="Subject">The rule, fact, clause or topic it is about; empty for the decision and for lists that should be empty.</param>
/// <param name="Wanted">What is expected, in a few words.</param>
/// <param name="Found">What was found, in a few words.</param>
internal sealed record ScenarioDifference(string Expectation, string Subject, string Wanted, string Found)
{
    /// <summary>What made the difference: facts, defeats, findings. May be empty.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>The rule whose finding is other than expected; null where it is about something else.</summary>
    public string? Rule { get; init; }

    /// <summary>In one line.</summary>
    public override string ToString() => $"{(Subject.Length == 0 ? Expectation : Subject)}: expected {Wanted}, found {Found}";
}
