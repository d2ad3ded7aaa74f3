using Compliance.Rules.Validation;

namespace Compliance.Rules.Compilation.Codes;

/// <summary>Collects the tests that the conditions of a rule set make, each once, in the order of the first that makes it. Belongs to one thread.</summary>
internal sealed class TestCollector
{
    private readonly HashSet<FactTest> _known = new(SameTest.Comparer);
    private readonly List<FactTest> _tests = [];

    /// <summary>The scopes that were gone through: many versions share one.</summary>
    private readonly HashSet<Condition> _scopes = new(ReferenceEqualityComparer.Instance);

    public IReadOnlyList<FactTest> Tests => _tests;

    /// <summary>Collects the tests of every condition that evaluation reads.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="days">Their stretches of days, on each of which other texts may be missing.</param>
    /// <param name="selection">Which of the rules count; texts and their scopes all do.</param>
    public void Collect(RuleSet rules, DayStretches days, RuleSelection selection)
    {
        foreach (var rule in rules.Rules)
        {
            if (selection.Contains(rule))
            {
                Collect(rule.When);
                foreach (var condition in rule.OtherConditions())
                {
                    Collect(condition);
                }
            }
        }

        foreach (var when in rules.NotHeld.Conditions(days.Starts))
        {
            CollectScope(when);
        }

        foreach (var pack in rules.Packs)
        {
            foreach (var version in pack.Documents.SelectMany(document => document.Versions))
            {
                CollectScope(version.Scope);
            }

            foreach (var gap in pack.Gaps)
            {
                CollectScope(gap.Scope);
            }
        }
    }

    private void CollectScope(Condition scope)
    {
        if (_scopes.Add(scope))
        {
            Collect(scope);
        }
    }

    private void Collect(Condition condition)
    {
        switch (condition)
        {
            case BooleanTest { Fact.IsDerived: true }:
                return;
            case ValueTest { Quantifier: Quantifier.All or Quantifier.None } composite:
                Collect(Codebook.Simple(composite));
                return;
            case FactTest test:
                if (_known.Add(test))
                {
                    _tests.Add(test);
                }

                return;
        }

        var operands = condition.Operands;
        for (var index = 0; index < operands.Count; index++)
        {
            Collect(operands[index]);
        }
    }
}
