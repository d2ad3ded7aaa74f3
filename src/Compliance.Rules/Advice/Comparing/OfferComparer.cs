using Compliance.Rules.Diagnostics;
using Compliance.Rules.Evaluation;

namespace Compliance.Rules.Advice.Comparing;

/// <summary>Compares what vendors offer for one use. Immutable and thread-safe.</summary>
/// <param name="evaluator">Gives the verdicts.</param>
/// <param name="remedies">Looks for what makes a worse offer as good.</param>
internal sealed class OfferComparer(ComplianceEvaluator evaluator, RemedyAdvice remedies)
{
    private static readonly string[] OfferFacts = [Facts.Vendor, Facts.Product, Facts.Tier];

    private readonly OfferList _offers = new(evaluator.Vocabulary);

    public OfferComparison Compare(UseCase useCase, ComparisonOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(useCase);
        var asked = Asked(useCase, options.AsOf);
        var vendors = options.Vendors is null ? null : Vendors(options.Vendors);
        var namesOffer = asked.Vendor is not null || asked.Product is not null;
        var judged = _offers.Of(vendors, namesOffer ? null : asked.Plan, withOwnWeights: IsOfOwnWeights(useCase, asked)).Select((offer, place) =>
        {
            cancellation.ThrowIfCancellationRequested();
            return new Judged(offer, place, namesOffer && IsAsAsked(offer, asked), evaluator.Evaluate(offer.In(useCase, evaluator.Settings.Profile), options.AsOf));
        }).Order(Judged.BestFirst).ToList();
        if (judged.Count == 0)
        {
            throw UseCaseFaults.InCode([Faults.NoOffer(SourceLocation.Whole("use case"), asked.Plan)]);
        }

        return new()
        {
            AsOf = judged[0].Verdict.AsOf,
            UseCase = useCase,
            Offers = [.. judged.Select(one => ToOffer(one, options.WithRemedies ? judged[0].Rank : int.MinValue, cancellation))],
        };
    }

    /// <summary>The offer that a use case names, by main names; refuses a use case that does not fit.</summary>
    private Offered Asked(UseCase useCase, DateOnly? asOf)
    {
        // What is wrong with it is said once, of the use case as given, and not again of each offer.
        evaluator.Decide(useCase, asOf);
        var given = evaluator.Settings.Profile is { } profile ? useCase.Over(profile) : useCase;
        return new(Name(Facts.Vendor), Name(Facts.Product), Name(Facts.Tier));

        string? Name(string fact) => given[fact] is { Kind: FactValueKind.Text } value ? MainName(fact, value.AsText()) : null;
    }

    private string MainName(string fact, string name) =>
        evaluator.Vocabulary.Find(fact)?.Values.FirstOrDefault(value => value.Name == name || value.OtherNames.Contains(name, StringComparer.Ordinal))?.Name ?? name;

    private List<string> Vendors(IReadOnlyList<string> names)
    {
        var faults = names.SelectMany(name => evaluator.Vocabulary.Validate(new UseCase().With(Facts.Vendor, name))).ToList();
        return faults.Count == 0 ? [.. names.Select(name => MainName(Facts.Vendor, name))] : throw new InvalidUseCaseException(faults);
    }

    private bool IsAsAsked(Offered offer, Offered asked) =>
        (asked.Vendor is null || asked.Vendor == offer.Vendor)
        && (asked.Product is null || asked.Product == offer.Product)
        && (asked.Plan is null || (offer.Plan is not null && _offers.IsWithin(offer.Plan, asked.Plan)));

    /// <summary>Whether the use is of a model that the customer runs itself: then the offers of vendors stand beside that.</summary>
    private bool IsOfOwnWeights(UseCase useCase, Offered asked) => useCase[Facts.ModelLicense] is not null
        || evaluator.Vocabulary.Vendors.SelectMany(vendor => vendor.Products).Any(product => product.IsOfAnyVendor && product.Name == asked.Product);

    private ComparedOffer ToOffer(Judged judged, int best, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return new()
        {
            Vendor = judged.Offer.Vendor,
            Product = judged.Offer.Product,
            Plan = judged.Offer.Plan,
            IsAsAsked = judged.IsAsAsked,
            Verdict = judged.Verdict,
            Remedy = judged.Rank >= best ? null : remedies.Search(judged.Verdict).Remedies.FirstOrDefault(remedy =>
                Preference.Rank(remedy.PossibleDecisions) >= best && !remedy.Changes.Any(change => OfferFacts.Contains(change.Fact, StringComparer.Ordinal))),
        };
    }
}
