using System.Text.Json;

namespace Compliance.Rules.Batches;

/// <summary>What of a verdict a table has room for. Immutable.</summary>
internal sealed record BriefVerdict(
    string? VerdictId, string DecisionName, IReadOnlyList<string> PossibleDecisionNames, IReadOnlyList<string> ExposureRules, IReadOnlyList<string> PossibleExposureRules, IReadOnlyList<string> GapTexts)
{
    public const string Id = "id";
    public const string Decision = "decision";
    public const string PossibleDecisions = "possibleDecisions";
    public const string Exposures = "exposures";
    public const string PossibleExposures = "possibleExposures";
    public const string Gaps = "gaps";

    public static BriefVerdict Of(Verdict verdict) => new(
        verdict.Id,
        Name(verdict.Decision),
        [.. verdict.PossibleDecisions.Select(Name)],
        verdict.Exposures,
        verdict.PossibleExposures,
        verdict.Gaps);

    private static string Name(Decision decision) => JsonNamingPolicy.CamelCase.ConvertName(decision.ToString());
}
