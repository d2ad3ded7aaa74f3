namespace Compliance;

/// <summary>The words of policies.</summary>
internal static class PolicyWords
{
    public const string Conflict = "conflict";
    public const string Gap = "gap";
    public const string Stale = "stale";
    public const string Exposure = "exposure:";
    public const string CertainExposure = "certain-exposure:";

    /// <summary>What <see cref="Exposure"/> was called while it did not hold of what may apply.</summary>
    public const string PossibleExposure = "possible-exposure:";

    public const string Nothing = "none";

    public static readonly IReadOnlyDictionary<string, Decision> Decisions = new Dictionary<string, Decision>(StringComparer.Ordinal)
    {
        ["prohibited"] = Decision.Prohibited,
        ["undetermined"] = Decision.Undetermined,
        ["conditional"] = Decision.Conditional,
        ["notAddressed"] = Decision.NotAddressed,
        ["permitted"] = Decision.Permitted,
    };

    public static readonly IReadOnlyList<string> All =
        ContentList<string>.Of([.. Decisions.Keys, $"{Exposure}TOPIC", $"{CertainExposure}TOPIC", Conflict, Gap, Stale, Nothing]);
}
