using System.Text.Json;
using Compliance.Json;

namespace Compliance.RulesEngine.Exporting;

/// <summary>Writes workflows as RulesEngine reads them.</summary>
internal static class WorkflowJson
{
    public static string Write(IEnumerable<ExportedWorkflow> workflows) => JsonReport.WriteValue(json =>
    {
        json.WriteStartArray();
        foreach (var workflow in workflows)
        {
            json.WriteStartObject();
            json.WriteString("WorkflowName", workflow.Name);
            json.WriteStartArray("Rules");
            foreach (var rule in workflow.Rules)
            {
                Write(json, rule);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, ExportedRule rule)
    {
        json.WriteStartObject();
        json.WriteString("RuleName", rule.Name);
        json.WriteString("Expression", rule.Expression);
        if (rule.Properties.Count > 0)
        {
            json.WritePropertyName("Properties");
            Write(json, rule.Properties);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyDictionary<string, object> properties)
    {
        json.WriteStartObject();
        foreach (var (name, value) in properties)
        {
            if (value is string text)
            {
                json.WriteString(name, text);
                continue;
            }

            json.WriteStartArray(name);
            foreach (var item in (Dictionary<string, object>[])value)
            {
                Write(json, item);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
