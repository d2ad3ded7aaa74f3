using Compliance.Authoring.Interpretation;
using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Authoring.Mutation;

/// <summary>A use case on a day, with the states that the rules as they are have in it. Immutable to its users and thread-safe.</summary>
internal sealed class JudgedUseCase
{
    /// <param name="useCase">The use case.</param>
    /// <param name="bound">The same, bound to the rules' vocabulary.</param>
    /// <param name="day">The day asked about.</param>
    /// <param name="rules">The rules as they are.</param>
    /// <param name="purpose">The set fact whose elements each need a grant; null where there is none.</param>
    public JudgedUseCase(UseCase useCase, BoundUseCase bound, DateOnly day, RuleInterpreter rules, FactDefinition? purpose)
    {
        UseCase = useCase;
        Day = day;
        InForce = rules.On(day);
        Views = [bound, .. bound.OneByOne(purpose)];
        States = [.. Views.Select(view => rules.Evaluate(InForce, view))];
    }

    public UseCase UseCase { get; }

    public DateOnly Day { get; }

    public RulesOfDay InForce { get; }

    /// <summary>The use case and, where it has several purposes, the same with each alone: a grant for one does not cover another.</summary>
    public IReadOnlyList<BoundUseCase> Views { get; }

    /// <summary>The states of the rules in each view.</summary>
    public IReadOnlyList<RuleStates> States { get; }
}
