using Compliance.Authoring.Interpretation;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Mutation;

/// <summary>The mutant of one rule. Only this rule is read again to tell whether it matters.</summary>
internal sealed class RuleChange : MutantChange
{
    private readonly RuleMutant _mutant;
    private readonly RuleInterpreter _before;
    private readonly int _place;
    private readonly bool _hasOrderOfItsOwn;
    private readonly bool _citesOthers;
    private readonly Dictionary<DateOnly, IReadOnlyList<Condition>?> _scopes = [];

    private RuleChange(RuleMutant mutant, RuleInterpreter before, bool hasOrderOfItsOwn)
    {
        _mutant = mutant;
        _before = before;
        _place = before.PlaceOf(mutant.Subject);
        _hasOrderOfItsOwn = hasOrderOfItsOwn;
        _citesOthers = mutant.Replacement is { } replacement && !ReferenceEquals(replacement.Cites, mutant.Original.Cites);
    }

    public override IReadOnlyList<string> Changed => [_mutant.Subject];

    public static RuleChange? Of(RuleMutant mutant, RuleSet rules, RuleInterpreter interpreter)
    {
        if (mutant.Kind != MutationKind.Modality)
        {
            return new(mutant, interpreter, hasOrderOfItsOwn: false) { Rules = interpreter.With(interpreter.PlaceOf(mutant.Subject), mutant.Replacement), Packs = rules };
        }

        // Who defeats whom by authority turns on modality.
        var order = DependencyOrder.Of([.. rules.Rules.Select(rule => ReferenceEquals(rule, mutant.Original) ? mutant.Replacement! : rule)]);
        return order.Circles.Count > 0 ? null
            : new(mutant, interpreter, hasOrderOfItsOwn: true) { Rules = new(order.InOrder, order, rules.Vocabulary.Facts.Count), Packs = rules };
    }

    public override bool IsSeenIn(JudgedUseCase useCase) => (useCase.InForce[_place], ScopesOn(useCase.Day)) is var (before, after)
        && (before ?? after) is not null && useCase.States.Any(states => Differs(states, before, after, useCase.Day));

    public override bool IsOpenIn(JudgedUseCase useCase) => useCase.InForce[_place] is not null
        && useCase.States.Any(states => states.Conditions[_place] == Truth.Unknown || states.Fulfilled[_place] == Truth.Unknown);

    public override RulesOfDay On(DateOnly day) => _hasOrderOfItsOwn ? Rules.On(day) : _before.On(day).With(_place, ScopesOn(day));

    public override bool IsOn(DateOnly day) => _citesOthers ? !CitesTheSame(day) : _before.On(day)[_place] is not null;

    private bool Differs(RuleStates states, IReadOnlyList<Condition>? before, IReadOnlyList<Condition>? after, DateOnly day)
    {
        var conditions = states.Conditions[_place];
        if (Conditions(after, states.Facts) != conditions)
        {
            return true;
        }

        if (conditions == Truth.False)
        {
            return false;
        }

        return (before is null) != (after is null)
            || _mutant.Kind is MutationKind.Modality or MutationKind.Override or MutationKind.Conclusion or MutationKind.Standing
            || (_citesOthers && !CitesTheSame(day))
            || Fulfilled(_mutant.Replacement, states.Facts) != states.Fulfilled[_place];
    }

    private bool CitesTheSame(DateOnly day) => _mutant.Original.Cites.Select(cite => cite.InForceOn(day))
        .SequenceEqual(_mutant.Replacement!.Cites.Select(cite => cite.InForceOn(day)), ReferenceEqualityComparer.Instance);

    private IReadOnlyList<Condition>? ScopesOn(DateOnly day)
    {
        if (!_scopes.TryGetValue(day, out var scopes))
        {
            _scopes.Add(day, scopes = RulesOfDay.ScopesOf(_mutant.Replacement, day));
        }

        return scopes;
    }

    private Truth Conditions(IReadOnlyList<Condition>? scopes, FactView facts) =>
        scopes is null || _mutant.Replacement is not { } replacement ? Truth.False : RuleInterpreter.Conditions(replacement, scopes, facts);

    private static Truth Fulfilled(Rule? rule, FactView facts) => rule is Norm { FulfilledWhen: { } fulfilledWhen } ? facts.Evaluate(fulfilledWhen) : Truth.False;
}
