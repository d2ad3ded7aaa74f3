using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Analysis;

/// <summary>Gathers the fully described values of a fact into classes: two values are of one class when every test is the same of both.</summary>
internal static class FactClasses
{
    /// <summary>The classes, in the order of their first values; of a set fact, the classes of its elements.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="tests">The tests of it.</param>
    /// <param name="budget">What looking at every value with every test is taken from.</param>
    public static IReadOnlyList<ValueClass> Of(SharedFact fact, IReadOnlyList<FactTest> tests, AnalysisBudget budget) => fact.Definition.Type switch
    {
        FactType.Boolean => Group(fact, Booleans, value => value, tests, _ => null, budget),
        FactType.Number => Group(fact, NumberCells.Of(fact.Definition, tests.OfType<NumberTest>()), cell => new([], cell.Number), tests, cell => cell.Range, budget),
        _ => Group(fact, fact.Leaves.Select(name => new BoundValue([fact.Definition.Values.Find(name)!.Value], 0)), value => value, tests, _ => null, budget),
    };

    /// <summary>Whether a test holds of a fully described value or, of a set fact, of the set of that one element.</summary>
    public static bool Holds(SharedFact fact, FactTest test, BoundValue value) => test switch
    {
        BooleanTest boolean => value.IsTrue == boolean.Expected,
        NumberTest number => number.Ranges.Any(range => range.Contains(value.Number)),
        ValueTest named => fact.MeetsSome(test.Fact, value.Names[0].Name, named.Values),
        _ => throw new InvalidOperationException($"No classes for a test of type {test.GetType().Name}."),
    };

    /// <summary>How many values are gone through to see whether a test holds of one.</summary>
    public static int Size(FactTest test) => test switch
    {
        NumberTest number => number.Ranges.Count,
        ValueTest named => named.Values.Count,
        _ => 1,
    };

    private static IEnumerable<BoundValue> Booleans => [new([], 0), new([], 1)];

    private static List<ValueClass> Group<T>(
        SharedFact fact, IEnumerable<T> items, Func<T, BoundValue> value, IReadOnlyList<FactTest> tests, Func<T, NumberRange?> range, AnalysisBudget budget)
    {
        List<T> all = [.. items];
        budget.Look(all.Count * tests.Sum(test => (long)Size(test)));
        return
        [
            .. all.GroupBy(item => string.Concat(tests.Select(test => Holds(fact, test, value(item)) ? '1' : '0')), StringComparer.Ordinal)
                .Select(group => new ValueClass([.. group.Select(value)], [.. group.Select(range).OfType<NumberRange>()])),
        ];
    }
}
