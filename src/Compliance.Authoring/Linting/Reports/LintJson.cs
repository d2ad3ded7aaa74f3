using System.Text.Json;
using Compliance.Authoring.Reporting;
using Compliance.Json;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Reporting;

namespace Compliance.Authoring.Linting.Reports;

/// <summary>Findings of lint for programs: all of each as JSON, or what code hosts show at the lines concerned as SARIF.</summary>
internal static class LintJson
{
    public static string Write(LintReport report)
    {
        return JsonReport.Write(json =>
        {
            json.WriteNumber("faults", report.Open(LintLevel.Fault));
            json.WriteNumber("warnings", report.Open(LintLevel.Warning));
            json.WriteNumber("accepted", report.Accepted);
            json.WriteArray("findings", report.Listed, Write);
            json.WriteObjects("packs", report.Packs, pack =>
            {
                json.WriteString("id", pack.Id);
                json.WriteString("version", pack.Version);
                json.WriteString("sha256", pack.Sha256);
            });
        });
    }

    /// <summary>What is accepted is left out: nobody needs to see it at the line again.</summary>
    public static string WriteSarif(LintReport report, string toolVersion) => SarifLog.Write(
        report.Findings.Where(finding => finding.Accepted is null)
            .Select(finding => new SarifResult(finding.Code.Name, finding.Code.Level == LintLevel.Fault, $"{finding.Message}; {finding.Remedy}", finding.At) { IsWarning = finding.Code.Level == LintLevel.Warning }),
        LintCode.All.ToDictionary(code => code.Name, code => code.Meaning, StringComparer.Ordinal),
        toolVersion);

    private static void Write(Utf8JsonWriter json, LintFinding finding)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code.Name);
        json.WriteString("level", finding.Code.Level == LintLevel.Fault ? "fault" : "warning");
        json.WriteString("file", finding.At.File);
        json.WriteNumber("line", finding.At.Line);
        json.WriteNumber("column", finding.At.Column);
        json.WriteString("message", finding.Message);
        json.WriteString("remedy", finding.Remedy);
        json.WriteStrings("rules", finding.Rules);
        json.WriteStrings("facts", finding.Facts);
        json.WriteString("days", finding.Days);
        json.WritePropertyName("witness");
        if (finding.Witness is null)
        {
            json.WriteNullValue();
        }
        else
        {
            UseCaseJson.Write(json, finding.Witness);
        }

        json.WriteString("accepted", finding.Accepted);
        json.WriteEndObject();
    }
}
