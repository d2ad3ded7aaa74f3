using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Tests.Evaluation.Oracles;

/// <summary>
/// The presumptions that matter (design, section 5): with all presumptions lifted, a norm whose condition reads the fact becomes Unknown, or the
/// fulfilment of one that may apply does. A condition reads a fact itself or by way of a derived fact.
/// </summary>
internal sealed class OracleAssumptions(RuleSet rules, UseCase useCase, DateOnly day)
{
    private readonly Oracle _presuming = new(rules, KnownFacts.Of(rules.Vocabulary, useCase), day);
    private readonly Oracle _lifted = new(rules, KnownFacts.WithoutPresumptions(rules.Vocabulary, useCase), day);
    private readonly Oracle _ofNothing = new(rules, new KnownFacts(new Dictionary<string, BoundValue>(StringComparer.Ordinal)), day);

    public IEnumerable<string> Lines()
    {
        var known = KnownFacts.Of(rules.Vocabulary, useCase).Values;
        foreach (var fact in rules.Vocabulary.Facts.Where(fact => known.ContainsKey(fact.Name) && useCase[fact.Name] is null))
        {
            var affects = _presuming.Norms.Where(norm => Affects(fact, norm)).Select(norm => norm.FullId).Order(StringComparer.Ordinal).ToList();
            if (affects.Count > 0)
            {
                yield return Outcome.Assumption(fact.Name, known[fact.Name].ToFactValue(fact.Type), affects);
            }
        }
    }

    private bool Affects(FactDefinition fact, Norm norm) =>
        (BecomesUnknown(oracle => oracle.State(norm)) && FactsReadBy(norm).Contains(fact))
        || (_presuming.State(norm) != Truth.False && BecomesUnknown(oracle => oracle.Fulfilled(norm)) && FactsReadBy(norm.FulfilledWhen!).Contains(fact));

    private bool BecomesUnknown(Func<Oracle, Truth> state) => state(_presuming) != Truth.Unknown && state(_lifted) == Truth.Unknown;

    /// <summary>What decides whether a rule applies, defeat aside; nothing where it cannot apply whatever the facts.</summary>
    private IEnumerable<FactDefinition> FactsReadBy(Rule rule) =>
        _ofNothing.BaseState(rule) != Truth.Unknown ? [] :
        FactsReadBy(new AnyOf([.. _presuming.Scopes(rule)])).Concat(FactsReadBy(rule.When)).Concat(rule.Unless is null ? [] : FactsReadBy(rule.Unless));

    /// <summary>The facts in a condition, less those in parts that are settled whatever the facts: <c>{}</c>, or a derived fact that nothing concludes.</summary>
    private IEnumerable<FactDefinition> FactsReadBy(Condition condition) =>
        _ofNothing.Holds(condition) != Truth.Unknown ? [] : condition switch
        {
            AllOf all => all.Parts.SelectMany(FactsReadBy),
            AnyOf any => any.Parts.SelectMany(FactsReadBy),
            Not not => FactsReadBy(not.Part),
            BooleanTest { Fact.IsDerived: true } test => rules.Rules.Where(rule => rule.Concludes == test.Fact && _ofNothing.State(rule) == Truth.Unknown)
                .SelectMany(rule => FactsReadBy(rule).Concat(_presuming.Defeaters(rule).SelectMany(FactsThatDecide))),
            FactTest test => [test.Fact],
            _ => throw new NotSupportedException($"{condition}"),
        };

    /// <summary>What decides whether a rule applies, defeat included.</summary>
    private IEnumerable<FactDefinition> FactsThatDecide(Rule rule) =>
        _ofNothing.State(rule) != Truth.Unknown ? [] : FactsReadBy(rule).Concat(_presuming.Defeaters(rule).SelectMany(FactsThatDecide));
}
