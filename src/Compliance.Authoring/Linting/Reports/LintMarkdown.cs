using System.Text;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Reporting;

namespace Compliance.Authoring.Linting.Reports;

/// <summary>Findings of lint as a comment on a change: what is open, then, in full, what the packs accept.</summary>
internal static class LintMarkdown
{
    public static string Write(LintReport report)
    {
        var text = new StringBuilder("# Lint\n\n").Markdown($"{LintText.Counts(report)}\n");
        foreach (var kind in report.Findings.Where(finding => finding.Accepted is null).GroupBy(finding => finding.Code))
        {
            text.Markdown($"\n## {kind.Key.Name} ({(kind.Key.Level == LintLevel.Fault ? "fault" : "warning")}): {kind.Key.Meaning}\n\n");
            foreach (var finding in kind)
            {
                Append(text, finding, report.ShownBy(finding));
            }
        }

        var accepted = report.Listed.Where(finding => finding.Accepted is not null).ToList();
        if (accepted.Count > 0)
        {
            text.Append("\n## Accepted by the packs\n\n| code | found | reason |\n| --- | --- | --- |\n");
            foreach (var finding in accepted)
            {
                text.Markdown($"| {finding.Code.Name} | {finding.Message} | {finding.Accepted} |\n");
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, LintFinding finding, string? shownBy)
    {
        text.Markdown($"- {finding.At:code} {finding.Message}. *{finding.Remedy}.*\n");
        if (finding.Days is { } days)
        {
            text.Markdown($"  - days: {days}\n");
        }

        if (shownBy is not null)
        {
            text.Markdown($"  - shown by {shownBy:code}\n");
        }
    }
}
