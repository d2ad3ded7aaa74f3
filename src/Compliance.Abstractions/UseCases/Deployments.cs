namespace Compliance;

/// <summary>Values of the fact <c>deployment</c> in the base vocabulary; packs may add more.</summary>
public static class Deployments
{
    /// <summary><c>vendor-hosted</c>.</summary>
    public const string VendorHosted = "vendor-hosted";

    /// <summary><c>partner-hosted</c>.</summary>
    public const string PartnerHosted = "partner-hosted";

    /// <summary><c>customer-hosted</c>.</summary>
    public const string CustomerHosted = "customer-hosted";
}
