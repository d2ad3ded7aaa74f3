using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Analysis;

/// <summary>
/// What each of some vocabularies knows a fact's values by. A value that has one name in one of them and another in the next is the same value where one
/// lists the other's name as an alias. Immutable.
/// </summary>
/// <param name="facts">The fact as each vocabulary defines it.</param>
internal sealed class ValueNames(IReadOnlyList<FactDefinition> facts)
{
    /// <summary>The value as a vocabulary knows it; null when it does not.</summary>
    public NamedValue? Find(FactDefinition fact, string name) =>
        fact.Values.Find(name) ?? First(facts.Where(other => other != fact).SelectMany(other => Synonyms(other, name)), fact.Values.Find);

    /// <summary>
    /// What a vocabulary takes a value for: the value itself or, where it does not know it, the nearest broader one that it knows; null when there is none.
    /// </summary>
    public NamedValue? Nearest(FactDefinition fact, string name) =>
        Find(fact, name) ?? First(facts.Where(other => other != fact).SelectMany(other => Broader(other, name)), broad => Find(fact, broad));

    /// <summary>The one name for a value that a vocabulary names: that of the first vocabulary that knows it and no other value by it.</summary>
    public string Canonical(FactDefinition fact, string name) => facts
        .Select(other => Find(other, name)?.Name).OfType<string>()
        .FirstOrDefault(common => Find(fact, common) is { } known && string.Equals(known.Name, name, StringComparison.Ordinal)) ?? name;

    private static NamedValue? First(IEnumerable<string> names, Func<string, NamedValue?> find) =>
        names.Select(find).FirstOrDefault(found => found is not null);

    private static IEnumerable<string> Synonyms(FactDefinition fact, string name) => fact.Values.Find(name) is not { } value ? []
        : fact.Values.NamesAndAliases.Where(other => fact.Values.Find(other) == value);

    private static IEnumerable<string> Broader(FactDefinition fact, string name) => fact.Values.Find(name) is not { } value ? [] : fact.Values.Broader(value);
}
