using System.Text.Json;

namespace Compliance.Authoring.Mutation.Reports;

/// <summary>How mutants fared, as JSON.</summary>
internal static class MutationJson
{
    /// <summary>Writes a property <c>mutation</c> into an object that is begun.</summary>
    public static void Write(Utf8JsonWriter json, MutationReport report)
    {
        json.WriteStartObject("mutation");
        if (report.IsSample)
        {
            json.WriteNumber("tried", report.Results.Count);
            json.WriteNumber("all", report.All);
        }

        json.WriteNumber("score", Math.Floor(report.Score * 10) / 10);
        foreach (var outcome in Enum.GetValues<MutantOutcome>())
        {
            json.WriteNumber(Name(outcome), report.Count(outcome));
        }

        json.WriteObjects("mutants", report.Results, result =>
        {
            json.WriteString("kind", Name(result.Mutant.Kind));
            json.WriteString("subject", result.Mutant.Subject);
            json.WriteString("file", result.Mutant.At.File);
            json.WriteNumber("line", result.Mutant.At.Line);
            json.WriteNumber("column", result.Mutant.At.Column);
            json.WriteString("change", result.Mutant.Change);
            json.WriteString("outcome", Name(result.Outcome));
            if (result.KilledBy is { } scenario)
            {
                json.WriteString("killedBy", scenario.Name);
            }

            if (result.Killer is { } killer)
            {
                json.WritePropertyName("killer");
                json.WriteRawValue(killer);
            }

        });
        json.WriteEndObject();
    }

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
