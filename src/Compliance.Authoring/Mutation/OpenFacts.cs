using Compliance.Authoring.Interpretation;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Mutation;

/// <summary>Gathers the facts that unknown states turn on: those of the unknown tests under them. What is settled rests on settled tests only.</summary>
/// <param name="rules">The rules.</param>
/// <param name="inForce">Those in force on the day.</param>
/// <param name="states">Their states.</param>
/// <param name="facts">Takes the names of the facts.</param>
internal sealed class OpenFacts(RuleInterpreter rules, RulesOfDay inForce, RuleStates states, HashSet<string> facts)
{
    private readonly HashSet<int> _conditionsSeen = [];
    private readonly HashSet<int> _applyingSeen = [];

    /// <summary>Adds what it turns on whether the rule at a place applies; nothing where that is settled.</summary>
    public void AddOfApplying(int place)
    {
        if (states.Applies[place] == Truth.Unknown && _applyingSeen.Add(place))
        {
            AddOfConditions(place);
            foreach (var other in rules.OverridersOf(place).Concat(rules.SuperiorsOf(place)))
            {
                AddOfApplying(other);
            }
        }
    }

    /// <summary>Adds what it turns on whether the norm at a place grants.</summary>
    public void AddOfGranting(int place)
    {
        if (states.Grants[place] == Truth.Unknown)
        {
            AddOfConditions(place);
            foreach (var other in rules.OverridersOf(place).Where(other => rules[other] is Norm { IsBan: false }))
            {
                AddOfApplying(other);
            }
        }
    }

    /// <summary>Adds what it turns on whether a duty is met.</summary>
    public void AddOfFulfilment(Norm norm)
    {
        if (norm.FulfilledWhen is { } fulfilled)
        {
            Add(fulfilled);
        }
    }

    /// <summary>Adds what a condition turns on; nothing where it is settled.</summary>
    public void AddOf(Condition condition) => Add(condition);

    private void AddOfConditions(int place)
    {
        if (states.Conditions[place] != Truth.Unknown || inForce[place] is not { } scopes || rules[place] is not { } rule || !_conditionsSeen.Add(place))
        {
            return;
        }

        // Scopes are alternatives: where one surely holds, those that may do not matter.
        if (!scopes.Any(scope => states.Facts.Evaluate(scope) == Truth.True))
        {
            foreach (var scope in scopes)
            {
                Add(scope);
            }
        }

        Add(rule.When);
        Add(rule.Unless ?? Condition.Always);
    }

    private void Add(Condition condition)
    {
        if (states.Facts.Evaluate(condition) != Truth.Unknown)
        {
            return;
        }

        switch (condition)
        {
            case AllOf all:
                AddEach(all.Parts);
                break;
            case AnyOf any:
                AddEach(any.Parts);
                break;
            case Not not:
                Add(not.Part);
                break;
            case BooleanTest { Fact.IsDerived: true } derived:
                foreach (var place in rules.ConcludersOf(derived.Fact))
                {
                    AddOfApplying(place);
                }

                break;
            case FactTest test:
                facts.Add(test.Fact.Name);
                break;
        }
    }

    private void AddEach(IReadOnlyList<Condition> parts)
    {
        foreach (var part in parts)
        {
            Add(part);
        }
    }
}
