using Compliance.Rules.Diagnostics;
using Compliance.Rules.Reporting.Html;

namespace Compliance.Authoring.Linting.Reports;

/// <summary>Findings of lint as a page of one file: what is open, by kind, then, in full, what the packs accept.</summary>
internal static class LintHtml
{
    public static string Write(LintReport report)
    {
        var counts = LintText.Counts(report);
        var body = new List<HtmlNode?>
        {
            ReportHtml.Heading("Lint", Heading(report), counts, report.Open(LintLevel.Fault) > 0 ? "bad" : report.Open(LintLevel.Warning) > 0 ? "open" : "good"),
        };
        foreach (var kind in report.Findings.Where(finding => finding.Accepted is null).GroupBy(finding => finding.Code))
        {
            body.Add(Tag.Section(kind.Key.Name, $"{kind.Key.Name} ({(kind.Key.Level == LintLevel.Fault ? "fault" : "warning")}): {kind.Key.Meaning}",
                Tag.Of("ul", kind.Select(finding => (HtmlNode)Item(finding, report.ShownBy(finding)))).Class("items")).Class(kind.Key.Level == LintLevel.Fault ? "bad" : "open"));
        }

        var accepted = report.Listed.Where(finding => finding.Accepted is not null).ToList();
        if (accepted.Count > 0)
        {
            body.Add(Tag.Fold($"Accepted by the packs ({accepted.Count})", Tag.Wide("Accepted findings", Tag.Of("table", Tag.Head("Code", "Found", "Reason"),
                Tag.Of("tbody", accepted.Select(finding => (HtmlNode)Tag.Of("tr", Tag.Of("th", finding.Code.Name).With("scope", "row"), Tag.Of("td", finding.Message), Tag.Of("td", finding.Accepted!))))))));
        }

        body.Add(Tag.Of("footer", VerdictHtml.Packs([.. report.Packs.Select(pack => pack.Reference)], engine: null)));
        return HtmlPage.Write("Lint of rule packs", body);
    }

    private static string Heading(LintReport report) => (report.Open(LintLevel.Fault), report.Open(LintLevel.Warning)) switch
    {
        ( > 0, _) => "Faults found",
        (_, > 0) => "Warnings only",
        _ => "Nothing is open",
    };

    private static HtmlElement Item(LintFinding finding, string? shownBy) => Tag.Of("li",
        Tag.P(Tag.Of("strong", $"{finding.Message}.")),
        Tag.P($"{finding.Remedy}."),
        Tag.P(Tag.Code(finding.At.ToString())).Class("dim"),
        finding.Days is { } days ? Tag.P($"Days: {days}").Class("dim") : null,
        shownBy is null ? null : Tag.Fold("A use that shows it", Tag.P(Tag.Code(shownBy))));
}
