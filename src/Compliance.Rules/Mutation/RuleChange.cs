using Compliance.Rules.Interpretation;
using Compliance.Rules.Validation;

namespace Compliance.Rules.Mutation;

/// <summary>
/// The mutant of one rule, laid over the rules as they are. Where the rule itself is the same in a scenario, so is everything, and nothing need be evaluated
/// again. Belongs to one trial; not thread-safe.
/// </summary>
internal sealed class RuleChange
{
    private readonly RuleMutant _mutant;
    private readonly int _place;
    private readonly bool _hasOrderOfItsOwn;
    private readonly bool _citesOthers;
    private readonly Dictionary<DateOnly, IReadOnlyList<Condition>?> _scopes = [];

    private RuleChange(RuleMutant mutant, int place, RuleInterpreter rules, bool hasOrderOfItsOwn)
    {
        _mutant = mutant;
        _place = place;
        Rules = rules;
        _hasOrderOfItsOwn = hasOrderOfItsOwn;
        _citesOthers = mutant.Replacement is { } replacement && !ReferenceEquals(replacement.Cites, mutant.Original.Cites);
    }

    /// <summary>The rules with the change.</summary>
    public RuleInterpreter Rules { get; }

    /// <summary>Lays a mutant over rules; null where they would wait for each other in a circle.</summary>
    public static RuleChange? Of(RuleMutant mutant, RuleSet rules, RuleInterpreter interpreter)
    {
        var place = interpreter.PlaceOf(mutant.Original.FullId);
        if (mutant.Kind != MutationKind.Modality)
        {
            return new(mutant, place, interpreter.With(place, mutant.Replacement), hasOrderOfItsOwn: false);
        }

        var order = DependencyOrder.Of([.. rules.Rules.Select(rule => ReferenceEquals(rule, mutant.Original) ? mutant.Replacement! : rule)]);
        return order.Circles.Count > 0 ? null : new(mutant, place, new(order.InOrder, order, rules.Vocabulary.Facts.Count), hasOrderOfItsOwn: true);
    }

    /// <summary>Whether the rule itself is another in a scenario.</summary>
    public bool IsSeenIn(WatchedScenario scenario) =>
        (scenario.InForce[_place], ScopesOn(scenario.Day)) is var (before, after) && (before ?? after) is not null && Differs(scenario.States, before, after, scenario.Day);

    /// <summary>The states of all rules in a scenario.</summary>
    public RuleStates StatesIn(WatchedScenario scenario)
    {
        var day = _hasOrderOfItsOwn ? Rules.On(scenario.Day) : scenario.InForce.With(_place, ScopesOn(scenario.Day));
        return Rules.Evaluate(day, scenario.Bound.UseCase);
    }

    /// <summary>Whether a verdict may say other things though no state is another: the rule holds, or would without the presumptions, before or after.</summary>
    public bool Concerns(WatchedScenario scenario)
    {
        var (before, after) = (scenario.InForce[_place], ScopesOn(scenario.Day));
        return (before is not null || after is not null)
            && (scenario.HasSeveralPurposes
                || scenario.WithoutPresumptions.Conditions[_place] != Truth.False
                || Conditions(after, scenario.WithoutPresumptions.Facts) != Truth.False);
    }

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
            || _mutant.Kind is MutationKind.Modality or MutationKind.Override
            || (_citesOthers && !_mutant.Original.Cites.Select(cite => cite.InForceOn(day)).SequenceEqual(_mutant.Replacement!.Cites.Select(cite => cite.InForceOn(day)), ReferenceEqualityComparer.Instance))
            || Fulfilled(_mutant.Replacement, states.Facts) != states.Fulfilled[_place];
    }

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
