using System.Collections.Concurrent;
using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Authoring.Interpretation;

/// <summary>
/// Reads rules one by one, as they are written: slower than the compiled graph, but every rule keeps its state, and any rule can be exchanged for another.
/// Coverage and mutation look through it. Immutable to its users and thread-safe.
/// </summary>
internal sealed class RuleInterpreter
{
    private readonly Rule?[] _rules;
    private readonly int[][] _overriders;
    private readonly int[][] _superiors;
    private readonly Dictionary<string, int> _places;
    private readonly ILookup<string, int> _concluders;
    private readonly int _factCount;
    private readonly ConcurrentDictionary<DateOnly, RulesOfDay> _days = new();

    public RuleInterpreter(RuleSet rules)
        : this([.. rules.Order.InOrder], rules.Order, rules.Vocabulary.Facts.Count)
    {
    }

    /// <summary>An interpreter of rules that follow each other in an order.</summary>
    /// <param name="rules">The rules, each after all it waits for.</param>
    /// <param name="order">Who overrides whom.</param>
    /// <param name="factCount">How many facts the vocabulary has.</param>
    public RuleInterpreter(IReadOnlyList<Rule> rules, DependencyOrder order, int factCount)
    {
        _rules = [.. rules];
        _factCount = factCount;
        _places = rules.Select((rule, place) => (rule, place)).ToDictionary(pair => pair.rule.FullId, pair => pair.place, StringComparer.Ordinal);
        _concluders = rules.Index().Where(pair => pair.Item.Concludes is not null).ToLookup(pair => pair.Item.Concludes!.Name, pair => pair.Index, StringComparer.Ordinal);
        _overriders = [.. rules.Select(rule => rule is Norm ? Places(order.OverridersOf(rule)) : [])];
        _superiors = [.. rules.Select(rule => rule is Norm norm ? Places(order.SidesOver(norm).SelectMany(order.NormsOf)) : [])];
    }

    private RuleInterpreter(RuleInterpreter other, int place, Rule? replacement, int[][] overriders)
    {
        _rules = [.. other._rules];
        _rules[place] = replacement;
        _factCount = other._factCount;
        _places = other._places;
        _concluders = other._concluders;
        _overriders = overriders;
        _superiors = other._superiors;
    }

    public int Count => _rules.Length;

    /// <summary>The rule at a place; null where it was taken away.</summary>
    public Rule? this[int place] => _rules[place];

    public int PlaceOf(string fullId) => _places[fullId];

    /// <summary>The places of the norms that override the one at a place.</summary>
    public IReadOnlyList<int> OverridersOf(int place) => _overriders[place];

    /// <summary>The places of the contrary norms that defeat the one at a place by their authority or because their documents prevail.</summary>
    public IReadOnlyList<int> SuperiorsOf(int place) => _superiors[place];

    /// <summary>The places of the rules that conclude a derived fact.</summary>
    public IEnumerable<int> ConcludersOf(FactDefinition fact) => _concluders[fact.Name].Where(place => _rules[place]?.Concludes is not null);

    /// <summary>The same rules with another in the place of one, or none. It depends on no more than the one did, so the order stays good.</summary>
    public RuleInterpreter With(int place, Rule? replacement)
    {
        var overriders = _overriders;
        if (_rules[place] is Norm { Overrides.Count: > 0 } before)
        {
            overriders = [.. _overriders];
            var kept = (replacement as Norm)?.Overrides ?? [];
            foreach (var target in before.Overrides.Except(kept, StringComparer.Ordinal).Select(PlaceOf))
            {
                overriders[target] = [.. overriders[target].Where(other => other != place)];
            }
        }

        return new(this, place, replacement, overriders);
    }

    /// <summary>The rules in force on a day, with the scopes they have then.</summary>
    public RulesOfDay On(DateOnly day) => _days.GetOrAdd(day, asked => new([.. _rules.Select(rule => RulesOfDay.ScopesOf(rule, asked))]));

    /// <summary>The states of all rules in a use case.</summary>
    public RuleStates Evaluate(RulesOfDay day, BoundUseCase useCase)
    {
        var states = new RuleStates(_rules.Length, new FactView(useCase, new Truth[_factCount]));
        for (var place = 0; place < _rules.Length; place++)
        {
            if (day[place] is { } scopes && _rules[place] is { } rule)
            {
                Evaluate(place, rule, scopes, states);
            }
        }

        for (var place = 0; place < _rules.Length; place++)
        {
            if (_rules[place] is Norm { FulfilledWhen: { } fulfilledWhen } && day[place] is not null)
            {
                states.Fulfilled[place] = states.Facts.Evaluate(fulfilledWhen);
            }
        }

        return states;
    }

    /// <summary>Whether a rule's scope and condition hold and its exception does not, before any defeat.</summary>
    public static Truth Conditions(Rule rule, IReadOnlyList<Condition> scopes, FactView facts)
    {
        var scope = Truth.False;
        for (var index = 0; index < scopes.Count && scope != Truth.True; index++)
        {
            scope = scope.Or(facts.Evaluate(scopes[index]));
        }

        if (scope == Truth.False)
        {
            return Truth.False;
        }

        var holds = scope.And(facts.Evaluate(rule.When));
        return holds == Truth.False || rule.Unless is null ? holds : holds.And(facts.Evaluate(rule.Unless).Not());
    }

    private void Evaluate(int place, Rule rule, IReadOnlyList<Condition> scopes, RuleStates states)
    {
        var conditions = Conditions(rule, scopes, states.Facts);
        var applies = conditions;
        if (rule is Norm && conditions != Truth.False)
        {
            var overridden = Truth.False;
            var grantOverridden = Truth.False;
            foreach (var other in _overriders[place])
            {
                overridden = overridden.Or(states.Applies[other]);
                if (_rules[other] is Norm { IsBan: false })
                {
                    grantOverridden = grantOverridden.Or(states.Applies[other]);
                }
            }

            foreach (var other in _superiors[place])
            {
                overridden = overridden.Or(states.Applies[other]);
            }

            applies = conditions.And(overridden.Not());
            states.Grants[place] = conditions.And(grantOverridden.Not());
        }

        states.Conditions[place] = conditions;
        states.Applies[place] = applies;
        if (rule.Concludes is { } concluded)
        {
            states.Facts.Conclude(concluded, applies);
        }
    }

    private int[] Places(IEnumerable<Norm> norms) => [.. norms.Select(norm => _places[norm.FullId]).Distinct()];
}
