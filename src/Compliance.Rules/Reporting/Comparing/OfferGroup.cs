namespace Compliance.Rules.Reporting.Comparing;

/// <summary>Offers of one product that come to the same, so that a reader sees them once. Immutable.</summary>
/// <param name="Offers">The offers, in order; at least one.</param>
internal sealed record OfferGroup(IReadOnlyList<ComparedOffer> Offers)
{
    public ComparedOffer First => Offers[0];

    public Verdict Verdict => First.Verdict;

    /// <summary>The offers as people name them: <c>mistral le-chat (free, pro)</c>.</summary>
    public string Title => TitleIn(FactWords.AsTyped);

    /// <summary>The same in words.</summary>
    public string TitleIn(FactWords words) => $"{Name(First, words)}{Plans(Offers, words)}{(Offers.Any(offer => offer.IsAsAsked) ? ", as asked" : "")}";

    /// <summary>The offers in their order, those of one product that come to the same beside the first of them.</summary>
    public static IReadOnlyList<OfferGroup> Of(IEnumerable<ComparedOffer> offers) => [.. offers.GroupBy(Sameness, StringComparer.Ordinal).Select(same => new OfferGroup([.. same]))];

    /// <summary>Vendor and product: <c>mistral le-chat</c>.</summary>
    public static string Name(ComparedOffer offer, FactWords words) =>
        string.Join(words.Colon, new[] { (Facts.Vendor, offer.Vendor), (Facts.Product, offer.Product) }
            .Where(name => name.Item2 is not null)
            .Select(name => words.Value(name.Item1, name.Item2!))) is { Length: > 0 } name ? name : "the use";

    /// <summary>The plans of offers in brackets; nothing where none has any.</summary>
    public static string Plans(IEnumerable<ComparedOffer> offers, FactWords words) =>
        offers.Select(offer => offer.Plan).OfType<string>().Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } plans ? $" ({string.Join(words.Separator, plans.Select(plan => words.Value(Facts.Tier, plan)))})" : "";

    private static string Sameness(ComparedOffer offer)
    {
        var verdict = offer.Verdict;
        return string.Join('\n',
        [
            offer.Vendor, offer.Product, ReportWording.Heading(verdict), .. verdict.PossibleDecisions.Select(decision => decision.ToString()),
            .. verdict.Deciding.Select(finding => $"d {finding.Rule}"),
            .. verdict.MissingFacts.Select(missing => $"m {missing.Fact}"),
            .. verdict.ExposureFindings.Concat(verdict.PossibleExposureFindings).Select(finding => $"e {finding.Rule} {finding.Status}"),
            offer.Remedy is { } remedy ? RemedySection.Changes(remedy) : "",
        ]);
    }
}
