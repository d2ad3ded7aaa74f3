using System.Globalization;
using System.Text;
using Compliance.Rules.Reporting;

namespace Compliance.Authoring.Scenarios.Reports;

/// <summary>A run of scenarios as a comment on a change.</summary>
internal static class SuiteMarkdown
{
    public static string Write(SuiteReport report)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# Scenarios\n\n{(report.Failed == 0 ? "" : "**")}{report.Summary}{(report.Failed == 0 ? "" : "**")}.\n\n");
        text.Append("| file | scenarios | failed |\n| --- | ---: | ---: |\n");
        foreach (var file in report.ByFile)
        {
            text.Append(CultureInfo.InvariantCulture, $"| `{file.Key}` | {file.Count()} | {file.Count(result => !result.Passed)} |\n");
        }

        foreach (var failure in report.Failures)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {Escape(failure.Scenario.Name)}\n\n`{failure.Scenario.At}`\n\n");
            text.Append("| what | expected | found | because |\n| --- | --- | --- | --- |\n");
            foreach (var difference in failure.Differences)
            {
                var what = difference.Subject.Length == 0 ? difference.Expectation : difference.Subject;
                text.Append(CultureInfo.InvariantCulture,
                    $"| {Code(what)} | {Escape(difference.Wanted)} | {Escape(difference.Found)} | {string.Join("<br>", difference.Facts.Select(Escape))} |\n");
            }
        }

        return LegibleText.CleanLines(text.ToString());
    }

    private static string Code(string text) => $"`{text.Replace('`', '\'').Replace("|", "\\|", StringComparison.Ordinal)}`";

    private static string Escape(string text) => string.Concat(text.Select(character => character switch
    {
        '|' or '*' or '_' or '`' or '[' or ']' or '\\' or '#' => $"\\{character}",
        '<' => "&lt;",
        '&' => "&amp;",
        < ' ' => " ",
        _ => character.ToString(),
    }));
}
