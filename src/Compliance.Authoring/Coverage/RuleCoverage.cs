using Compliance.Rules.Diagnostics;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Coverage;

/// <summary>What was seen of a rule on days on which it is in force.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="States">Whether it applied.</param>
/// <param name="Reachable">The states that it can have: a rule without any condition always applies.</param>
/// <param name="Tests">Its tests where its documents govern or may govern the use.</param>
/// <param name="Exception">Its exception; null when it has none.</param>
/// <param name="Overrides">The norms it overrides.</param>
internal sealed record RuleCoverage(
    Rule Rule,
    TruthCounts States,
    IReadOnlyList<Truth> Reachable,
    IReadOnlyList<TestCoverage> Tests,
    EventCoverage? Exception,
    IReadOnlyList<EventCoverage> Overrides)
{
    public IEnumerable<Truth> Unseen => Reachable.Where(state => States[state] == 0);

    public int StatesSeen => Reachable.Count(state => States[state] > 0);
}

/// <summary>What was seen of a test in a rule's condition.</summary>
/// <param name="Test">The test.</param>
/// <param name="At">Where it stands.</param>
/// <param name="Values">Its values.</param>
internal sealed record TestCoverage(FactTest Test, SourceLocation At, TruthCounts Values);

/// <summary>How often something happened that happens or does not: an exception that set its rule aside, an override that defeated, a version that was asked about.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="At">Where it stands.</param>
internal sealed record EventCoverage(string Name, SourceLocation At)
{
    private int _count;

    public int Count => _count;

    public void Happen() => Interlocked.Increment(ref _count);
}
