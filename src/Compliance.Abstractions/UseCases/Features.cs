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

    /// <summary><c>connectors</c>.</summary>
    public const string Connectors = "connectors";

    /// <summary><c>conversation-link</c>.</summary>
    public const string ConversationLink = "conversation-link";

    /// <summary><c>library</c>.</summary>
    public const string Library = "library";

    /// <summary><c>voice-cloning</c>.</summary>
    public const string VoiceCloning = "voice-cloning";

    /// <summary><c>labs-models</c>.</summary>
    public const string LabsModels = "labs-models";
}
