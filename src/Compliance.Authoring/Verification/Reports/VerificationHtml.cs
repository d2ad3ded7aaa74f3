using System.Globalization;
using Compliance.Rules.Reporting.Html;

namespace Compliance.Authoring.Verification.Reports;

/// <summary>Verifications of packs as a page of one file: whether everything is proven, what is not, and the coverage of clauses.</summary>
internal static class VerificationHtml
{
    public static string Write(IReadOnlyList<VerificationReport> reports)
    {
        var fails = reports.Any(report => report.HasFailures);
        return HtmlPage.Write(
            "Citations held against the archive",
            [
                ReportHtml.Heading(
                    "Verification",
                    fails ? "Not everything is proven" : "Everything is proven",
                    string.Create(CultureInfo.InvariantCulture, $"{reports.Sum(report => report.Citations.Count)} citations of {string.Join(", ", reports.Select(report => $"{report.Pack.Title} {report.Pack.Version}"))}."),
                    fails ? "bad" : "good"),
                .. reports.SelectMany(Pack),
                Tag.Of("footer", VerdictHtml.Packs([.. reports.Select(report => report.Pack.Reference)], engine: null)),
            ]);
    }

    private static IEnumerable<HtmlNode?> Pack(VerificationReport report)
    {
        var id = report.Pack.Id;
        yield return Tag.Section($"{id}-citations", $"{report.Pack.Title} {report.Pack.Version}",
            Table("Citations by status", ["Status", "Citations"], VerificationWords.Order.Select(status => Row(VerificationWords.Words(status), Number(report.Citations.Count(citation => citation.Status == status))))),
            Unproven(report)).Class(report.HasFailures ? "bad" : "good");
        if (report.Coverage.Count > 0)
        {
            yield return Tag.Section($"{id}-coverage", "Clauses accounted for", Table("Clauses by document and version", ["Document", "Version", "Clauses", "Cited", "Listed", "Covered", "Not listed"], report.Coverage.Select(version => Row(
                version.Document.LocalId, IsoDate.Format(version.Version), Number(version.Clauses), Number(version.Cited), Number(version.Listed), $"{Number(VerificationWords.Percent(version))} %", string.Join(", ", version.Unlisted)))));
        }

        List<HtmlNode> loose =
        [
            .. report.UnlistedVersions.Select(version => (HtmlNode)$"The archive holds {version.Document.FullId} of {version.Effective}, which the pack does not list."),
            .. report.IdleEntries.Select(entry => (HtmlNode)$"The ledger lists {entry.Document}#{entry.Clause}, which no version has."),
        ];
        yield return loose.Count == 0 ? null : Tag.Section($"{id}-loose", "Texts and entries without a match", Tag.List(loose)).Class("open");
    }

    private static HtmlElement? Unproven(VerificationReport report)
    {
        var unproven = VerificationWords.Unproven(report).ToList();
        return unproven.Count == 0 ? null : Tag.Of("ul", unproven.Select(citation => (HtmlNode)Tag.Of("li",
            Tag.P(Tag.Of("strong", VerificationWords.Words(citation.Status)), ": ", Tag.Code(citation.Cited.Rule.FullId), " cites ", Tag.Code(citation.Cited.Key.ToString())),
            citation.Detail is null ? null : Tag.P(citation.Detail),
            citation.Difference is { } difference ? Tag.Of("blockquote", Tag.P(difference.ToString()), Tag.P(Tag.Of("small", $"against {citation.ComparedWith}"))) : null))).Class("items");
    }

    private static HtmlElement Table(string caption, IEnumerable<string> columns, IEnumerable<HtmlNode> rows) => Tag.Wide(caption, Tag.Of("table", Tag.Head(columns), Tag.Of("tbody", rows)));

    private static HtmlElement Row(string name, params IEnumerable<string> cells) => Tag.Of("tr", Tag.Of("th", name).With("scope", "row")).Add(cells.Select(cell => Tag.Of("td", cell)));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
