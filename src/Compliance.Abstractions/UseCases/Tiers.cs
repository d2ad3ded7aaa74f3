namespace Compliance;

/// <summary>Values of the fact <c>tier</c> in the base vocabulary; packs may add more.</summary>
public static class Tiers
{
    /// <summary><c>free</c>.</summary>
    public const string Free = "free";

    /// <summary><c>pro</c>.</summary>
    public const string Pro = "pro";

    /// <summary><c>student</c>.</summary>
    public const string Student = "student";

    /// <summary><c>team</c>.</summary>
    public const string Team = "team";

    /// <summary><c>enterprise</c>.</summary>
    public const string Enterprise = "enterprise";

    /// <summary><c>api-free</c>.</summary>
    public const string ApiFree = "api-free";

    /// <summary><c>api-paid</c>.</summary>
    public const string ApiPaid = "api-paid";
}
