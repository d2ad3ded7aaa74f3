namespace Compliance.Rules.Vocabularies;

/// <summary>Which products are whose, and on which plans each is sold. A product without a vendor, as a model with open weights, may be anybody's. Immutable.</summary>
internal sealed class ProductCatalogue
{
    private readonly FactDefinition? _vendor;
    private readonly FactDefinition? _product;
    private readonly FactDefinition? _tier;
    private readonly Dictionary<int, Offer> _offers;
    private readonly Dictionary<int, IReadOnlyList<Offer>> _byVendor;

    /// <param name="vendor">The fact that names the vendor; null in a vocabulary without it.</param>
    /// <param name="product">The fact that names the product.</param>
    /// <param name="tier">The fact that names the plan.</param>
    /// <param name="offers">What is known of products, one each.</param>
    public ProductCatalogue(FactDefinition? vendor, FactDefinition? product, FactDefinition? tier, IReadOnlyList<Offer> offers)
    {
        (_vendor, _product, _tier) = (vendor, product, tier);
        Offers = offers;
        _offers = offers.ToDictionary(offer => offer.Product.Id);
        _byVendor = offers.Where(offer => offer.Vendor is not null).GroupBy(offer => offer.Vendor!.Value.Id).ToDictionary(group => group.Key, group => (IReadOnlyList<Offer>)[.. group]);
    }

    public static ProductCatalogue Empty { get; } = new(null, null, null, []);

    /// <summary>What is known of products, in vocabulary order.</summary>
    public IReadOnlyList<Offer> Offers { get; }

    /// <summary>The vendor of a product; null where it may be anybody's.</summary>
    public NamedValue? VendorOf(NamedValue product) => _offers.GetValueOrDefault(product.Id)?.Vendor;

    /// <summary>The products that a vendor may have: its own and those that may be anybody's.</summary>
    public IEnumerable<NamedValue> ProductsOf(NamedValue vendor) => _product is null ? []
        : Enumerable.Range(0, _product.Values.Count).Select(_product.Values.At).Where(product => VendorOf(product) is not { } owner || owner.Id == vendor.Id);

    /// <summary>The plans that a product, or with none any product of a vendor, is sold on; null where nobody says.</summary>
    public IReadOnlyList<NamedValue>? PlansOf(NamedValue? vendor, NamedValue? product)
    {
        if (product is { } known)
        {
            return _offers.GetValueOrDefault(known.Id)?.Plans;
        }

        return vendor is { } seller && _byVendor.TryGetValue(seller.Id, out var offers) && offers.All(offer => offer.Plans is not null)
            ? [.. offers.SelectMany(offer => offer.Plans!).Distinct()]
            : null;
    }

    /// <summary>Whether a product may be a vendor's; what is not known may be anything.</summary>
    public bool IsProductOf(NamedValue? vendor, NamedValue? product) =>
        vendor is not { } seller || product is not { } known || VendorOf(known) is not { } owner || owner.Id == seller.Id;

    /// <summary>Whether a product, or with none any of a vendor's, is sold on a plan or, of a broad one, on some plan below it.</summary>
    public bool IsSoldOn(NamedValue? vendor, NamedValue? product, NamedValue? plan)
    {
        if (plan is not { } wanted || _tier is null)
        {
            return true;
        }

        if (product is { } known)
        {
            return !_offers.TryGetValue(known.Id, out var offer) || IsOn(offer, wanted);
        }

        if (vendor is not { } seller || !_byVendor.TryGetValue(seller.Id, out var offers))
        {
            return true;
        }

        foreach (var offer in offers)
        {
            if (IsOn(offer, wanted))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether vendor, product and plan go together as far as they are known.</summary>
    public bool IsPossible(NamedValue? vendor, NamedValue? product, NamedValue? plan) => IsProductOf(vendor, product) && IsSoldOn(vendor, product, plan);

    /// <summary>Whether it is a fact that the catalogue speaks of: vendor, product or plan.</summary>
    public bool SpeaksOf(FactDefinition fact) =>
        Offers.Count > 0 && (ReferenceEquals(fact, _vendor) || ReferenceEquals(fact, _product) || ReferenceEquals(fact, _tier));

    /// <summary>Whether a fact's value goes together with what else is known: of the facts that the catalogue speaks of; true of others.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="value">The value that it may have.</param>
    /// <param name="known">The known value of each of these facts; null where it is not known.</param>
    public bool IsPossible(FactDefinition fact, NamedValue value, Func<FactDefinition, NamedValue?> known)
    {
        return !SpeaksOf(fact) || IsPossible(Of(_vendor), Of(_product), Of(_tier));

        NamedValue? Of(FactDefinition? other) => ReferenceEquals(other, fact) ? value : other is null ? null : known(other);
    }

    /// <summary>As the other, with the values of a use case by place in the vocabulary.</summary>
    public bool IsPossible(FactDefinition fact, NamedValue value, IReadOnlyList<BoundValue?> known) =>
        IsPossible(fact, value, other => known[other.Index] is { Names: [var name] } ? name : null);

    private bool IsOn(Offer offer, NamedValue wanted)
    {
        if (offer.Plans is not { } plans)
        {
            return true;
        }

        foreach (var plan in plans)
        {
            if (_tier!.Values.Meets(wanted, plan) != Truth.False)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>What is known of a product. Immutable.</summary>
/// <param name="Product">The product.</param>
/// <param name="Vendor">Whose it is; null where it may be anybody's.</param>
/// <param name="Plans">The plans it is sold on, broad ones for all below them; null where nobody says.</param>
internal sealed record Offer(NamedValue Product, NamedValue? Vendor, IReadOnlyList<NamedValue>? Plans);
