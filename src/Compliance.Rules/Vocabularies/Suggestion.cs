namespace Compliance.Rules.Vocabularies;

/// <summary>
/// What somebody probably meant by a name that is not there: first a thing known by that name, be it an alias, a title, or a value of another fact; then one
/// whose title begins so; last one that is spelt nearly so. Between short codes spelling says nothing. Immutable.
/// </summary>
/// <param name="Nearest">The name meant; null where none is near.</param>
/// <param name="Remedy">What to do, in a sentence; null where there is nothing to suggest.</param>
internal sealed record Suggestion(string? Nearest, string? Remedy)
{
    /// <summary>Fewer letters than these are the beginning of too much.</summary>
    private const int ShortestBeginning = 3;

    /// <summary>Nothing is near.</summary>
    public static Suggestion None { get; } = new(null, null);

    /// <summary>For the name of a fact that is none.</summary>
    /// <param name="vocabulary">The facts.</param>
    /// <param name="found">The name.</param>
    /// <param name="others">Names that may stand in place of a fact's.</param>
    public static Suggestion OfFact(Vocabulary vocabulary, string found, IEnumerable<string> others)
    {
        var facts = vocabulary.Facts.Where(fact => !fact.IsDerived).ToList();
        if (facts.Find(fact => IsSame(fact.Name, found) || IsSame(fact.Title, found)) is { } known)
        {
            return DidYouMean(known.Name);
        }

        return Compliance.Nearest.Of(found, facts.Select(fact => fact.Name).Concat(others)) is { } near ? DidYouMean(near)
            : Elsewhere(vocabulary, null, found) ?? None;
    }

    /// <summary>For a value that a fact does not have.</summary>
    /// <param name="vocabulary">The facts.</param>
    /// <param name="fact">The fact.</param>
    /// <param name="found">The value.</param>
    public static Suggestion OfValue(Vocabulary vocabulary, FactDefinition fact, string found)
    {
        if (fact.Values.KnownAs(found) is { Count: > 1 } several)
        {
            return new(null, $"did you mean {string.Join(" or ", several.Select(value => Legible.Quote(value.Name)))}?");
        }

        var values = Enumerable.Range(0, fact.Values.Count).Where(id => !fact.Values.IsOpenPart(id)).Select(fact.Values.At).ToList();
        if (Named(fact, values, found) is { } known)
        {
            return DidYouMean(known);
        }

        if (Elsewhere(vocabulary, fact, found) is { } elsewhere)
        {
            return elsewhere;
        }

        if (found.Length >= ShortestBeginning
            && values.Where(value => fact.Values.Title(value).StartsWith(found, StringComparison.OrdinalIgnoreCase)).Take(2).ToList() is [var only])
        {
            return DidYouMean(only.Name);
        }

        return Compliance.Nearest.Of(found, fact.Values.NamesAndAliases.Where(name => !IsCode(name)).Concat(values.Select(fact.Values.Title))) is { } near
            ? DidYouMean(fact.Values.NamesAndAliases.Contains(near, StringComparer.Ordinal) ? near : Named(fact, values, near) ?? near)
            : values.Count <= MostListed ? new(null, $"it is one of {string.Join(", ", values.Select(value => Legible.Quote(value.Name)))}") : None;
    }

    /// <summary>Longer lists are not read to the end; "compliance facts" shows them whole.</summary>
    private const int MostListed = 24;

    /// <summary>The fact, other than one, that has a value of that name.</summary>
    private static Suggestion? Elsewhere(Vocabulary vocabulary, FactDefinition? except, string found)
    {
        foreach (var fact in vocabulary.Facts.Where(fact => fact.Type is FactType.Enum or FactType.Set && !ReferenceEquals(fact, except) && !ReferenceEquals(fact.Values, except?.Values)))
        {
            var values = Enumerable.Range(0, fact.Values.Count).Where(id => !fact.Values.IsOpenPart(id)).Select(fact.Values.At);
            if (Named(fact, values, found) is { } name)
            {
                return new(name, $"{Legible.Quote(name)} is a value of fact {Legible.Quote(fact.Name)}");
            }
        }

        return null;
    }

    private static string? Named(FactDefinition fact, IEnumerable<NamedValue> values, string found) =>
        fact.Values.Find(found) is { } exact ? exact.Name
        : fact.Values.NamesAndAliases.FirstOrDefault(name => IsSame(name, found)) is { } folded ? fact.Values.Find(folded)!.Value.Name
        : values.Where(value => IsSame(fact.Values.Title(value), found)).Select(value => value.Name).FirstOrDefault();

    /// <summary>Codes of places are all near each other.</summary>
    private static bool IsCode(string name) => RegionCode.IsCountry(name) || RegionCode.CountryOfPart(name) is not null;

    /// <summary>Case, spaces, hyphens and underscores are the commonest slips and count for nothing.</summary>
    private static bool IsSame(string one, string other) =>
        one.Length > 0 && string.Equals(Fold(one), Fold(other), StringComparison.OrdinalIgnoreCase);

    private static string Fold(string name) => name.Length > LongestName ? name : string.Concat(name.Where(character => character is not ('-' or '_' or ' ')));

    /// <summary>Longer names are nobody's slip.</summary>
    private const int LongestName = 64;

    private static Suggestion DidYouMean(string name) => new(name, $"did you mean {Legible.Quote(name)}?");
}
