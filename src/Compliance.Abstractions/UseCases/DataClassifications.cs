namespace Compliance;

/// <summary>Values of the fact <c>dataClassification</c> in the base vocabulary; packs may add more.</summary>
public static class DataClassifications
{
    /// <summary><c>public</c>.</summary>
    public const string Public = "public";

    /// <summary><c>internal</c>.</summary>
    public const string Internal = "internal";

    /// <summary><c>confidential</c>.</summary>
    public const string Confidential = "confidential";

    /// <summary><c>restricted</c>.</summary>
    public const string Restricted = "restricted";
}
