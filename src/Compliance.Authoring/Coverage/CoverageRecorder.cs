using Compliance.Authoring.Interpretation;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Coverage;

/// <summary>Watches scenarios and notes what they see of the rules. Thread-safe.</summary>
internal sealed class CoverageRecorder
{
    private static readonly Truth[] AllStates = [Truth.True, Truth.False, Truth.Unknown];

    private readonly RuleInterpreter _interpreter;
    private readonly RuleCoverage[] _rules;
    private readonly List<(PolicyDocument Document, DocumentVersion Version, EventCoverage Seen)> _versions = [];

    public CoverageRecorder(RuleSet rules)
    {
        _interpreter = new(rules);
        _rules = [.. Enumerable.Range(0, _interpreter.Count).Select(place => Start(_interpreter[place]!))];
        foreach (var document in rules.Packs.SelectMany(pack => pack.Documents))
        {
            foreach (var version in document.Versions)
            {
                _versions.Add((document, version, new($"{document.FullId}@{IsoDate.Format(version.Effective)}", version.At)));
            }
        }
    }

    /// <summary>Notes what a use case sees on a day.</summary>
    public void Observe(BoundUseCase useCase, DateOnly day)
    {
        var inForce = _interpreter.On(day);
        var states = _interpreter.Evaluate(inForce, useCase);
        for (var place = 0; place < _rules.Length; place++)
        {
            if (inForce[place] is { } scopes)
            {
                Observe(place, scopes, states);
            }
        }

        foreach (var (document, version, seen) in _versions)
        {
            if (ReferenceEquals(document.InForceOn(day), version) && states.Facts.Evaluate(version.Scope) != Truth.False)
            {
                seen.Happen();
            }
        }
    }

    /// <summary>What was seen so far.</summary>
    public CoverageReport ToReport() => new([.. _rules.OrderBy(rule => rule.Rule.At)], [.. _versions.Select(version => version.Seen).OrderBy(version => version.At)]);

    private void Observe(int place, IReadOnlyList<Condition> scopes, RuleStates states)
    {
        var coverage = _rules[place];
        coverage.States.Count(states.Applies[place]);
        if (scopes.All(scope => states.Facts.Evaluate(scope) == Truth.False))
        {
            return;
        }

        foreach (var test in coverage.Tests)
        {
            test.Values.Count(states.Facts.Evaluate(test.Test));
        }

        if (coverage.Exception is { } exception && states.Facts.Evaluate(coverage.Rule.Unless!) == Truth.True && states.Facts.Evaluate(coverage.Rule.When) == Truth.True)
        {
            exception.Happen();
        }

        foreach (var overridden in coverage.Overrides)
        {
            if (states.Applies[place] == Truth.True && states.Conditions[_interpreter.PlaceOf(overridden.Name)] == Truth.True)
            {
                overridden.Happen();
            }
        }
    }

    private static RuleCoverage Start(Rule rule)
    {
        var norm = rule as Norm;
        return new(
            rule,
            new TruthCounts(),
            rule.FactsRead.Count > 0 ? AllStates : [Truth.True],
            [.. ConditionParts.TestsOf(rule).Select(test => new TestCoverage(test, test.At ?? rule.At, new TruthCounts()))],
            rule.Unless is { } exception ? new("unless", exception.At ?? rule.At) : null,
            [.. (norm?.Overrides ?? []).Zip(norm?.OverridesAt ?? [], (overridden, at) => new EventCoverage(overridden, at))]);
    }
}
