namespace Compliance;

/// <summary>Where a pack's rules come from. A rule may use what rules of its own or a lower layer conclude.</summary>
internal enum Layer
{
    /// <summary>What several packs need, such as the age of consent by country: definitions only, which any pack may read.</summary>
    Reference,

    /// <summary>A vendor's terms. Only these and regulation grant permissions that make a use permitted.</summary>
    Vendor,

    /// <summary>Law. May override vendors' terms.</summary>
    Regulation,

    /// <summary>A company's own policy. Overrides only itself; forbids and obliges, but never makes a use permitted.</summary>
    Organisation,
}
