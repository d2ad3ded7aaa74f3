using System.Buffers;
using System.Text;
using System.Text.Json;
using Compliance.Authoring.Reporting;
using Compliance.Rules.Analysis;
using Compliance.Rules.Reporting;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Explaining.Reports;

/// <summary>An explanation for programs. Regions are conditions in the form that packs have them, and in words.</summary>
internal static class ExplainJson
{
    public static string Write(Explained explained)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = true, NewLine = "\n", Encoder = LegibleJson.Encoder }))
        {
            json.WriteStartObject();
            json.WriteString(explained.Subject.IsTopic ? "topic" : "rule", explained.Subject.Name);
            json.WriteString("asOf", explained.Day is { } day ? IsoDate.Format(day) : null);
            json.WriteStartArray("rules");
            foreach (var rule in explained.Rules)
            {
                Write(json, rule, explained.Day is not null);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void Write(Utf8JsonWriter json, ExplainedRule explained, bool isOfOneDay)
    {
        var norm = explained.Rule as Norm;
        json.WriteStartObject();
        json.WriteString("rule", explained.Rule.FullId);
        json.WriteString("title", explained.Rule.Title);
        json.WriteString("bearer", norm is null ? null : ExplainWords.Name(norm.Bearer));
        json.WriteString("modality", norm is null ? null : ExplainWords.Name(norm.Modality));
        json.WriteString("topic", norm?.Topic);
        json.WriteString("severity", norm is null ? null : ExplainWords.Name(norm.Severity));
        json.WriteString("concludes", explained.Rule.Concludes?.Name);
        json.WriteString("authority", ExplainWords.Name(explained.Rule.Authority));
        json.WritePropertyName("scope");
        ConditionJson.Write(json, explained.Scope);
        Write(json, "overrides", explained.Overrides);
        Write(json, "defeatedBy", explained.OverriddenBy);
        json.WriteStartArray("inForce");
        foreach (var days in explained.InForce)
        {
            json.WriteStartObject();
            Write(json, days);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("periods");
        foreach (var period in explained.Periods)
        {
            json.WriteStartObject();
            json.WriteString("document", period.Document.FullId);
            if (!isOfOneDay)
            {
                Write(json, period.Days);
            }

            Write(json, "clauses", period.Clauses);
            Write(json, "applies", period.Applies);
            Write(json, "defeated", period.Defeated);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ExplainedDays days)
    {
        json.WriteString("from", days.From is { } from ? IsoDate.Format(from) : null);
        json.WriteString("until", days.Until is { } until ? IsoDate.Format(until) : null);
    }

    private static void Write(Utf8JsonWriter json, string name, Region region)
    {
        json.WriteStartObject(name);
        json.WriteString("text", region.ToString());
        json.WriteBoolean("complete", region.IsComplete);
        json.WriteStartArray("anyOf");
        foreach (var alternative in region.Alternatives)
        {
            ConditionJson.Write(json, alternative);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
