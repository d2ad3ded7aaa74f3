using Newtonsoft.Json.Linq;

namespace Compliance.Tests.Evaluation.Oracles;

/// <summary>
/// Packs without what only saves writing, by the design's section 3 and text alone: a named condition is written out where it is used, and a cite becomes one for each
/// version in which its passage stands, with the clause and the anchor of that version. What the oracle reads; the engine reads the packs as they were drawn.
/// </summary>
internal static class PlainPacks
{
    /// <summary>The same packs, plainer.</summary>
    /// <param name="packs">Sound packs.</param>
    public static JArray Of(JArray packs)
    {
        var plain = (JArray)packs.DeepClone();
        var names = plain.Cast<JObject>()
            .SelectMany(pack => (pack["conditions"] as JObject ?? []).Properties().Select(property => (Id: $"{pack["id"]}/{property.Name}", Pack: (string)pack["id"]!, Condition: (JObject)property.Value)))
            .ToDictionary(named => named.Id, named => (named.Pack, named.Condition), StringComparer.Ordinal);
        var versions = plain.Cast<JObject>()
            .SelectMany(pack => ((JArray)pack["documents"]!).Select(document => (Id: $"{pack["id"]}/{document["id"]}", Document: document)))
            .ToDictionary(
                pair => pair.Id,
                pair => pair.Document["versions"]!.Select(version => (string)version["effective"]!).Order(StringComparer.Ordinal).ToList(),
                StringComparer.Ordinal);
        foreach (var pack in plain.Cast<JObject>())
        {
            pack.Remove("conditions");
            WriteOut(pack, (string)pack["id"]!, names);
            foreach (var rule in pack["rules"] ?? new JArray())
            {
                rule["cites"] = new JArray(rule["cites"]!.Cast<JObject>().SelectMany(cite => ByVersion(cite, versions[FullId(cite, pack)])));
            }
        }

        return plain;
    }

    private static string FullId(JObject cite, JObject pack) => $"{cite["document"]}".Contains('/', StringComparison.Ordinal) ? $"{cite["document"]}" : $"{pack["id"]}/{cite["document"]}";

    /// <summary>Puts <c>{ … }</c> in the place of each <c>"condition": "name"</c>, beside what stands with it.</summary>
    private static void WriteOut(JToken part, string pack, Dictionary<string, (string Pack, JObject Condition)> names)
    {
        foreach (var child in part.Children().ToList())
        {
            WriteOut(child, pack, names);
        }

        if (part is JObject condition && condition["condition"] is JValue name)
        {
            var (owner, named) = names[$"{name}".Contains('/', StringComparison.Ordinal) ? $"{name}" : $"{pack}/{name}"];
            var written = new JArray(named.DeepClone());
            WriteOut(written, owner, names);
            condition.Remove("condition");
            condition["allOf"] = new JArray((condition["allOf"] as JArray ?? []).Concat(written));
        }
    }

    private static IEnumerable<JObject> ByVersion(JObject cite, List<string> versions)
    {
        for (var index = 0; index < versions.Count; index++)
        {
            var next = index + 1 < versions.Count ? versions[index + 1] : null;
            var clause = At(cite["clause"], versions[index]);
            var since = (string?)cite["since"];
            if (clause is not JValue { Type: JTokenType.String } || (since is not null && next is not null && string.CompareOrdinal(since, next) >= 0))
            {
                continue;
            }

            var one = new JObject { ["document"] = cite["document"], ["clause"] = new JObject { [versions[index]] = clause } };
            if (next is not null)
            {
                one["clause"]![next] = JValue.CreateNull();
            }

            if (At(cite["anchor"], versions[index]) is JObject anchor)
            {
                one["anchor"] = anchor;
            }

            if (since is not null && string.CompareOrdinal(since, versions[index]) > 0)
            {
                one["since"] = since;
            }

            yield return one;
        }
    }

    /// <summary>What is said of a version: one value for all, or the last that was said up to its day.</summary>
    private static JToken? At(JToken? value, string version) => value is JObject byDate && byDate["start"] is null
        ? byDate.Properties().LastOrDefault(property => string.CompareOrdinal(property.Name, version) <= 0)?.Value
        : value;
}
