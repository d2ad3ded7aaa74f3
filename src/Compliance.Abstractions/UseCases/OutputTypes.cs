namespace Compliance;

/// <summary>Values of the fact <c>outputType</c> in the base vocabulary; packs may add more.</summary>
public static class OutputTypes
{
    /// <summary><c>text</c>.</summary>
    public const string Text = "text";

    /// <summary><c>code</c>.</summary>
    public const string Code = "code";

    /// <summary><c>image</c>.</summary>
    public const string Image = "image";

    /// <summary><c>audio</c>.</summary>
    public const string Audio = "audio";

    /// <summary><c>video</c>.</summary>
    public const string Video = "video";

    /// <summary><c>embedding</c>.</summary>
    public const string Embedding = "embedding";
}
