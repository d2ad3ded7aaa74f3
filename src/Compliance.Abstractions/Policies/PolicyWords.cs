using Compliance.Json;

namespace Compliance;

/// <summary>The words of policies, beside those of decisions.</summary>
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

    private static readonly Decision[] WorstFirst =
        [Decision.Prohibited, Decision.Undetermined, Decision.Conditional, Decision.NotAddressed, Decision.Permitted];

    public static readonly IReadOnlyList<string> All =
        ContentList<string>.Of([.. WorstFirst.Select(Words<Decision>.NameOf), $"{Exposure}TOPIC", $"{CertainExposure}TOPIC", Conflict, Gap, Stale, Nothing]);
}
