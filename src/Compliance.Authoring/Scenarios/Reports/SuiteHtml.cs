using System.Globalization;
using Compliance.Rules.Reporting.Html;

namespace Compliance.Authoring.Scenarios.Reports;

/// <summary>A run of scenarios as a page of one file: how it went, each failure, then the files.</summary>
internal static class SuiteHtml
{
    /// <param name="report">The run.</param>
    /// <param name="besides">What else was measured, as text: coverage, mutation; empty for nothing.</param>
    public static string Write(SuiteReport report, IEnumerable<(string Title, string Text)> besides) => HtmlPage.Write(
        "Scenarios",
        [
            ReportHtml.Heading("Scenarios", report.Failed == 0 ? "Passed" : "Failed", $"{report.Summary}.", report.Failed == 0 ? "good" : "bad"),
            .. report.Failures.Index().Select(failure => Failure(failure.Item, $"f{failure.Index + 1}")),
            Files(report),
            .. besides.Select(part => Tag.Fold(part.Title, Tag.Wide(part.Title, Tag.Of("table", Tag.Of("tbody", Lines(part.Text))).Class("code")))),
        ]);

    private static HtmlElement Failure(ScenarioResult failure, string id) => Tag.Section(id, failure.Scenario.Name,
        Tag.P(Tag.Code(failure.Scenario.At.ToString())).Class("dim"),
        Tag.Wide($"What differs: {failure.Scenario.Name}", Tag.Of("table", Tag.Head("What", "Expected", "Found", "Because"), Tag.Of("tbody", failure.Differences.Select(difference => (HtmlNode)Tag.Of("tr",
            Tag.Of("th", Tag.Code(difference.Subject.Length == 0 ? difference.Expectation : difference.Subject)).With("scope", "row"),
            Tag.Of("td", difference.Wanted),
            Tag.Of("td", difference.Found),
            Tag.Of("td", difference.Facts.Select(fact => (HtmlNode)Tag.Of("div", fact))))))))).Class("bad");

    private static HtmlElement Files(SuiteReport report) => Tag.Section("files", "Files", Tag.Wide("Scenarios by file", Tag.Of("table", Tag.Head("File", "Scenarios", "Failed"),
        Tag.Of("tbody", report.ByFile.Select(file => (HtmlNode)Tag.Of("tr",
            Tag.Of("th", Tag.Code(file.Key)).With("scope", "row"),
            Tag.Of("td", Number(file.Count())).Class("number"),
            Tag.Of("td", Number(file.Count(result => !result.Passed))).Class("number")))))));

    private static IEnumerable<HtmlNode> Lines(string text) => text.TrimEnd('\n').Split('\n').Select(line => (HtmlNode)Tag.Of("tr", Tag.Of("td", line)));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
