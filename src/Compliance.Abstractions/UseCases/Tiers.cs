namespace Compliance;

/// <summary>Values of the fact <c>tier</c> in the base vocabulary; packs may add more.</summary>
public static class Tiers
{
    /// <summary><c>consumer-plan</c>.</summary>
    public const string ConsumerPlan = "consumer-plan";

    /// <summary><c>free</c>.</summary>
    public const string Free = "free";

    /// <summary><c>plus</c>.</summary>
    public const string Plus = "plus";

    /// <summary><c>pro</c>.</summary>
    public const string Pro = "pro";

    /// <summary><c>max</c>.</summary>
    public const string Max = "max";

    /// <summary><c>student</c>.</summary>
    public const string Student = "student";

    /// <summary><c>business-plan</c>.</summary>
    public const string BusinessPlan = "business-plan";

    /// <summary><c>team</c>.</summary>
    public const string Team = "team";

    /// <summary><c>enterprise</c>.</summary>
    public const string Enterprise = "enterprise";

    /// <summary><c>edu</c>.</summary>
    public const string Edu = "edu";

    /// <summary><c>api</c>.</summary>
    public const string Api = "api";

    /// <summary><c>api-free</c>.</summary>
    public const string ApiFree = "api-free";

    /// <summary><c>api-paid</c>.</summary>
    public const string ApiPaid = "api-paid";

    /// <summary><c>no-plan</c>.</summary>
    public const string NoPlan = "no-plan";
}
