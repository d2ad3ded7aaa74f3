namespace Compliance;

/// <summary>Values of the fact <c>modelLicense</c> in the base vocabulary; packs may add more.</summary>
public static class ModelLicenses
{
    /// <summary><c>apache-2.0</c>.</summary>
    public const string Apache2 = "apache-2.0";

    /// <summary><c>mit</c>.</summary>
    public const string Mit = "mit";

    /// <summary><c>mistral-research-license</c>.</summary>
    public const string MistralResearchLicense = "mistral-research-license";

    /// <summary><c>mistral-non-production-license</c>.</summary>
    public const string MistralNonProductionLicense = "mistral-non-production-license";

    /// <summary><c>mistral-commercial-license</c>.</summary>
    public const string MistralCommercialLicense = "mistral-commercial-license";

    /// <summary><c>llama-community-license</c>.</summary>
    public const string LlamaCommunityLicense = "llama-community-license";

    /// <summary><c>llama-3.1-community-license</c>.</summary>
    public const string Llama31CommunityLicense = "llama-3.1-community-license";

    /// <summary><c>llama-3.3-community-license</c>.</summary>
    public const string Llama33CommunityLicense = "llama-3.3-community-license";

    /// <summary><c>llama-4-community-license</c>.</summary>
    public const string Llama4CommunityLicense = "llama-4-community-license";

    /// <summary><c>gemma-terms</c>.</summary>
    public const string GemmaTerms = "gemma-terms";

    /// <summary><c>open-rail-m</c>.</summary>
    public const string OpenRailM = "open-rail-m";

    /// <summary><c>stability-community-license</c>.</summary>
    public const string StabilityCommunityLicense = "stability-community-license";

    /// <summary><c>qwen-license</c>.</summary>
    public const string QwenLicense = "qwen-license";

    /// <summary><c>other-license</c>.</summary>
    public const string OtherLicense = "other-license";
}
