namespace Compliance;

/// <summary>Values of the fact <c>vendor</c> in the base vocabulary; packs may add more.</summary>
public static class Vendors
{
    /// <summary><c>mistral</c>.</summary>
    public const string Mistral = "mistral";

    /// <summary><c>openai</c>.</summary>
    public const string Openai = "openai";

    /// <summary><c>anthropic</c>.</summary>
    public const string Anthropic = "anthropic";

    /// <summary><c>google</c>.</summary>
    public const string Google = "google";

    /// <summary><c>xai</c>.</summary>
    public const string Xai = "xai";

    /// <summary><c>meta</c>.</summary>
    public const string Meta = "meta";

    /// <summary><c>microsoft</c>.</summary>
    public const string Microsoft = "microsoft";

    /// <summary><c>deepseek</c>.</summary>
    public const string Deepseek = "deepseek";

    /// <summary><c>perplexity</c>.</summary>
    public const string Perplexity = "perplexity";

    /// <summary><c>alibaba</c>.</summary>
    public const string Alibaba = "alibaba";

    /// <summary><c>stability</c>.</summary>
    public const string Stability = "stability";

    /// <summary><c>midjourney</c>.</summary>
    public const string Midjourney = "midjourney";

    /// <summary><c>github</c>.</summary>
    public const string Github = "github";

    /// <summary><c>other-vendor</c>.</summary>
    public const string OtherVendor = "other-vendor";
}
