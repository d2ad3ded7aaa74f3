using System.Text.Json;

namespace Compliance.Rules.Reporting;

/// <summary>Writes what came of looking for remedies, as the property <c>remedies</c> of a verdict that was asked for them.</summary>
internal static class RemediesJson
{
    public static void Write(Utf8JsonWriter json, RemedySearch search)
    {
        json.WriteStartObject("remedies");
        json.WriteString("outcome", Name(search.Outcome.ToString()));
        json.WriteNumber("mostChanges", search.MostChanges);
        json.WriteStartArray("remedies");
        foreach (var remedy in search.Remedies)
        {
            Write(json, remedy);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Remedy remedy)
    {
        json.WriteStartObject();
        json.WriteStartArray("changes");
        foreach (var change in remedy.Changes)
        {
            Write(json, change);
        }

        json.WriteEndArray();
        json.WriteNumber("cost", remedy.Cost);
        json.WriteString("decision", Name(remedy.Decision.ToString()));
        json.WriteStartArray("possibleDecisions");
        foreach (var decision in remedy.PossibleDecisions)
        {
            json.WriteStringValue(Name(decision.ToString()));
        }

        json.WriteEndArray();
        Write(json, "duties", remedy.Duties);
        Write(json, "possibleDuties", remedy.PossibleDuties);
        Write(json, "exposuresGone", remedy.ExposuresGone);
        Write(json, "exposuresNew", remedy.ExposuresNew);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FactChange change)
    {
        json.WriteStartObject();
        json.WriteString("fact", change.Fact);
        json.WritePropertyName("from");
        UseCaseJson.Write(json, change.From ?? FactValue.Unknown);
        json.WritePropertyName("to");
        UseCaseJson.Write(json, change.To);
        json.WriteStartArray("orElse");
        foreach (var other in change.OrElse)
        {
            UseCaseJson.Write(json, other);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<NormReference> norms)
    {
        json.WriteStartArray(name);
        foreach (var norm in norms)
        {
            json.WriteStartObject();
            json.WriteString("rule", norm.Rule);
            json.WriteString("title", norm.Title);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Name(string member) => JsonNamingPolicy.CamelCase.ConvertName(member);
}
