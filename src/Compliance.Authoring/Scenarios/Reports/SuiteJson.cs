using System.Text.Json;

namespace Compliance.Authoring.Scenarios.Reports;

/// <summary>A run of scenarios as JSON.</summary>
internal static class SuiteJson
{
    /// <summary>Writes the properties of the run into an object that is begun.</summary>
    public static void Write(Utf8JsonWriter json, SuiteReport report)
    {
        json.WriteNumber("passed", report.Passed);
        json.WriteNumber("failed", report.Failed);
        json.WriteObjects("scenarios", report.Results, result =>
        {
            json.WriteString("name", result.Scenario.Name);
            json.WriteString("file", result.Scenario.At.File);
            json.WriteNumber("line", result.Scenario.At.Line);
            json.WriteString("asOf", IsoDate.Format(result.Day));
            json.WriteString("outcome", result.Passed ? "passed" : "failed");
            json.WriteObjects("differences", result.Differences, difference =>
            {
                json.WriteString("expectation", difference.Expectation);
                json.WriteString("subject", difference.Subject);
                json.WriteString("expected", difference.Wanted);
                json.WriteString("found", difference.Found);
                json.WriteStrings("facts", difference.Facts);
            });
        });
    }
}
