namespace Compliance.EndToEnd.Packages;

/// <summary>The use that the README asks about: a consumer in France trains a rival image generator on a free plan's images.</summary>
internal static class ImageClause
{
    public const string AsOf = "2026-01-15";

    public static readonly IReadOnlyList<string> Facts =
    [
        "vendor=mistral", "tier=free", "customerType=consumer", "jurisdiction=FR", "outputType=image",
        "purpose=model-training", "trainedModelType=image-generation", "competesWithVendor=true",
    ];
}
