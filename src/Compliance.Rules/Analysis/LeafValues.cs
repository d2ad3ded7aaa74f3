using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Analysis;

/// <summary>
/// The named values that describe a fact fully: those without narrower ones. A country that lists no parts stands for itself while no rule names a part of
/// it; else for the parts named and one more, of any code that is not named.
/// </summary>
internal static class LeafValues
{
    /// <summary>The names, in vocabulary order, that are fully described values in each of some vocabularies.</summary>
    /// <param name="facts">The fact as each vocabulary defines it.</param>
    /// <param name="tests">The tests of it.</param>
    public static IEnumerable<string> Of(IReadOnlyList<FactDefinition> facts, IReadOnlyList<FactTest> tests)
    {
        var named = PartsNamed(tests);
        return facts.SelectMany(fact => fact.Values.Names.SelectMany(name => Leaves(fact, name, named)))
            .Distinct(StringComparer.Ordinal)
            .Where(name => facts.All(fact => fact.Values.Find(name) is { } value && !fact.Values.Narrower(value).Any()));
    }

    /// <summary>Those of some leaves that were made up to stand for the parts of a country that nobody names.</summary>
    public static IReadOnlySet<string> MadeUp(FactDefinition fact, IEnumerable<string> leaves, IReadOnlyList<FactTest> tests) => leaves
        .Where(leaf => RegionCode.CountryOfPart(leaf) is { } country && IsOpen(fact, country))
        .Except(PartsNamed(tests), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);

    private static List<string> PartsNamed(IReadOnlyList<FactTest> tests) => [.. tests.OfType<ValueTest>().SelectMany(test => test.Values)
        .Select(value => value.Name).Where(name => RegionCode.CountryOfPart(name) is not null).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Leaves(FactDefinition fact, string name, List<string> named)
    {
        if (fact.Values.Narrower(fact.Values.Find(name)!.Value).Any())
        {
            return [];
        }

        var parts = IsOpen(fact, name) ? named.Where(part => RegionCode.CountryOfPart(part) == name).ToList() : [];
        return parts.Count == 0 ? [name] : [.. parts, Another(name, parts)];
    }

    /// <summary>Whether a value is a country whose parts the vocabulary does not list.</summary>
    public static bool IsOpen(FactDefinition fact, string name) =>
        fact.Type == FactType.Region && RegionCode.IsCountry(name) && fact.Values.Find(name) is { } country && !fact.Values.Narrower(country).Any();

    /// <summary>A code of a part that nobody names.</summary>
    private static string Another(string country, List<string> parts) =>
        Enumerable.Range(0, parts.Count + 1).Select(number => $"{country}-X{number}").First(code => !parts.Contains(code, StringComparer.Ordinal));
}
