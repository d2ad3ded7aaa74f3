using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Analysis;

/// <summary>
/// The named values that describe a fact fully: those without narrower ones. A country that lists no parts stands for itself while no rule names a part of
/// it; else for the parts named and one more, of any code that is not named.
/// </summary>
internal static class LeafValues
{
    /// <summary>
    /// The values, in vocabulary order, that some vocabulary knows without narrower ones and no other knows narrower ones of. Those that each knows stand first.
    /// </summary>
    /// <param name="facts">The fact as each vocabulary defines it.</param>
    /// <param name="names">What they know its values by.</param>
    /// <param name="tests">The tests of it.</param>
    public static IEnumerable<string> Of(IReadOnlyList<FactDefinition> facts, ValueNames names, IReadOnlyList<FactTest> tests)
    {
        var named = PartsNamed(tests);
        return facts.SelectMany(fact => fact.Values.Names.SelectMany(name => Leaves(fact, name, named)).Select(name => names.Canonical(fact, name)))
            .Distinct(StringComparer.Ordinal)
            .Where(name => !facts.Any(fact => Splits(fact, name)))
            .OrderBy(name => facts.All(fact => names.Find(fact, name) is not null) ? 0 : 1);

        bool Splits(FactDefinition fact, string name) => names.Find(fact, name) is { } value && fact.Values.Narrower(value).Any(narrower => !IsBroader(narrower, name));

        bool IsBroader(string broad, string name) => facts.Any(fact => names.Find(fact, name) is { } value && fact.Values.Broader(value).Contains(broad, StringComparer.Ordinal));
    }

    /// <summary>Those of some leaves that were made up to stand for the parts of a country that nobody names.</summary>
    public static IReadOnlySet<string> MadeUp(IReadOnlyList<FactDefinition> facts, IEnumerable<string> leaves, IReadOnlyList<FactTest> tests) => leaves
        .Where(leaf => RegionCode.CountryOfPart(leaf) is { } country && facts.Any(fact => IsOpen(fact, country)))
        .Except(PartsNamed(tests), StringComparer.Ordinal)
        .Except(facts.SelectMany(fact => fact.Values.Names), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);

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
        fact.Values.AreRegions && RegionCode.IsCountry(name) && fact.Values.Find(name) is { } country && !fact.Values.Narrower(country).Any();

    /// <summary>A code of a part that nobody names.</summary>
    private static string Another(string country, List<string> parts) =>
        Enumerable.Range(0, parts.Count + 1).Select(number => $"{country}-X{number}").First(code => !parts.Contains(code, StringComparer.Ordinal));
}
