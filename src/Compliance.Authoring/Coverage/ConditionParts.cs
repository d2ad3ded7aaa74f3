using Compliance.Rules.Validation;

namespace Compliance.Authoring.Coverage;

/// <summary>The tests in the conditions of a rule, each where it stands.</summary>
internal static class ConditionParts
{
    /// <summary>Every test of a rule's condition, exception, fulfilment and reservations, in the order written.</summary>
    public static IEnumerable<FactTest> TestsOf(Rule rule)
    {
        var norm = rule as Norm;
        IEnumerable<Condition?> conditions = [rule.When, rule.Unless, norm?.FulfilledWhen, .. norm?.Caveats.Select(caveat => caveat.When) ?? []];
        return conditions.OfType<Condition>().SelectMany(TestsOf);
    }

    /// <summary>Every test of a condition.</summary>
    public static IEnumerable<FactTest> TestsOf(Condition condition) => condition switch
    {
        AllOf all => all.Parts.SelectMany(TestsOf),
        AnyOf any => any.Parts.SelectMany(TestsOf),
        Not not => TestsOf(not.Part),
        FactTest test => [test],
        _ => [],
    };
}
