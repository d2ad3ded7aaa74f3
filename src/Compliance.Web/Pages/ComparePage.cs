using Compliance.Rules.Reporting.Html;
using Compliance.Web.Site;

namespace Compliance.Web.Pages;

/// <summary>The same use across what vendors offer; each offer leads to its verdict.</summary>
internal static class ComparePage
{
    public static void Map(PageMap pages) => pages.Get("/compare", [], Show);

    private static Page Show(Visit visit)
    {
        if (visit.State.IsEmpty)
        {
            return Nothing.Page(visit, "Compare", "Nothing to compare yet: say what it is to be used for.");
        }

        var comparison = visit.Engine.Advisor.Compare(visit.State.UseCase, cancellation: visit.Http.RequestAborted);
        var first = comparison.Offers[0].Verdict;
        return new("Compared", [.. ComparisonHtml.Body(comparison, visit.Words, offer => Verdict(visit, offer)), Tag.Of("footer", VerdictHtml.Packs(first.Packs, first.Engine))]);
    }

    private static LocalAddress Verdict(Visit visit, ComparedOffer offer) => visit.To("/verdict", visit.State.With(
        new[] { (Facts.Vendor, offer.Vendor), (Facts.Product, offer.Product), (Facts.Tier, offer.Plan) }
            .Aggregate(visit.State.UseCase, (use, part) => use.With(part.Item1, part.Item2 is null ? null : FactValue.Text(part.Item2)))));
}
