using System.Text;
using System.Text.Json.Nodes;
using Compliance.Rules.Reporting;
using Compliance.Rules.Vocabularies;

namespace Compliance.Cli.Listing;

/// <summary>One fact with all its values, none cut. Immutable.</summary>
internal sealed class FactSheet : IListing
{
    private const string Indent = "  ";

    private readonly FactDefinition _fact;
    private readonly IReadOnlyList<(NamedValue Value, int Depth)> _values;

    public FactSheet(FactDefinition fact)
    {
        _fact = fact;
        _values = [.. fact.Values.Names.Select(name => fact.Values.Find(name)!.Value).Select(value => (value, fact.Values.Broader(value).Count()))];
    }

    public string ToText(int width)
    {
        var text = new StringBuilder();
        text.Append(_fact.Name).Append(" – ").Append(LegibleText.Clean(_fact.Title)).Append('\n');
        foreach (var line in Lines())
        {
            text.Append(LegibleText.Clean(line)).Append('\n');
        }

        return _values.Count == 0 ? text.ToString() : text.Append('\n').Append(Table(Indent).ToText(width)).ToString();
    }

    public string ToMarkdown()
    {
        var text = new StringBuilder();
        text.Append("## ").Append(_fact.Name).Append(" – ").Append(MarkdownText.Escape(_fact.Title)).Append('\n');
        foreach (var line in Lines())
        {
            text.Append('\n').Append(MarkdownText.Escape(line)).Append('\n');
        }

        return _values.Count == 0 ? text.ToString() : text.Append('\n').Append(Table("– ").ToMarkdown()).ToString();
    }

    public JsonNode ToJson() => new JsonObject
    {
        ["name"] = _fact.Name,
        ["type"] = _fact.Type.Name(),
        ["title"] = _fact.Title,
        ["question"] = _fact.Question,
        ["description"] = _fact.Description,
        ["presumed"] = FactValues.ToJson(_fact.Presumed),
        ["derived"] = _fact.IsDerived,
        ["minimum"] = _fact.Minimum,
        ["maximum"] = _fact.Maximum,
        ["values"] = new JsonArray([.. _values.Select(entry => (JsonNode)new JsonObject
        {
            ["name"] = entry.Value.Name,
            ["title"] = _fact.Values.Title(entry.Value),
            ["otherNames"] = Names(_fact.Values.Aliases(entry.Value)),
            ["narrower"] = Names(_fact.Values.Narrower(entry.Value)),
        })]),
    };

    private IEnumerable<string> Lines()
    {
        if (_fact.Question.Length > 0)
        {
            yield return _fact.Question;
        }

        if (_fact.Description.Length > 0)
        {
            yield return _fact.Description;
        }

        yield return $"Value: {FactValues.Kind(_fact)}. Presumed when not given: {(FactValues.Presumed(_fact) is var presumed && presumed == "–" ? "nothing" : presumed)}.";
    }

    /// <summary>The values, a narrower one further in than the broader it stands under.</summary>
    private TextTable Table(string indent) => new(
        ["value", "what it is"],
        [.. _values.Select(entry => new[]
        {
            string.Concat(Enumerable.Repeat(indent, entry.Depth)) + entry.Value.Name,
            _fact.Values.Aliases(entry.Value).ToList() is { Count: > 0 } names ? $"{_fact.Values.Title(entry.Value)} (also {string.Join(", ", names)})" : _fact.Values.Title(entry.Value),
        })]);

    private static JsonArray Names(IEnumerable<string> names) => new([.. names.Select(name => (JsonNode)JsonValue.Create(name))]);
}
