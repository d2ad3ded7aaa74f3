namespace Compliance;

/// <summary>Values of the fact <c>material</c> in the base vocabulary; packs may add more.</summary>
public static class Materials
{
    /// <summary><c>input</c>.</summary>
    public const string Input = "input";

    /// <summary><c>output</c>.</summary>
    public const string Output = "output";

    /// <summary><c>feedback</c>.</summary>
    public const string Feedback = "feedback";

    /// <summary><c>fine-tuned-model</c>.</summary>
    public const string FineTunedModel = "fine-tuned-model";

    /// <summary><c>third-party-content</c>.</summary>
    public const string ThirdPartyContent = "third-party-content";

    /// <summary><c>model-weights</c>.</summary>
    public const string ModelWeights = "model-weights";

    /// <summary><c>account</c>.</summary>
    public const string Account = "account";

    /// <summary><c>api-key</c>.</summary>
    public const string ApiKey = "api-key";

    /// <summary><c>service</c>.</summary>
    public const string Service = "service";
}
