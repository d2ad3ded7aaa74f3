using Compliance.Rules.Reporting.Html;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Explaining.Reports;

/// <summary>An explanation as a page of one file: a section a document with a time line of the clauses of its norms, then where each decides.</summary>
internal static class ExplainHtml
{
    public static string Write(Explained explained)
    {
        var heading = ExplainWords.Heading(explained);
        var body = new List<HtmlNode?>
        {
            ReportHtml.Heading(explained.Subject.IsTopic ? "Topic" : "Rule", heading, sentence: null, "plain"),
        };
        foreach (var (index, (document, rules)) in explained.ByDocument.Index())
        {
            body.Add(Tag.Section($"d{index + 1}", $"{document.Title}{ExplainWords.Scope(rules[0].Rule)}",
            [
                Versions(document, explained.Day),
                .. rules.Select(rule => Rule(rule.Rule, rule.Periods, explained.Day)),
            ]));
        }

        if (explained.NotInForce.Any())
        {
            body.Add(Tag.Section("silent", ExplainWords.NotInForce(explained),
                Tag.List(explained.NotInForce.Select(rule => (HtmlNode)Tag.Of("span", Tag.Code(rule.Rule.FullId), $", {ExplainWords.InForce(rule)}")))));
        }

        return HtmlPage.Write(heading, body);
    }

    /// <summary>The versions of a document; the next one ends each.</summary>
    private static HtmlElement Versions(PolicyDocument document, DateOnly? day)
    {
        var stretches = document.Versions.Select(version => new TimeLine.Stretch(
            version.Effective, document.NextAfter(version)?.Effective, "plain", $"version of {IsoDate.Format(version.Effective)}")).ToList();
        return Tag.Fold("Versions of the text", TimeLine.Of([new(Tag.Of("span", document.Title), stretches)], day is { } only ? [only] : []));
    }

    private static HtmlElement Rule(ExplainedRule explained, IReadOnlyList<ExplainedPeriod> periods, DateOnly? day)
    {
        var rows = periods.Select(period => (HtmlNode)Tag.Of("tr",
            Tag.Of("th", ExplainWords.Days(period.Days, day)).With("scope", "row"),
            Tag.Of("td", period.Clauses.Select(clause => (HtmlNode)Tag.Of("div", Tag.Code(clause)))),
            Tag.Of("td", period.Applies.ToString()),
            Tag.Of("td", period.Defeated.Alternatives.Count > 0 ? period.Defeated.ToString() : "")));
        return Tag.Of("article",
            Tag.Of("h3", explained.Rule.Title),
            Tag.P(Tag.Code(explained.Rule.FullId), $", {ExplainWords.Kind(explained.Rule)}").Class("dim"),
            explained.Rule.Summary.Length > 0 ? Tag.P(explained.Rule.Summary) : null,
            TimeLine.Of([new(Tag.Of("span", "Where it stands"), [.. periods.Select(period => new TimeLine.Stretch(period.Days.From, period.Days.Until, "good", string.Join(", ", period.Clauses.Select(Clause))))])], day is { } only ? [only] : []),
            Tag.Wide($"Where {explained.Rule.Title} decides", Tag.Of("table", Tag.Head("Days", "Clauses", "Applies where", "Is defeated where"), Tag.Of("tbody", rows))),
            Names("Overrides", explained.Overrides),
            Names("May be defeated by", explained.OverriddenBy));
    }

    private static string Clause(string full) => $"section {full[(full.IndexOf('#', StringComparison.Ordinal) + 1)..]}";

    private static HtmlElement? Names(string label, IReadOnlyList<string> rules) =>
        rules.Count == 0 ? null : Tag.P([$"{label}: ", .. rules.Index().SelectMany(rule => rule.Index == 0 ? [(HtmlNode)Tag.Code(rule.Item)] : new HtmlNode[] { ", ", Tag.Code(rule.Item) })]);
}
