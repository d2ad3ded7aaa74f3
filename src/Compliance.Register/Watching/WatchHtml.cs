using Compliance.Authoring.Differences;
using Compliance.Rules.Reporting.Html;

namespace Compliance.Register.Watching;

/// <summary>What a watch found, as a page of one file.</summary>
internal static class WatchHtml
{
    public static string Write(DifferenceReport report, IReadOnlyList<PackReference> packs) => HtmlPage.Write(
        report.Title,
        [
            ReportHtml.Heading("Watch", report.Title, report.Summary, report.Entries.Count == 0 ? "good" : "open"),
            .. report.Notes.Select(note => Tag.P(note)),
            Entries("raised", "To look at", report.Entries),
            Tag.Of("footer", VerdictHtml.Packs(packs, engine: null)),
        ]);

    /// <summary>What was raised as a section of a page, every rule named; null where nothing was.</summary>
    public static HtmlElement? Section(string id, string heading, IEnumerable<Raised> raised) => Entries(id, heading, [.. raised.Select(one => one.Entry(full: true))]);

    private static HtmlElement? Entries(string id, string heading, IReadOnlyList<DifferenceEntry> entries) => entries.Count == 0 ? null
        : Tag.Section(id, heading, Tag.Of("ul", entries.Select(entry => (HtmlNode)Tag.Of("li",
            Tag.P(Tag.Of("strong", entry.Title)),
            entry.Lines.Count == 0 ? null : Tag.List(entry.Lines.Select(line => (HtmlNode)line)).Class("facts")))).Class("items"));
}
