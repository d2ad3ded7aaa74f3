using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Advice;

/// <summary>
/// The values that settle a fact: named values without narrower ones, true and false, and of numbers one for each threshold of the rules and for each
/// stretch between two.
/// </summary>
internal static class ExactValues
{
    /// <summary>The exact values of a fact that holds one value. Of sets: its elements, each alone.</summary>
    public static IEnumerable<BoundValue> Of(FactDefinition fact, ValueTests tests) => fact.Type switch
    {
        FactType.Boolean => [new([], 1), new([], 0)],
        FactType.Number => Numbers(fact, tests).Select(number => new BoundValue([], number)),
        _ => Leaves(fact).Concat(UnlistedParts(fact, tests)).Select(leaf => new BoundValue([leaf], 0)),
    };

    /// <summary>The exact values that are special cases of a broad name; of a leaf, itself and the unlisted parts that rules speak of.</summary>
    public static IEnumerable<NamedValue> Under(FactDefinition fact, NamedValue name, ValueTests tests) =>
        Leaves(fact).Concat(UnlistedParts(fact, tests)).Where(leaf => fact.Values.Meets(leaf, name) == Truth.True);

    /// <summary>The names that have no narrower ones listed, in vocabulary order.</summary>
    public static IEnumerable<NamedValue> Leaves(FactDefinition fact) =>
        fact.Values.Names.Select(name => fact.Values.Find(name)!.Value).Where(name => IsLeaf(fact, name));

    /// <summary>Parts of countries that the vocabulary does not list, but rules name.</summary>
    private static IEnumerable<NamedValue> UnlistedParts(FactDefinition fact, ValueTests tests) => !fact.Values.AreRegions
        ? []
        : tests.Of(fact).OfType<ValueTest>().SelectMany(test => test.Values).Distinct()
            .Where(value => !fact.Values.Names.Contains(value.Name, StringComparer.Ordinal));

    private static bool IsLeaf(FactDefinition fact, NamedValue name) => !fact.Values.Narrower(name).Any();

    private static IEnumerable<double> Numbers(FactDefinition fact, ValueTests tests)
    {
        var bounds = tests.Of(fact).OfType<NumberTest>().SelectMany(test => test.Ranges)
            .SelectMany(range => new[] { range.AtLeast, range.Above, range.AtMost, range.Below }).OfType<double>().Distinct().Order().ToList();
        if (bounds.Count == 0)
        {
            return [fact.Minimum ?? fact.Maximum ?? 0];
        }

        var numbers = new List<double> { Math.Max(bounds[0] - 1, fact.Minimum ?? double.MinValue) };
        for (var index = 0; index < bounds.Count; index++)
        {
            numbers.Add(bounds[index]);
            numbers.Add(index + 1 < bounds.Count ? Between(bounds[index], bounds[index + 1]) : Math.Min(bounds[index] + 1, fact.Maximum ?? double.MaxValue));
        }

        return numbers.Where(number => !(number < fact.Minimum) && !(number > fact.Maximum)).Distinct();
    }

    /// <summary>A whole number where there is one.</summary>
    private static double Between(double low, double high) => Math.Floor(low) + 1 < high ? Math.Floor(low) + 1 : low + ((high - low) / 2);
}
