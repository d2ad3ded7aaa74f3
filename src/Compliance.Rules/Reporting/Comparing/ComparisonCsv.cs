using System.Text;
using Compliance.Json;

namespace Compliance.Rules.Reporting.Comparing;

/// <summary>Writes comparisons as tables, a row an offer.</summary>
internal static class ComparisonCsv
{
    private static readonly string[] Columns =
        ["vendor", "product", "plan", "asAsked", "decision", "possibleDecisions", "terms", "deciding", "clauses", "missingFacts", "exposures", "possibleExposures", "gaps", "remedy"];

    public static string Write(OfferComparison comparison)
    {
        var text = new StringBuilder(Csv.Row(Columns));
        foreach (var offer in comparison.Offers)
        {
            text.Append(Csv.Row(Cells(offer)));
        }

        return text.ToString();
    }

    private static IEnumerable<string> Cells(ComparedOffer offer)
    {
        var verdict = offer.Verdict;
        return
        [
            offer.Vendor ?? "", offer.Product ?? "", offer.Plan ?? "", offer.IsAsAsked ? "true" : "false",
            Words<Decision>.NameOf(verdict.Decision),
            List(verdict.PossibleDecisions.Select(Words<Decision>.NameOf)),
            Words<TermsStatus>.NameOf(verdict.Terms),
            List(verdict.Deciding.Select(finding => finding.Rule)),
            List(verdict.Deciding.SelectMany(finding => finding.Citations).Select(citation => $"{citation.Document}@{IsoDate.Format(citation.Version)}#{citation.Clause}").Distinct(StringComparer.Ordinal)),
            List(verdict.MissingFacts.Select(missing => missing.Fact)),
            List(verdict.Exposures), List(verdict.PossibleExposures), List(verdict.Gaps),
            offer.Remedy is { } remedy ? RemedySection.Changes(remedy) : "",
        ];
    }

    private static string List(IEnumerable<string> items) => string.Join(Csv.ListSeparator, items);
}
