namespace Compliance;

/// <summary>Values of the fact <c>feature</c> in the base vocabulary; packs may add more.</summary>
public static class Features
{
    /// <summary><c>web-search</c>.</summary>
    public const string WebSearch = "web-search";

    /// <summary><c>verified-news</c>.</summary>
    public const string VerifiedNews = "verified-news";

    /// <summary><c>fine-tuning</c>.</summary>
    public const string FineTuning = "fine-tuning";

    /// <summary><c>agents</c>.</summary>
    public const string Agents = "agents";

    /// <summary><c>computer-use</c>.</summary>
    public const string ComputerUse = "computer-use";

    /// <summary><c>connectors</c>.</summary>
    public const string Connectors = "connectors";

    /// <summary><c>conversation-link</c>.</summary>
    public const string ConversationLink = "conversation-link";

    /// <summary><c>library</c>.</summary>
    public const string Library = "library";

    /// <summary><c>memory</c>.</summary>
    public const string Memory = "memory";

    /// <summary><c>temporary-chat</c>.</summary>
    public const string TemporaryChat = "temporary-chat";

    /// <summary><c>voice</c>.</summary>
    public const string Voice = "voice";

    /// <summary><c>voice-cloning</c>.</summary>
    public const string VoiceCloning = "voice-cloning";

    /// <summary><c>image-input</c>.</summary>
    public const string ImageInput = "image-input";

    /// <summary><c>labs-models</c>.</summary>
    public const string LabsModels = "labs-models";
}
