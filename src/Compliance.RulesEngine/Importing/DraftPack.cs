using System.Text.Json;
using Compliance.Json;
using Compliance.Rules.Parsing;
using Compliance.Rules.Vocabularies;
using Compliance.RulesEngine.Importing.Drafting;

namespace Compliance.RulesEngine.Importing;

/// <summary>What rules are drafted as.</summary>
internal enum DraftKind
{
    /// <summary>The rule's success becomes a derived fact, which norms may read: what success means to the shop, no expression says.</summary>
    Definition,

    Prohibition,
    Obligation,
    Permission,
}

/// <summary>Writes an organisation pack of the rules that are data: a draft, to be given titles, topics and clauses by somebody who knows what they are for.</summary>
/// <param name="Id">The pack's id.</param>
/// <param name="Title">What its document is called.</param>
/// <param name="Effective">The first day of its rules.</param>
/// <param name="Kind">What rules are drafted as.</param>
internal sealed record DraftPack(string Id, string Title, DateOnly Effective, DraftKind Kind)
{
    private const string Document = "workflows";

    /// <summary>The <c>pack.json</c>.</summary>
    public string Write(WorkflowImport import)
    {
        var conclusions = Conclusions(import);
        return JsonReport.Write(json =>
        {
            json.WriteNumber("format", FormatShape.Current);
            json.WriteString("id", Id);
            json.WriteString("version", "0.1.0");
            json.WriteString("layer", "organisation");
            json.WriteStartArray("documents");
            json.WriteStartObject();
            json.WriteString("id", Document);
            json.WriteString("title", Title);
            json.WriteString("authority", "primary");
            json.WriteStartArray("versions");
            json.WriteStartObject();
            json.WriteString("effective", IsoDate.Format(Effective));
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            WriteVocabulary(json, import, conclusions);
            json.WriteStartArray("rules");
            foreach (var rule in import.Drafted)
            {
                WriteRule(json, rule, import.Members, conclusions);
            }

            json.WriteEndArray();
        }) + "\n";
    }

    /// <summary>By id of a rule: the derived fact that it concludes; empty unless rules are drafted as definitions.</summary>
    private Dictionary<string, string> Conclusions(WorkflowImport import)
    {
        var taken = import.Members.Values.Select(member => member.Fact).ToHashSet(StringComparer.Ordinal);
        return Kind != DraftKind.Definition ? []
            : import.Drafted.ToDictionary(rule => rule.Id, rule => DraftNames.Unique(DraftNames.Fact([rule.Workflow, rule.Rule]), taken), StringComparer.Ordinal);
    }

    private static void WriteVocabulary(Utf8JsonWriter json, WorkflowImport import, Dictionary<string, string> conclusions)
    {
        var own = import.Members.Where(member => member.Value.Known is null).GroupBy(member => member.Value.Fact, StringComparer.Ordinal)
            .OrderBy(fact => fact.Key, StringComparer.Ordinal).ToList();
        if (own.Count == 0 && conclusions.Count == 0)
        {
            return;
        }

        json.WriteStartObject("vocabulary");
        json.WriteStartArray("facts");
        foreach (var fact in own)
        {
            WriteFact(json, import, fact.Key, [.. fact]);
        }

        foreach (var rule in import.Drafted.Where(rule => conclusions.ContainsKey(rule.Id)))
        {
            json.WriteStartObject();
            json.WriteString("name", conclusions[rule.Id]);
            json.WriteString("type", "boolean");
            json.WriteString("title", rule.Rule);
            json.WriteBoolean("derived", true);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFact(Utf8JsonWriter json, WorkflowImport import, string name, IReadOnlyList<KeyValuePair<string, MemberFact>> members)
    {
        var type = members[0].Value.Type;
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("type", type.Name());
        json.WriteString("title", members[0].Key);
        json.WriteString("question", $"What is {members[0].Key}?");
        if (type.HasValues())
        {
            json.WriteStartArray("values");
            foreach (var value in import.Drafted.SelectMany(rule => rule.Draft!.Tests)
                .SelectMany(test => members.Where(member => member.Key == test.Member).SelectMany(member => test.Names.Select(member.Value.ValueOf))).Distinct(StringComparer.Ordinal))
            {
                json.WriteStartObject();
                json.WriteString("name", value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private void WriteRule(Utf8JsonWriter json, ImportedRule rule, IReadOnlyDictionary<string, MemberFact> members, Dictionary<string, string> conclusions)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("title", rule.Rule);
        if (Kind != DraftKind.Definition)
        {
            json.WriteString("bearer", "customer");
            json.WriteString("modality", Kind.ToString().ToLowerInvariant());
            json.WriteString("topic", DraftNames.Id(rule.Rule));
            json.WriteString("severity", "medium");
        }

        json.WritePropertyName("when");
        DraftCondition.Write(json, rule.Draft!, members);
        if (conclusions.TryGetValue(rule.Id, out var concluded))
        {
            json.WriteString("concludes", concluded);
        }

        json.WriteStartArray("cites");
        json.WriteStartObject();
        json.WriteString("document", Document);
        json.WriteString("clause", $"{DraftNames.Id(rule.Workflow)}/{DraftNames.Id(rule.Rule)}");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
