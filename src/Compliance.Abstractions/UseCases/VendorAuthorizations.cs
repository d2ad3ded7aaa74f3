namespace Compliance;

/// <summary>Values of the fact <c>vendorAuthorization</c> in the base vocabulary; packs may add more.</summary>
public static class VendorAuthorizations
{
    /// <summary><c>resale</c>.</summary>
    public const string Resale = "resale";

    /// <summary><c>competing-use</c>.</summary>
    public const string CompetingUse = "competing-use";

    /// <summary><c>marks</c>.</summary>
    public const string Marks = "marks";

    /// <summary><c>security-testing</c>.</summary>
    public const string SecurityTesting = "security-testing";

    /// <summary><c>reverse-engineering</c>.</summary>
    public const string ReverseEngineering = "reverse-engineering";

    /// <summary><c>extraction</c>.</summary>
    public const string Extraction = "extraction";

    /// <summary><c>regulated-use</c>.</summary>
    public const string RegulatedUse = "regulated-use";

    /// <summary><c>integration</c>.</summary>
    public const string Integration = "integration";

    /// <summary><c>third-party-access</c>.</summary>
    public const string ThirdPartyAccess = "third-party-access";

    /// <summary><c>own-infrastructure</c>.</summary>
    public const string OwnInfrastructure = "own-infrastructure";

    /// <summary><c>model-weights</c>.</summary>
    public const string ModelWeights = "model-weights";

    /// <summary><c>editorial-news</c>.</summary>
    public const string EditorialNews = "editorial-news";

    /// <summary><c>assignment</c>.</summary>
    public const string Assignment = "assignment";

    /// <summary><c>other</c>.</summary>
    public const string Other = "other";
}
