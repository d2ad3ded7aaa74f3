using System.Globalization;
using System.Text.Json.Nodes;
using Compliance.Rules.Reporting;
using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Cli.Listing;

/// <summary>Topics with the question that each answers, and how many norms of each pack speak to it: the declared ones in their order, then others. Immutable.</summary>
internal sealed class TopicList : IListing
{
    private readonly IReadOnlyList<TopicDefinition> _topics;
    private readonly ILookup<string, Norm> _norms;
    private readonly IReadOnlyList<string> _packs;

    public TopicList(RuleSet rules)
    {
        _norms = rules.Rules.OfType<Norm>().ToLookup(norm => norm.Topic, StringComparer.Ordinal);
        _packs = [.. rules.Packs.Select(pack => pack.Id)];
        var declared = rules.Vocabulary.Topics;
        var others = _norms.Select(group => group.Key).Except(declared.Select(topic => topic.Name), StringComparer.Ordinal).Order(StringComparer.Ordinal);
        _topics = [.. declared, .. others.Select(name => new TopicDefinition(name, "", "", Broader: null))];
    }

    public string ToText(int width) => Table().ToText(width);

    public string ToMarkdown() => Table().ToMarkdown();

    public JsonNode ToJson() => new JsonArray([.. _topics.Select(topic => (JsonNode)new JsonObject
    {
        ["topic"] = topic.Name,
        ["title"] = topic.Title.Length > 0 ? topic.Title : null,
        ["question"] = topic.Question.Length > 0 ? topic.Question : null,
        ["broader"] = topic.Broader,
        ["norms"] = new JsonObject(Counts(topic).Select(count => KeyValuePair.Create(count.Pack, (JsonNode?)JsonValue.Create(count.Norms)))),
    })]);

    private TextTable Table() => new(
        ["topic", "norms", "what it answers"],
        [.. _topics.Select(topic => new[] { topic.Name, Counted(topic), topic.Question.Length > 0 ? topic.Question : topic.Title })]);

    private string Counted(TopicDefinition topic) => Counts(topic).ToList() is { Count: > 0 } counts
        ? string.Join(", ", counts.Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Pack} {count.Norms}")))
        : "–";

    private IEnumerable<(string Pack, int Norms)> Counts(TopicDefinition topic) => _packs
        .Select(pack => (pack, _norms[topic.Name].Count(norm => norm.FullId.StartsWith($"{pack}/", StringComparison.Ordinal))))
        .Where(count => count.Item2 > 0);
}
