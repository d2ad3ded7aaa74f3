using System.Globalization;
using System.Text;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Reporting;

namespace Compliance.Authoring.Linting.Reports;

/// <summary>Findings of lint as a person at a terminal reads them, in the form that editors link; then the counts.</summary>
internal static class LintText
{
    public static string Write(LintReport report)
    {
        var text = new StringBuilder();
        var listed = report.Listed.ToList();
        foreach (var finding in listed)
        {
            text.Plain($"{finding}\n");
            Append(text, "days", finding.Days);
            Append(text, "shown by", report.ShownBy(finding));
            Append(text, "accepted", finding.Accepted);
        }

        return LegibleText.CleanLines(text.Append(listed.Count > 0 ? "\n" : "").Append(Counts(report)).Append('\n').ToString());
    }

    /// <summary>What it comes to, in a line.</summary>
    public static string Counts(LintReport report) => string.Create(
        CultureInfo.InvariantCulture,
        $"{string.Join(", ", report.Packs.Select(pack => $"{pack.Id} {pack.Version}"))}: {Count(report.Open(LintLevel.Fault), "fault")}, {Count(report.Open(LintLevel.Warning), "warning")}, {report.Accepted} accepted{(report.Accepted > 0 && !report.IsFull ? " (--full lists them)" : "")}.");

    private static string Count(int number, string noun) => number == 0 ? $"no {noun}s" : ReportWording.Count(number, noun, $"{noun}s");

    private static void Append(StringBuilder text, string label, string? value)
    {
        if (value is not null)
        {
            text.Plain($"    {label}: {value}\n");
        }
    }
}
