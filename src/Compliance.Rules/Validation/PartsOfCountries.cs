using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Validation;

/// <summary>
/// Sees to it that no value of a region takes a part of a country out of it: a value <c>FR-75</c> beside <c>FR</c> would no longer be met by what holds in
/// France. A vocabulary may say so by an alias (<c>FR-NC</c> of <c>NC</c>), for its author knows the place; what packs add may not.
/// </summary>
/// <param name="fact">The region fact.</param>
/// <param name="roots">Its broadest values.</param>
/// <param name="diagnostics">Takes the faults.</param>
internal sealed class PartsOfCountries(string fact, IReadOnlyList<ValueDefinition> roots, DiagnosticBag diagnostics)
{
    private readonly HashSet<string> _names = [.. roots.SelectMany(Names)];

    /// <param name="values">The values as they stand in the files, those that packs add last.</param>
    /// <param name="own">How many of them are the fact's own.</param>
    public void Check(IReadOnlyList<JsonObject> values, int own)
    {
        foreach (var (place, value) in values.Index())
        {
            Check(value, [], isAdded: place >= own);
        }
    }

    private void Check(JsonObject value, IReadOnlyList<string> broader, bool isAdded)
    {
        var aliases = value.Items<JsonString>("aliases").ToList();
        var names = aliases.Append(value.String("name")).OfType<JsonString>().ToList();
        foreach (var name in isAdded ? names : names.Except(aliases))
        {
            if (RegionCode.CountryOfPart(name.Value) is { } country && _names.Contains(country) && !broader.Contains(country, StringComparer.Ordinal))
            {
                diagnostics.Add(Faults.PartOutsideItsCountry(name.At, fact, name.Value, country));
            }
        }

        foreach (var narrower in value.Items<JsonObject>("narrower"))
        {
            Check(narrower, [.. broader, .. names.Select(name => name.Value)], isAdded);
        }
    }

    private static IEnumerable<string> Names(ValueDefinition value) => value.Aliases.Append(value.Name).Concat(value.Narrower.SelectMany(Names));
}
