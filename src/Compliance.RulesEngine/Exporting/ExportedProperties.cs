using Compliance.Json;
using Compliance.Rules.Compilation;
using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.RulesEngine.Exporting;

/// <summary>What an exported rule says in its <c>Properties</c>: what it is of, and which clauses it rests on.</summary>
internal static class ExportedProperties
{
    public static IReadOnlyDictionary<string, object> Of(CompiledNorm compiled)
    {
        var norm = compiled.Norm;
        return new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["norm"] = norm.FullId,
            ["title"] = norm.Title,
            ["bearer"] = Words<Bearer>.Of(norm.Bearer).Value,
            ["modality"] = Words<Modality>.Of(norm.Modality).Value,
            ["topic"] = norm.Topic,
            ["severity"] = Words<Severity>.Of(norm.Severity).Value,
            ["role"] = Words<NormRole>.Of(norm.Role).Value,
            ["citations"] = Citations(compiled.Citations.Select(cite => cite.Citation)),
        };
    }

    public static IReadOnlyDictionary<string, object> Of(RuleParts definition) => new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["definition"] = definition.Rule.FullId,
        ["title"] = definition.Rule.Title,
        ["citations"] = Citations(definition.Citations),
    };

    public static IReadOnlyDictionary<string, object> Of(FactDefinition derived) => new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["derivedFact"] = derived.Name,
        ["title"] = derived.Title,
    };

    public static IReadOnlyDictionary<string, object> Of(MissingText text) => new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["textNotHeld"] = text.Id,
        ["title"] = text.Title,
    };

    private static Dictionary<string, object>[] Citations(IEnumerable<Citation> citations) =>
    [
        .. citations.Select(citation => new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["document"] = citation.Document,
            ["version"] = IsoDate.Format(citation.Version),
            ["clause"] = citation.Clause,
            ["authority"] = Words<Authority>.Of(citation.Authority).Value,
            ["url"] = citation.Url ?? "",
        }),
    ];
}
