using Compliance.Rules.Interpretation;
using Compliance.Rules.Scenarios;
using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Mutation;

/// <summary>A scenario that passes, with the states that the rules have in it: what a mutant must change to be noticed. Immutable.</summary>
internal sealed class WatchedScenario
{
    /// <param name="bound">The scenario.</param>
    /// <param name="day">The day it asks about.</param>
    /// <param name="rules">The rules as they are.</param>
    /// <param name="purpose">The set fact whose elements each need a grant; null where there is none.</param>
    public WatchedScenario(BoundScenario bound, DateOnly day, RuleInterpreter rules, FactDefinition? purpose)
    {
        Bound = bound;
        Day = day;
        InForce = rules.On(day);
        States = rules.Evaluate(InForce, bound.UseCase);
        WithoutPresumptions = rules.Evaluate(InForce, bound.UseCase.WithoutPresumptions());
        HasSeveralPurposes = purpose is not null && bound.UseCase[purpose] is { Names.Count: > 1 };
        Expectations = new(bound.Scenario);
    }

    public BoundScenario Bound { get; }

    public DateOnly Day { get; }

    public RulesOfDay InForce { get; }

    public RuleStates States { get; }

    /// <summary>The states when only what is given is known: what a verdict's assumptions are told by.</summary>
    public RuleStates WithoutPresumptions { get; }

    /// <summary>Whether grants are also looked at with the purpose reduced to one element, which may make true what is false of the whole.</summary>
    public bool HasSeveralPurposes { get; }

    public StateExpectations Expectations { get; }
}
