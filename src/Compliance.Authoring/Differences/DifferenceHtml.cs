using Compliance.Rules.Reporting;
using Compliance.Rules.Reporting.Html;

namespace Compliance.Authoring.Differences;

/// <summary>A report on differences as a page of one file: what came of it, the texts that changed between the days as time lines, then each difference.</summary>
internal static class DifferenceHtml
{
    public static string Write(DifferenceReport report, RuleSide before, RuleSide after)
    {
        var isEqual = report.Entries.Count == 0;
        return HtmlPage.Write(
            report.Title,
            [
                ReportHtml.Heading("Differences", report.Title, report.Summary, isEqual ? "good" : "open"),
                .. report.Notes.Select(note => Tag.P(note)),
                .. Decisions(report),
                Texts(before, after),
                Tag.Of("footer", Tag.P("Before"), VerdictHtml.Packs(before.Rules.Packs, engine: null), Tag.P("After"), VerdictHtml.Packs(after.Rules.Packs, engine: null)),
            ]);
    }

    private static IEnumerable<HtmlNode> Decisions(DifferenceReport report)
    {
        foreach (var (index, same) in report.Entries.GroupBy(entry => entry.IsDecision).OrderByDescending(same => same.Key).Index())
        {
            yield return Tag.Section($"c{index + 1}", same.Key ? "Decided otherwise" : "What else follows",
                Tag.Of("ul", same.Select(entry => (HtmlNode)Entry(entry))).Class("items")).Class(same.Key ? "bad" : "plain");
        }
    }

    private static HtmlElement Entry(DifferenceEntry entry) => Tag.Of("li",
        Tag.P(Tag.Of("strong", entry.Title)),
        Tag.List(entry.Lines.Select(line => (HtmlNode)line)).Class("facts"))
        .Add(entry.Commands.Select(command => (HtmlNode)Tag.P(Tag.Code(command))));

    /// <summary>The texts with a version that begins after the one day and by the other; both days are marked.</summary>
    private static HtmlElement? Texts(RuleSide before, RuleSide after)
    {
        var (first, last) = before.Day <= after.Day ? (before.Day, after.Day) : (after.Day, before.Day);
        List<TimeLine.Row> rows = [.. after.Rules.Documents
            .Where(document => document.Versions.Any(version => version.Effective > first && version.Effective <= last))
            .Select(document => new TimeLine.Row(
                Tag.Of("span", document.Title),
                [.. document.Versions
                    .Where(version => version.Effective <= last && (document.NextAfter(version) is not { } next || next.Effective > first))
                    .Select(version => new TimeLine.Stretch(version.Effective, document.NextAfter(version)?.Effective, version.Effective > first ? "open" : "plain", $"version of {IsoDate.Format(version.Effective)}"))]))];
        return rows.Count == 0 ? null : Tag.Section("texts", "Texts that changed between these days", TimeLine.Of(rows, first, last));
    }
}
