using System.Text.Json.Nodes;
using Compliance.Rules.Reporting;
using Compliance.Rules.Vocabularies;

namespace Compliance.Cli.Listing;

/// <summary>All facts, a line each. Immutable.</summary>
internal sealed class FactList(Vocabulary vocabulary) : IListing
{
    private readonly TextTable _table = new(
        ["fact", "value", "presumed", "what it is"],
        [.. vocabulary.Facts.Select(fact => new[] { fact.Name, FactValues.Kind(fact), FactValues.Presumed(fact), fact.Title })]);

    public string ToText(int width) => $"{_table.ToText(width)}\nEach by itself, with its values: compliance facts NAME\n";

    public string ToMarkdown() => _table.ToMarkdown();

    public JsonNode ToJson() => new JsonArray([.. vocabulary.Facts.Select(fact => (JsonNode)new JsonObject
    {
        ["name"] = fact.Name,
        ["type"] = fact.Type.Name(),
        ["title"] = fact.Title,
        ["presumed"] = FactValues.ToJson(fact.Presumed),
        ["derived"] = fact.IsDerived,
        ["values"] = fact.Values.Names.Count(),
    })]);
}
