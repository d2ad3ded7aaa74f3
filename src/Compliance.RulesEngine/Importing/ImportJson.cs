using System.Text.Json;
using Compliance.Json;
using Compliance.Rules.Vocabularies;

namespace Compliance.RulesEngine.Importing;

/// <summary>Writes an import, and the review beside it, as JSON.</summary>
internal static class ImportJson
{
    public static string Write(WorkflowImport import, ReviewSummary? review)
    {
        return JsonReport.Write(json =>
        {
            json.WriteObjects("rules", import.Rules, rule =>
            {
                json.WriteString("workflow", rule.Workflow);
                json.WriteString("rule", rule.Rule);
                json.WriteString("at", rule.At.ToString());
                json.WriteBoolean("isData", rule.Draft is not null);
                json.WriteString("draft", rule.Draft is null ? null : rule.Id);
                json.WriteString("reason", rule.Reason);
                json.WriteStrings("notes", rule.Notes);
            });
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

        }) + "\n";
    }

    private static void Write(Utf8JsonWriter json, ReviewSummary review)
    {
        json.WriteStartObject("review");
        json.WriteNumber("inputs", review.Inputs);
        json.WriteObjects("rules", review.Rules, rule =>
        {
            json.WriteString("workflow", rule.Workflow);
            json.WriteString("rule", rule.Rule);
            json.WriteString("outcome", Words<ReviewOutcome>.Of(rule.Outcome));
            json.WriteStartArray("inputs");
            foreach (var input in rule.Inputs)
            {
                json.WriteNumberValue(input);
            }

            json.WriteEndArray();
            json.WriteStrings("reasons", rule.Reasons.Select(reason => reason.Reason));
        });
        json.WriteEndObject();
    }
}
