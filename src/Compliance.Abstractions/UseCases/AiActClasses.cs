namespace Compliance;

/// <summary>Values of the fact <c>aiActClass</c> in the base vocabulary; packs may add more.</summary>
public static class AiActClasses
{
    /// <summary><c>gpai</c>.</summary>
    public const string Gpai = "gpai";

    /// <summary><c>gpai-systemic-risk</c>.</summary>
    public const string GpaiSystemicRisk = "gpai-systemic-risk";

    /// <summary><c>gpai-without-systemic-risk</c>.</summary>
    public const string GpaiWithoutSystemicRisk = "gpai-without-systemic-risk";

    /// <summary><c>ai-system</c>.</summary>
    public const string AiSystem = "ai-system";

    /// <summary><c>high-risk-ai-system</c>.</summary>
    public const string HighRiskAiSystem = "high-risk-ai-system";

    /// <summary><c>limited-risk-ai-system</c>.</summary>
    public const string LimitedRiskAiSystem = "limited-risk-ai-system";

    /// <summary><c>minimal-risk-ai-system</c>.</summary>
    public const string MinimalRiskAiSystem = "minimal-risk-ai-system";
}
