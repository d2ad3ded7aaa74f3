namespace Compliance;

/// <summary>Values of the fact <c>mobileApp</c> in the base vocabulary; packs may add more.</summary>
public static class MobileApps
{
    /// <summary><c>ios</c>.</summary>
    public const string Ios = "ios";

    /// <summary><c>android</c>.</summary>
    public const string Android = "android";
}
