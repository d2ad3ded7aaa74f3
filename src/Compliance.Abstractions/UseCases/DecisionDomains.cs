namespace Compliance;

/// <summary>Values of the fact <c>decisionDomain</c> in the base vocabulary; packs may add more.</summary>
public static class DecisionDomains
{
    /// <summary><c>employment</c>.</summary>
    public const string Employment = "employment";

    /// <summary><c>education</c>.</summary>
    public const string Education = "education";

    /// <summary><c>credit</c>.</summary>
    public const string Credit = "credit";

    /// <summary><c>insurance</c>.</summary>
    public const string Insurance = "insurance";

    /// <summary><c>housing</c>.</summary>
    public const string Housing = "housing";

    /// <summary><c>healthcare</c>.</summary>
    public const string Healthcare = "healthcare";

    /// <summary><c>legal</c>.</summary>
    public const string Legal = "legal";

    /// <summary><c>essential-services</c>.</summary>
    public const string EssentialServices = "essential-services";

    /// <summary><c>law-enforcement</c>.</summary>
    public const string LawEnforcement = "law-enforcement";

    /// <summary><c>migration</c>.</summary>
    public const string Migration = "migration";

    /// <summary><c>justice</c>.</summary>
    public const string Justice = "justice";

    /// <summary><c>elections</c>.</summary>
    public const string Elections = "elections";
}
