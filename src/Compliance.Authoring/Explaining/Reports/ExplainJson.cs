using System.Text.Json;
using Compliance.Authoring.Reporting;
using Compliance.Json;
using Compliance.Rules.Analysis;
using Compliance.Rules.Reporting;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Explaining.Reports;

/// <summary>An explanation for programs. Regions are conditions in the form that packs have them, and in words.</summary>
internal static class ExplainJson
{
    public static string Write(Explained explained)
    {
        return JsonReport.Write(json =>
        {
            json.WriteString(explained.Subject.IsTopic ? "topic" : "rule", explained.Subject.Name);
            json.WriteString("asOf", explained.Day is { } day ? IsoDate.Format(day) : null);
            json.WriteStartArray("rules");
            foreach (var rule in explained.Rules)
            {
                Write(json, rule, explained.Day is not null);
            }

            json.WriteEndArray();
        }) + "\n";
    }

    /// <summary>One rule with its periods.</summary>
    public static void Write(Utf8JsonWriter json, ExplainedRule explained, bool isOfOneDay)
    {
        var norm = explained.Rule as Norm;
        var verdicts = new VerdictWriter(json);
        json.WriteStartObject();
        json.WriteString("rule", explained.Rule.FullId);
        json.WriteString("title", explained.Rule.Title);
        json.WriteString("bearer", norm is null ? null : ExplainWords.Name(norm.Bearer));
        json.WriteString("modality", norm is null ? null : ExplainWords.Name(norm.Modality));
        json.WriteString("topic", norm?.Topic);
        json.WriteString("severity", norm is null ? null : ExplainWords.Name(norm.Severity));
        json.WriteString("concludes", explained.Rule.Concludes?.Name);
        json.WriteString("authority", ExplainWords.Name(explained.Rule.Authority));
        json.WriteArray("parameters", norm?.Parameters ?? [], (_, parameter) => verdicts.Write(parameter));
        json.WritePropertyName("scope");
        ConditionJson.Write(json, explained.Scope);
        json.WriteStrings("overrides", explained.Overrides);
        json.WriteStrings("defeatedBy", explained.OverriddenBy);
        json.WriteObjects("inForce", explained.InForce, days =>
        {
            Write(json, days);
        });
        json.WriteObjects("periods", explained.Periods, period =>
        {
            json.WriteString("document", period.Document.FullId);
            if (!isOfOneDay)
            {
                Write(json, period.Days);
            }

            json.WriteStrings("clauses", period.Clauses);
            json.WriteArray("citations", period.Citations, (_, citation) => verdicts.Write(citation));
            Write(json, "applies", period.Applies);
            Write(json, "defeated", period.Defeated);
        });
        json.WriteEndObject();
    }

    /// <summary>The days as <c>from</c> and <c>until</c>.</summary>
    public static void Write(Utf8JsonWriter json, ExplainedDays days)
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
}
