namespace Compliance.Rules.Scenarios;

/// <summary>Compares a verdict with what a scenario expects of it.</summary>
internal static class ScenarioCheck
{
    /// <summary>A sentence for each expectation that the verdict does not meet; empty when it meets all.</summary>
    public static IReadOnlyList<string> Differences(Scenario scenario, Verdict verdict)
    {
        var differences = new List<string>();
        foreach (var (name, wanted) in scenario.Expectations)
        {
            var found = Found(name, verdict);
            if (string.Equals(name, "absent", StringComparison.Ordinal))
            {
                differences.AddRange(wanted.Where(rule => found.Contains(rule, StringComparer.Ordinal)).Select(rule => $"{rule} should give no finding"));
            }
            else if (wanted.Count == 0 && found.Count > 0)
            {
                differences.Add($"{name}: expected none, found {string.Join(", ", found)}");
            }
            else if (IsExact(name) ? !wanted.SequenceEqual(found, StringComparer.Ordinal) : wanted.Except(found, StringComparer.Ordinal).Any())
            {
                differences.Add($"{name}: expected {string.Join(", ", wanted)}; found {(found.Count == 0 ? "none" : string.Join(", ", found))}");
            }
        }

        return differences;
    }

    private static bool IsExact(string name) => name is "decision" or "possible";

    private static IReadOnlyList<string> Found(string name, Verdict verdict) => name switch
    {
        "decision" => [Name(verdict.Decision)],
        "possible" => [.. verdict.PossibleDecisions.Select(Name)],
        "cites" => [.. verdict.Findings.SelectMany(finding => finding.Citations).Select(cite => $"{cite.Document}#{cite.Clause}").Distinct(StringComparer.Ordinal)],
        "asks" => [.. verdict.MissingFacts.Select(missing => missing.Fact)],
        "exposures" => WithTopics(verdict, verdict.Exposures),
        "assurances" => WithTopics(verdict, verdict.Assurances),
        "obligations" => WithTopics(verdict, verdict.Obligations),
        "applies" => Rules(verdict, FindingStatus.Applies),
        "mayApply" => Rules(verdict, FindingStatus.MayApply),
        "fulfilled" => Rules(verdict, FindingStatus.Fulfilled),
        "defeated" => Rules(verdict, FindingStatus.Defeated),
        "absent" => [.. verdict.Findings.Select(finding => finding.Rule)],
        "conflicts" => [.. verdict.Conflicts.Select(conflict => conflict.Topic)],
        "gaps" => verdict.Gaps,
        "assumes" => [.. verdict.Assumptions.Select(assumption => assumption.Fact)],
        "governedBy" => verdict.GovernedBy,
        _ => [],
    };

    private static IReadOnlyList<string> WithTopics(Verdict verdict, IReadOnlyList<string> rules) =>
        [.. rules.Concat(verdict.Findings.Where(finding => rules.Contains(finding.Rule, StringComparer.Ordinal)).Select(finding => finding.Topic)).Distinct(StringComparer.Ordinal)];

    private static IReadOnlyList<string> Rules(Verdict verdict, FindingStatus status) =>
        [.. verdict.Findings.Where(finding => finding.Status == status).Select(finding => finding.Rule)];

    private static string Name(Decision decision) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(decision.ToString());
}
