namespace Compliance;

/// <summary>Values of the fact <c>trainedModelType</c> in the base vocabulary; packs may add more.</summary>
public static class TrainedModelTypes
{
    /// <summary><c>image-generation</c>.</summary>
    public const string ImageGeneration = "image-generation";

    /// <summary><c>video-generation</c>.</summary>
    public const string VideoGeneration = "video-generation";

    /// <summary><c>audio-generation</c>.</summary>
    public const string AudioGeneration = "audio-generation";

    /// <summary><c>language-model</c>.</summary>
    public const string LanguageModel = "language-model";

    /// <summary><c>classifier</c>.</summary>
    public const string Classifier = "classifier";

    /// <summary><c>other</c>.</summary>
    public const string Other = "other";
}
