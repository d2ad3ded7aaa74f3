using System.Text.Json;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Reporting;

namespace Compliance.Authoring.Reporting;

/// <summary>A result of a check, as code-scanning tools take it.</summary>
/// <param name="RuleId">What kind of result it is: stable, and described among the rules.</param>
/// <param name="IsError">Whether it fails the check; otherwise it is a note.</param>
/// <param name="Message">What was found, in a sentence.</param>
/// <param name="At">Where.</param>
internal sealed record SarifResult(string RuleId, bool IsError, string Message, SourceLocation At)
{
    /// <summary>Whether it is to be looked at though it fails nothing.</summary>
    public bool IsWarning { get; init; }

    /// <summary>The texts that it rests on: which passage, and the address.</summary>
    public IReadOnlyList<(string Passage, string Url)> Sources { get; init; } = [];
}

/// <summary>Writes results as SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format), which code hosts show at the lines concerned.</summary>
internal static class SarifLog
{
    /// <summary>The log as JSON.</summary>
    /// <param name="results">The results.</param>
    /// <param name="rules">Each rule id that may occur, with what it means.</param>
    /// <param name="toolVersion">The version of the program.</param>
    public static string Write(IEnumerable<SarifResult> results, IReadOnlyDictionary<string, string> rules, string toolVersion)
    {
        return JsonReport.Write(json =>
        {
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, rules, toolVersion);
            json.WriteStartArray("results");
            foreach (var result in results)
            {
                WriteResult(json, result);
            }

            json.WriteEndArray();
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteEndObject();
            json.WriteEndArray();
        });
    }

    private static void WriteTool(Utf8JsonWriter json, IReadOnlyDictionary<string, string> rules, string version)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "compliance");
        json.WriteString("version", version);
        json.WriteStartArray("rules");
        foreach (var (id, meaning) in rules.OrderBy(rule => rule.Key, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteStartObject("shortDescription");
            json.WriteString("text", meaning);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, SarifResult result)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", result.RuleId);
        json.WriteString("level", result.IsError ? "error" : result.IsWarning ? "warning" : "note");
        json.WriteStartObject("message");
        json.WriteString("text", result.Message);
        json.WriteEndObject();
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', result.At.File.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        if (result.At.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", result.At.Line);
            json.WriteNumber("startColumn", Math.Max(1, result.At.Column));
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        if (result.Sources.Count > 0)
        {
            WriteSources(json, result.Sources);
        }

        json.WriteEndObject();
    }

    private static void WriteSources(Utf8JsonWriter json, IReadOnlyList<(string Passage, string Url)> sources)
    {
        json.WriteStartArray("relatedLocations");
        foreach (var (passage, url) in sources)
        {
            json.WriteStartObject();
            json.WriteStartObject("physicalLocation");
            json.WriteStartObject("artifactLocation");
            json.WriteString("uri", url);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteStartObject("message");
            json.WriteString("text", passage);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
