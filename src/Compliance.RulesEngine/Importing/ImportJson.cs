using System.Buffers;
using System.Text;
using System.Text.Json;
using Compliance.Json;
using Compliance.Rules.Vocabularies;

namespace Compliance.RulesEngine.Importing;

/// <summary>Writes an import, and the review beside it, as JSON.</summary>
internal static class ImportJson
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = LegibleJson.Encoder };

    public static string Write(WorkflowImport import, ReviewSummary? review)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Indented))
        {
            json.WriteStartObject();
            json.WriteStartArray("rules");
            foreach (var rule in import.Rules)
            {
                json.WriteStartObject();
                json.WriteString("workflow", rule.Workflow);
                json.WriteString("rule", rule.Rule);
                json.WriteString("at", rule.At.ToString());
                json.WriteBoolean("isData", rule.Draft is not null);
                json.WriteString("draft", rule.Draft is null ? null : rule.Id);
                json.WriteString("reason", rule.Reason);
                WriteStrings(json, "notes", rule.Notes);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("members");
            foreach (var (path, member) in import.Members.OrderBy(member => member.Key, StringComparer.Ordinal))
            {
                json.WriteStartObject();
                json.WriteString("member", path);
                json.WriteString("fact", member.Fact);
                json.WriteString("type", member.Type.Name());
                json.WriteBoolean("isNew", member.Known is null);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            if (review is not null)
            {
                Write(json, review);
            }

            json.WriteEndObject();
        }

        return $"{Encoding.UTF8.GetString(buffer.WrittenSpan)}\n";
    }

    private static void Write(Utf8JsonWriter json, ReviewSummary review)
    {
        json.WriteStartObject("review");
        json.WriteNumber("inputs", review.Inputs);
        json.WriteStartArray("rules");
        foreach (var rule in review.Rules)
        {
            json.WriteStartObject();
            json.WriteString("workflow", rule.Workflow);
            json.WriteString("rule", rule.Rule);
            json.WriteString("outcome", Words<ReviewOutcome>.Of(rule.Outcome));
            json.WriteStartArray("inputs");
            foreach (var input in rule.Inputs)
            {
                json.WriteNumberValue(input);
            }

            json.WriteEndArray();
            WriteStrings(json, "reasons", rule.Reasons.Select(reason => reason.Reason));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
