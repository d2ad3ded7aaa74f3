using System.Globalization;
using System.Text;
using Compliance.Rules.Reporting.Html;

namespace Compliance.Authoring.Coverage.Reports;

/// <summary>Rule files with what was seen of each line, as one page that needs nothing else.</summary>
internal static class CoverageHtml
{
    private const string Style = """
        :root { color-scheme: light dark; --all: #d9f2dd; --some: #fdf1c7; --none: #fbd9d7; --line: #8884; --dim: #777; }
        @media (prefers-color-scheme: dark) { :root { --all: #16351d; --some: #3d3510; --none: #45201e; --dim: #999; } }
        body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 90rem; padding: 0 1rem; }
        table.sum { border-collapse: collapse; } table.sum th, table.sum td { padding: .15rem .8rem; text-align: right; border-bottom: 1px solid var(--line); }
        table.sum th:first-child, table.sum td:first-child { text-align: left; }
        h2 { margin-top: 2.5rem; font: 600 1.05rem ui-monospace, monospace; }
        table.code { border-collapse: collapse; width: 100%; font: 12.5px/1.45 ui-monospace, monospace; table-layout: fixed; }
        table.code td { padding: 0 .6rem; vertical-align: top; white-space: pre-wrap; overflow-wrap: anywhere; }
        td.n { width: 3.5rem; text-align: right; color: var(--dim); } td.h { width: 4.5rem; text-align: right; color: var(--dim); } td.w { width: 34%; color: var(--dim); white-space: normal; }
        tr.all { background: var(--all); } tr.some { background: var(--some); } tr.none { background: var(--none); }
        td.all { background: var(--all); } td.some { background: var(--some); } td.none { background: var(--none); }
        a { color: inherit; }
        """;

    /// <param name="report">What was seen.</param>
    /// <param name="texts">The text of a file; null where it is not at hand.</param>
    public static string Write(CoverageReport report, Func<string, string?> texts)
    {
        var files = report.Files.ToList();
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Coverage of rules</title>\n<style>\n")
            .Append(Style).Append("\n</style>\n</head>\n<body>\n<h1>Coverage of rules</h1>\n");
        page.Append("<p>Green lines were seen with every outcome they can have, yellow ones with some, red ones never mattered.</p>\n");
        page.Append("<table class=\"sum\">\n<tr><th>file</th><th>states of rules</th><th>values of tests</th><th>exceptions</th><th>overrides</th><th>versions</th></tr>\n");
        for (var index = 0; index < files.Count; index++)
        {
            Row(page, $"<a href=\"#f{index}\">{Text(files[index].File)}</a>", [files[index].States, files[index].Values, files[index].Exceptions, files[index].Overrides, files[index].VersionsSeen]);
        }

        Row(page, "<b>all</b>", [report.States, report.Values, report.Exceptions, report.Overrides, report.VersionsSeen]);
        page.Append("</table>\n");
        for (var index = 0; index < files.Count; index++)
        {
            page.Append(CultureInfo.InvariantCulture, $"<h2 id=\"f{index}\">{Text(files[index].File)}</h2>\n");
            AppendFile(page, CoveredLine.Of(files[index]).ToDictionary(line => line.Number), texts(files[index].File));
        }

        return page.Append("</body>\n</html>\n").ToString();
    }

    private static void AppendFile(StringBuilder page, Dictionary<int, CoveredLine> covered, string? text)
    {
        page.Append("<table class=\"code\">\n");
        var lines = text?.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        for (var number = 1; number <= (lines?.Length ?? (covered.Count > 0 ? covered.Keys.Max() : 0)); number++)
        {
            var line = covered.GetValueOrDefault(number);
            if (lines is null && line is null)
            {
                continue;
            }

            page.Append(CultureInfo.InvariantCulture, $"<tr{(line is null ? "" : $" class=\"{Class(line.Hits == 0 ? new(0, 1) : line.Outcomes)}\"")}><td class=\"n\">{number}</td>");
            page.Append(CultureInfo.InvariantCulture, $"<td class=\"h\">{(line is null ? "" : FormattableString.Invariant($"{line.Outcomes.Part}/{line.Outcomes.Whole}"))}</td>");
            page.Append("<td>").Append(Text(lines?[number - 1] ?? "")).Append("</td><td class=\"w\">");
            page.AppendJoin("<br>", (line?.Notes ?? []).Select(Text)).Append("</td></tr>\n");
        }

        page.Append("</table>\n");
    }

    private static void Row(StringBuilder page, string name, Share[] shares)
    {
        page.Append("<tr><td>").Append(name).Append("</td>");
        foreach (var share in shares)
        {
            page.Append(CultureInfo.InvariantCulture, $"<td{(share.Whole == 0 ? "" : $" class=\"{Class(share)}\"")}>{share}</td>");
        }

        page.Append("</tr>\n");
    }

    private static string Class(Share share) => share.Part == share.Whole ? "all" : share.Part > 0 ? "some" : "none";

    private static string Text(string text) => HtmlText.Encode(text);
}
