using System.Text;
using Compliance.Rules.Reporting;

namespace Compliance.Authoring.Scenarios.Reports;

/// <summary>A run of scenarios as a comment on a change.</summary>
internal static class SuiteMarkdown
{
    public static string Write(SuiteReport report)
    {
        var text = new StringBuilder();
        text.Append("# Scenarios\n\n").Append(report.Failed == 0 ? "" : "**").Append(MarkdownText.Escape(report.Summary)).Append(report.Failed == 0 ? ".\n\n" : "**.\n\n");
        text.Append("| file | scenarios | failed |\n| --- | ---: | ---: |\n");
        foreach (var file in report.ByFile)
        {
            text.Markdown($"| {file.Key:code} | {file.Count()} | {file.Count(result => !result.Passed)} |\n");
        }

        foreach (var failure in report.Failures)
        {
            text.Markdown($"\n## {failure.Scenario.Name}\n\n{failure.Scenario.At:code}\n\n");
            text.Append("| what | expected | found | because |\n| --- | --- | --- | --- |\n");
            foreach (var difference in failure.Differences)
            {
                var what = difference.Subject.Length == 0 ? difference.Expectation : difference.Subject;
                text.Markdown($"| {what:code} | {difference.Wanted} | {difference.Found} | {new MarkdownText.Markup(string.Join("<br>", difference.Facts.Select(MarkdownText.Escape)))} |\n");
            }
        }

        return text.ToString();
    }
}
