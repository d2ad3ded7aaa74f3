using System.Globalization;
using Compliance.Rules.Reporting.Comparing;

namespace Compliance.Rules.Reporting.Html;

/// <summary>Comparisons as parts of a page: the offers as a grid of vendor and plan, then each with what decides it.</summary>
internal static class ComparisonHtml
{
    private const string NoPlan = "No plan named";

    /// <summary>The whole of it, without the packs.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="words">Names facts and values.</param>
    /// <param name="link">Where the verdict on an offer is; null where it is nowhere.</param>
    public static IEnumerable<HtmlNode?> Body(OfferComparison comparison, FactWords words, Func<ComparedOffer, LocalAddress>? link = null)
    {
        var report = ComparisonReport.Of(comparison, words);
        return
        [
            ReportHtml.Heading(report with { Heading = report.Heading with { Decision = "Compared" } }, "Which offer allows it?", "plain"),
            VerdictHtml.Asked(comparison.UseCase, words),
            Grid(comparison, words, link),
            Tag.Of("h2", "Each offer, the best first"),
            .. report.Sections.Select(section => section with { Title = ReportHtml.Sentence(section.Title) }).Index().Select(section => (HtmlNode)ReportHtml.Section(section.Item, $"o{section.Index + 1}")),
        ];
    }

    /// <summary>What each vendor says on a topic.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="topic">The topic in words.</param>
    /// <param name="names">The names of the topic and of those within it.</param>
    /// <param name="words">Names facts and values.</param>
    public static IEnumerable<HtmlNode?> Topic(OfferComparison comparison, string topic, IReadOnlyCollection<string> names, FactWords words)
    {
        var titled = TopicReport.Of(comparison, topic, names, words);
        return
        [
            ReportHtml.Heading(titled with { Heading = titled.Heading with { Decision = topic }, Sentences = ["What each vendor’s terms have on it"] }, "Topic", "plain"),
            VerdictHtml.Asked(comparison.UseCase, words),
            .. ReportHtml.Sections(titled),
        ];
    }

    private static HtmlElement Grid(OfferComparison comparison, FactWords words, Func<ComparedOffer, LocalAddress>? link)
    {
        List<ComparedOffer> sold = [.. comparison.Offers.Where(offer => offer.Plan is not null || !ReportWording.AreNotHeld(offer.Verdict))];
        var loose = comparison.Offers.Except(sold).Select(offer => Name(offer.Vendor, offer.Product, words)).ToList();
        var plans = sold.Select(offer => offer.Plan ?? NoPlan).Distinct(StringComparer.Ordinal).ToList();
        var body = Tag.Of("tbody");
        foreach (var product in sold.GroupBy(offer => (offer.Vendor, offer.Product)).OrderBy(offers => offers.Key.Vendor, StringComparer.Ordinal).ThenBy(offers => offers.Key.Product, StringComparer.Ordinal))
        {
            var byPlan = product.ToLookup(offer => offer.Plan ?? NoPlan, StringComparer.Ordinal);
            body.Add(Tag.Of("tr", Tag.Of("th", Name(product.Key.Vendor, product.Key.Product, words)).With("scope", "row"))
                .Add(plans.Select(plan => byPlan[plan].FirstOrDefault() is { } offer ? Cell(offer, link) : Tag.Of("td", Tag.Of("small", "–").With("title", "not sold on this plan")))));
        }

        var table = Tag.Of("table", Tag.Head(["Product", .. plans.Select(plan => plan == NoPlan ? plan : words.Value(Facts.Tier, plan))]), body).Class("grid");
        return Tag.Section("grid", "By product and plan", Tag.P("Each cell has the decision, then how many answers are missing, duties stand open and grave things the vendor may do."), sold.Count == 0 ? null : Tag.Wide("The decision by product and plan", table),
            loose.Count == 0 ? null : Tag.P($"Terms not held, so that nobody can say: {string.Join("; ", loose)}."));
    }

    private static HtmlElement Cell(ComparedOffer offer, Func<ComparedOffer, LocalAddress>? link)
    {
        var verdict = offer.Verdict;
        return ReportHtml.Cell(verdict.Decision, ReportWording.Heading(verdict), link?.Invoke(offer), offer.IsAsAsked,
            Count(verdict.MissingFacts.Count(missing => ReportWording.Decides(verdict, missing)), "question", "questions"),
            Count(verdict.Findings.Count(ReportWording.IsOpenDuty), "duty", "duties"),
            Count(verdict.ExposureFindings.Count(exposure => exposure.Severity >= Severity.High), "grave right", "grave rights"));
    }

    private static string? Count(int number, string one, string many) => number == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many)}");

    private static string Name(string? vendor, string? product, FactWords words) => (vendor, product) switch
    {
        (null, null) => "The use",
        (_, null) => words.Value(Facts.Vendor, vendor!),
        (null, _) => words.Value(Facts.Product, product),
        _ => $"{words.Value(Facts.Vendor, vendor)}: {words.Value(Facts.Product, product)}",
    };
}
