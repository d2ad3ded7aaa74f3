using System.Text.Json;

namespace Compliance.Authoring.Coverage.Reports;

/// <summary>Coverage as JSON.</summary>
internal static class CoverageJson
{
    /// <summary>Writes a property <c>coverage</c> into an object that is begun.</summary>
    public static void Write(Utf8JsonWriter json, CoverageReport report)
    {
        json.WriteStartObject("coverage");
        Write(json, "states", report.States);
        Write(json, "values", report.Values);
        Write(json, "exceptions", report.Exceptions);
        Write(json, "overrides", report.Overrides);
        Write(json, "versions", report.VersionsSeen);
        json.WriteObjects("rules", report.Rules, rule =>
        {
            json.WriteString("rule", rule.Rule.FullId);
            json.WriteString("file", rule.Rule.At.File);
            json.WriteNumber("line", rule.Rule.At.Line);
            json.WriteNumber("applied", rule.States[Truth.True]);
            json.WriteNumber("didNotApply", rule.States[Truth.False]);
            json.WriteNumber("unknown", rule.States[Truth.Unknown]);
            json.WriteStrings("neverSeen", CoverageWords.Unseen(rule));
        });
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Share share)
    {
        json.WriteStartObject(name);
        json.WriteNumber("seen", share.Part);
        json.WriteNumber("of", share.Whole);
        json.WriteEndObject();
    }
}
