namespace Compliance.Rules.Reporting.Comparing;

/// <summary>What one vendor's terms say on a topic. Immutable.</summary>
/// <param name="Vendor">The vendor; null where the vocabulary knows none.</param>
/// <param name="IsHeld">Whether terms of the vendor are held on the day.</param>
/// <param name="Statements">Its norms on the topic, in the order of findings; empty where it says nothing.</param>
internal sealed record VendorStatements(string? Vendor, bool IsHeld, IReadOnlyList<TopicStatement> Statements);

/// <summary>One norm on a topic, and the offers that it speaks of. Immutable.</summary>
/// <param name="Finding">The norm as the first of these offers meets it.</param>
/// <param name="Offers">The offers in words.</param>
/// <param name="TurnsOn">The facts that are not known on which it turns for some offer, in their order.</param>
internal sealed record TopicStatement(Finding Finding, string Offers, IReadOnlyList<string> TurnsOn)
{
    /// <summary>What each vendor says, in the order in which the offers first name them by vocabulary.</summary>
    public static IReadOnlyList<VendorStatements> ByVendor(OfferComparison comparison, IReadOnlyCollection<string> topics, FactWords? words = null) =>
    [
        .. comparison.Offers.GroupBy(offer => offer.Vendor, StringComparer.Ordinal)
            .Select(offers => new VendorStatements(offers.Key, offers.Any(offer => !ReportWording.AreNotHeld(offer.Verdict)), Of([.. offers], topics, words ?? FactWords.AsTyped)))
            .OrderBy(vendor => !vendor.IsHeld ? 2 : vendor.Statements.Count > 0 ? 0 : 1).ThenBy(vendor => vendor.Vendor, StringComparer.Ordinal),
    ];

    private static List<TopicStatement> Of(IReadOnlyList<ComparedOffer> offers, IReadOnlyCollection<string> topics, FactWords words) =>
    [
        .. offers.SelectMany(offer => offer.Verdict.Findings.Where(finding => topics.Contains(finding.Topic, StringComparer.Ordinal) && Speaks(finding)).Select(finding => (offer, finding)))
            .GroupBy(said => said.finding.Rule, StringComparer.Ordinal)
            .Select(said => new TopicStatement(said.First().finding, Names([.. said.Select(one => one.offer)], words), [.. said.SelectMany(one => one.finding.Missing).Distinct(StringComparer.Ordinal)]))
            .OrderBy(statement => statement.Finding.Role).ThenByDescending(statement => statement.Finding.Severity).ThenBy(statement => statement.Finding.Rule, StringComparer.Ordinal),
    ];

    /// <summary>A norm that gave way to another says nothing for this use.</summary>
    private static bool Speaks(Finding finding) => finding.Status != FindingStatus.Defeated;

    private static string Names(IReadOnlyList<ComparedOffer> offers, FactWords words) =>
        string.Join("; ", offers.GroupBy(offer => offer.Product, StringComparer.Ordinal).Select(product => $"{(product.Key is { } name ? words.Value(Facts.Product, name) : "all products")}{OfferGroup.Plans(product, words)}"));
}
