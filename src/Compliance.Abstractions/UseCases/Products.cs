namespace Compliance;

/// <summary>Values of the fact <c>product</c> in the base vocabulary; packs may add more.</summary>
public static class Products
{
    /// <summary><c>la-plateforme</c>.</summary>
    public const string LaPlateforme = "la-plateforme";

    /// <summary><c>le-chat</c>.</summary>
    public const string LeChat = "le-chat";

    /// <summary><c>mistral-code</c>.</summary>
    public const string MistralCode = "mistral-code";

    /// <summary><c>chatgpt</c>.</summary>
    public const string Chatgpt = "chatgpt";

    /// <summary><c>openai-api</c>.</summary>
    public const string OpenaiApi = "openai-api";

    /// <summary><c>claude</c>.</summary>
    public const string Claude = "claude";

    /// <summary><c>anthropic-api</c>.</summary>
    public const string AnthropicApi = "anthropic-api";

    /// <summary><c>gemini</c>.</summary>
    public const string Gemini = "gemini";

    /// <summary><c>grok</c>.</summary>
    public const string Grok = "grok";

    /// <summary><c>xai-api</c>.</summary>
    public const string XaiApi = "xai-api";

    /// <summary><c>meta-ai</c>.</summary>
    public const string MetaAi = "meta-ai";

    /// <summary><c>meta-model-api</c>.</summary>
    public const string MetaModelApi = "meta-model-api";

    /// <summary><c>copilot</c>.</summary>
    public const string Copilot = "copilot";

    /// <summary><c>open-weights</c>.</summary>
    public const string OpenWeights = "open-weights";
}
