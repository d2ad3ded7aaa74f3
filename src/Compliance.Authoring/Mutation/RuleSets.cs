using Compliance.Authoring.Interpretation;
using Compliance.Rules.Analysis;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Mutation;

/// <summary>
/// The fully described use cases in which rules apply, made for the rules asked about and those under them only: a space of a few facts, where all rules
/// would need hundreds. Belongs to one trial; not thread-safe.
/// </summary>
/// <param name="space">A space that tells apart what these rules do.</param>
/// <param name="rules">The rules.</param>
/// <param name="inForce">Those in force on the day.</param>
internal sealed class RuleSets(UseCaseSpace space, RuleInterpreter rules, RulesOfDay inForce)
{
    private readonly Dictionary<int, UseCaseSet> _conditions = [];
    private readonly Dictionary<int, UseCaseSet> _applying = [];

    public UseCaseSpace Space => space;

    /// <summary>The tests that some rules and all those under them make, but for those of derived facts.</summary>
    public static IEnumerable<FactTest> TestsUnder(RuleInterpreter rules, RulesOfDay inForce, IEnumerable<int> places) =>
        Under(rules, inForce, places).SelectMany(place => Conditions(rules[place]!, inForce[place]!)).SelectMany(SimpleTests);

    /// <summary>The tests of a condition as sets tell them apart: what asks for each of several values asks for one at a time.</summary>
    public static IEnumerable<FactTest> SimpleTests(Condition condition) => condition.Tests.Where(test => !test.Fact.IsDerived)
        .SelectMany(test => test is ValueTest { Quantifier: Quantifier.All } each ? OneByOne(each) : [test]);

    /// <summary>The places of some rules in force and of all that they wait for.</summary>
    public static IReadOnlySet<int> Under(RuleInterpreter rules, RulesOfDay inForce, IEnumerable<int> places)
    {
        var found = new SortedSet<int>();
        var open = new Stack<int>(places);
        while (open.TryPop(out var place))
        {
            if (rules[place] is { } rule && inForce[place] is { } scopes && found.Add(place))
            {
                var derived = Conditions(rule, scopes).SelectMany(condition => condition.Facts).Where(fact => fact.IsDerived).Distinct();
                foreach (var next in derived.SelectMany(rules.ConcludersOf).Concat(rules.OverridersOf(place)).Concat(rules.SuperiorsOf(place)))
                {
                    open.Push(next);
                }
            }
        }

        return found;
    }

    /// <summary>Where a rule's scope and condition hold and its exception does not.</summary>
    public UseCaseSet Conditions(int place) => Made(_conditions, place, (rule, scopes) =>
        scopes.Select(Where).Aggregate(space.Empty, (left, right) => left | right) & Where(rule.When) & (rule.Unless is { } exception ? !Where(exception) : space.All));

    /// <summary>Where a rule applies, after defeat.</summary>
    public UseCaseSet Applies(int place) => Made(_applying, place, (_, _) =>
        rules.OverridersOf(place).Concat(rules.SuperiorsOf(place)).Aggregate(Conditions(place), (left, other) => left - Applies(other)));

    /// <summary>Where a permission applies when defeat by prohibitions is ignored.</summary>
    public UseCaseSet Grants(int place) => inForce[place] is null || rules[place] is not Norm { IsGrant: true } ? space.Empty
        : rules.OverridersOf(place).Where(other => rules[other] is Norm { IsBan: false }).Aggregate(Conditions(place), (left, other) => left - Applies(other));

    /// <summary>Where an obligation applies and its duty is met.</summary>
    public UseCaseSet Fulfilled(int place) => inForce[place] is not null && rules[place] is Norm { FulfilledWhen: { } fulfilled } ? Applies(place) & Where(fulfilled) : space.Empty;

    /// <summary>Where a condition holds.</summary>
    public UseCaseSet Where(Condition condition) => condition switch
    {
        AllOf all => all.Parts.Aggregate(space.All, (left, right) => left & Where(right)),
        AnyOf any => any.Parts.Aggregate(space.Empty, (left, right) => left | Where(right)),
        Not not => !Where(not.Part),
        BooleanTest { Fact.IsDerived: true } test => rules.ConcludersOf(test.Fact).Aggregate(space.Empty, (left, place) => left | Applies(place)) is var concluded && test.Expected
            ? concluded : !concluded,
        FactTest test => space.Where(test),
        _ => throw new InvalidOperationException($"No set for a condition of type {condition.GetType().Name}."),
    };

    private UseCaseSet Made(Dictionary<int, UseCaseSet> known, int place, Func<Rule, IReadOnlyList<Condition>, UseCaseSet> make)
    {
        if (!known.TryGetValue(place, out var set))
        {
            known.Add(place, set = rules[place] is { } rule && inForce[place] is { } scopes ? make(rule, scopes) : space.Empty);
        }

        return set;
    }

    private static IEnumerable<Condition> Conditions(Rule rule, IReadOnlyList<Condition> scopes) =>
        scopes.Append(rule.When).Append(rule.Unless ?? Condition.Always).Append((rule as Norm)?.FulfilledWhen ?? Condition.Always);

    private static IEnumerable<FactTest> OneByOne(ValueTest test) => test.Values.Select(value => test with { Quantifier = Quantifier.Any, Values = [value] });
}
