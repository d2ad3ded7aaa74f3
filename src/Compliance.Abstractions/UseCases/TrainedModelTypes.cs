namespace Compliance;

/// <summary>Values of the fact <c>trainedModelType</c> in the base vocabulary; packs may add more.</summary>
public static class TrainedModelTypes
{
    /// <summary><c>image-generation</c>.</summary>
    public const string ImageGeneration = "image-generation";

    /// <summary><c>language-model</c>.</summary>
    public const string LanguageModel = "language-model";

    /// <summary><c>other</c>.</summary>
    public const string Other = "other";
}
