namespace Compliance;

/// <summary>Values of the fact <c>modelLicense</c> in the base vocabulary; packs may add more.</summary>
public static class ModelLicenses
{
    /// <summary><c>apache-2.0</c>.</summary>
    public const string Apache2 = "apache-2.0";

    /// <summary><c>mistral-research-license</c>.</summary>
    public const string MistralResearchLicense = "mistral-research-license";

    /// <summary><c>mistral-commercial-license</c>.</summary>
    public const string MistralCommercialLicense = "mistral-commercial-license";
}
