using System.Text;
using Compliance.Rules.Reporting;

namespace Compliance.Authoring.Scenarios.Reports;

/// <summary>A run of scenarios for a person: each failure with its place, then how it went.</summary>
internal static class SuiteText
{
    public static string Write(SuiteReport report, ReportOptions options)
    {
        var text = new StringBuilder();
        var (red, green, reset) = options.Color ? (Ansi.BoldRed, Ansi.BoldGreen, Ansi.Reset) : ("", "", "");
        foreach (var failure in report.Failures)
        {
            text.Append(red).Append("FAILED ").Append(reset).Append(LegibleText.Clean(failure.Scenario.Name)).Append('\n');
            text.Append("  ").Append(failure.Scenario.At).Append('\n');
            text.Append(SuiteReport.Text(failure, options)).Append('\n');
        }

        return text.Append(report.Failed == 0 ? green : red).Append(report.Summary).Append(reset).Append('\n').ToString();
    }
}
