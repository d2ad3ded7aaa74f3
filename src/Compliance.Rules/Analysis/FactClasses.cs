using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Analysis;

/// <summary>Gathers the fully described values of a fact into classes: two values are of one class when every test is the same of both.</summary>
internal static class FactClasses
{
    /// <summary>The classes, in the order of their first values; of a set fact, the classes of its elements.</summary>
    /// <param name="facts">The fact as each vocabulary defines it.</param>
    /// <param name="tests">The tests of it.</param>
    public static IReadOnlyList<ValueClass> Of(IReadOnlyList<FactDefinition> facts, IReadOnlyList<FactTest> tests) => facts[0].Type switch
    {
        FactType.Boolean => Group(Booleans, value => value, tests, _ => null),
        FactType.Number => Group(NumberCells.Of(facts[0], tests.OfType<NumberTest>()), cell => new([], cell.Number), tests, cell => cell.Range),
        _ => Group(LeafValues.Of(facts, tests).Select(name => Bound(facts[0], name)), value => value, tests, _ => null),
    };

    /// <summary>Whether a test holds of a fully described value or, of a set fact, of the set of that one element.</summary>
    public static bool Holds(FactTest test, BoundValue value) => test switch
    {
        BooleanTest boolean => value.IsTrue == boolean.Expected,
        NumberTest number => number.Ranges.Any(range => range.Contains(value.Number)),
        ValueTest named => named.Values.Any(wanted => Meets(test.Fact, value.Names[0].Name, wanted)),
        _ => throw new InvalidOperationException($"No classes for a test of type {test.GetType().Name}."),
    };

    private static IEnumerable<BoundValue> Booleans => [new([], 0), new([], 1)];

    private static List<ValueClass> Group<T>(IEnumerable<T> items, Func<T, BoundValue> value, IReadOnlyList<FactTest> tests, Func<T, NumberRange?> range) =>
    [
        .. items.GroupBy(item => string.Concat(tests.Select(test => Holds(test, value(item)) ? '1' : '0')), StringComparer.Ordinal)
            .Select(group => new ValueClass([.. group.Select(value)], [.. group.Select(range).OfType<NumberRange>()])),
    ];

    private static BoundValue Bound(FactDefinition fact, string name) => new([fact.Values.Find(name)!.Value], 0);

    /// <summary>Whether a value is another or narrower; by its name, for each vocabulary numbers its values itself.</summary>
    private static bool Meets(FactDefinition fact, string name, NamedValue wanted) => fact.Values.Meets(fact.Values.Find(name)!.Value, wanted) switch
    {
        Truth.True => true,
        Truth.False => false,
        _ => throw new InvalidOperationException($"Value '{name}' of '{fact.Name}' is not fully described; analyse values without narrower ones."),
    };
}
