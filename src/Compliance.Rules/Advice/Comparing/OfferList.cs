namespace Compliance.Rules.Advice.Comparing;

/// <summary>Lists what vendors offer, as far as the packs declare it, for one use.</summary>
/// <param name="vocabulary">Knows vendors, products and plans.</param>
internal sealed class OfferList(IComplianceVocabulary vocabulary)
{
    private readonly Dictionary<string, ValueDescription> _tiers =
        vocabulary.Find(Facts.Tier)?.Values.ToDictionary(value => value.Name, StringComparer.Ordinal) ?? new(StringComparer.Ordinal);

    /// <summary>The offers, in vocabulary order; one without vendor, product and plan where the vocabulary knows no vendors.</summary>
    /// <param name="vendors">The main names of the vendors; null for all that can be named.</param>
    /// <param name="tier">A plan, perhaps a broad one, that the offers must be on; null for any.</param>
    /// <param name="withOwnWeights">Whether models that the customer runs itself are offers.</param>
    public IReadOnlyList<Offered> Of(IReadOnlyCollection<string>? vendors, string? tier, bool withOwnWeights)
    {
        var wanted = vocabulary.Vendors.Where(vendor => vendors?.Contains(vendor.Name, StringComparer.Ordinal) ?? vendor.Name != Vendors.OtherVendor);
        List<Offered> offers = [.. wanted.SelectMany(vendor => Of(vendor, tier, withOwnWeights))];
        return offers.Count == 0 && vocabulary.Vendors.Count == 0 ? [new(null, null, null)] : offers;
    }

    private IEnumerable<Offered> Of(VendorDescription vendor, string? tier, bool withOwnWeights)
    {
        var own = vendor.Products.Where(product => !product.IsOfAnyVendor).ToList();
        var offers = own.SelectMany(product => PlansOf(product, tier).Select(plan => new Offered(vendor.Name, product.Name, plan)));

        // Of a vendor whose products nobody declares, only that it may be used can be asked.
        offers = own.Count > 0 ? offers : [new(vendor.Name, null, tier)];
        return withOwnWeights ? offers.Concat(vendor.Products.Where(product => product.IsOfAnyVendor).Select(product => new Offered(vendor.Name, product.Name, null))) : offers;
    }

    /// <summary>The narrowest plans that a product is sold on: norms may tell what stands below a broad one apart.</summary>
    private IEnumerable<string?> PlansOf(ProductDescription product, string? tier)
    {
        if (product.Plans is not { } plans)
        {
            return [tier];
        }

        return plans.SelectMany(Narrowest).Distinct(StringComparer.Ordinal).Where(plan => tier is null || IsWithin(plan, tier));
    }

    private IEnumerable<string> Narrowest(string plan) =>
        _tiers.TryGetValue(plan, out var description) && description.Narrower.Count > 0 ? description.Narrower.SelectMany(Narrowest) : [plan];

    /// <summary>Whether a plan is another or stands below it.</summary>
    public bool IsWithin(string plan, string tier) =>
        plan == tier || (_tiers.TryGetValue(plan, out var description) && description.Broader.Contains(tier, StringComparer.Ordinal));
}

/// <summary>A product on a plan. Immutable.</summary>
/// <param name="Vendor">The vendor; null where none is known.</param>
/// <param name="Product">The product; null where none is declared.</param>
/// <param name="Plan">The plan; null where none is declared.</param>
internal sealed record Offered(string? Vendor, string? Product, string? Plan)
{
    /// <summary>The use with this offer.</summary>
    /// <param name="useCase">The use; what it says of vendor, product and plan is set aside.</param>
    /// <param name="profile">What the use is laid over; null for nothing.</param>
    public UseCase In(UseCase useCase, UseCase? profile)
    {
        return With(With(With(useCase, Facts.Vendor, Vendor), Facts.Product, Product), Facts.Tier, Plan);

        // What is taken away, a profile below would bring back.
        UseCase With(UseCase use, string fact, string? value) => use.With(fact, value is not null ? value : profile?[fact] is null ? null : FactValue.Unknown);
    }
}
