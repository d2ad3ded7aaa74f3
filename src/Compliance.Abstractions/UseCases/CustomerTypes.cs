namespace Compliance;

/// <summary>Values of the fact <c>customerType</c> in the base vocabulary; packs may add more.</summary>
public static class CustomerTypes
{
    /// <summary><c>consumer</c>.</summary>
    public const string Consumer = "consumer";

    /// <summary><c>business</c>.</summary>
    public const string Business = "business";

    /// <summary><c>media</c>.</summary>
    public const string Media = "media";

    /// <summary><c>non-media</c>.</summary>
    public const string NonMedia = "non-media";
}
