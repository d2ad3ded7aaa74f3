using System.Text.Json;

namespace Compliance.Authoring.Scenarios;

/// <summary>Compares a verdict with what a scenario expects of it.</summary>
internal static class ScenarioCheck
{
    private const string Nothing = "none";

    /// <summary>More names than these make a line nobody reads.</summary>
    private const int MostNames = 4;

    /// <summary>A difference for each thing expected that the verdict does not say; empty when it says all.</summary>
    public static IReadOnlyList<ScenarioDifference> Differences(Scenario scenario, Verdict verdict) =>
        [.. scenario.Expectations.SelectMany(expected => Differences(expected.Name, expected.Wanted, verdict))];

    /// <summary>Whether what a verdict says under a name is what is wanted there.</summary>
    public static bool Holds(string name, IReadOnlyList<string> wanted, IReadOnlyList<string> found) => name switch
    {
        "decision" or "possible" => wanted.ToHashSet(StringComparer.Ordinal).SetEquals(found),
        "absent" => !wanted.Any(rule => found.Contains(rule, StringComparer.Ordinal)),
        _ => wanted.Count == 0 ? found.Count == 0 : wanted.All(word => found.Contains(word, StringComparer.Ordinal)),
    };

    /// <summary>The status of a finding as expectations name it; <c>no finding</c> without one.</summary>
    public static string Status(Finding? finding) => finding is null ? "no finding" : Name(finding.Status);

    private static IEnumerable<ScenarioDifference> Differences(string name, IReadOnlyList<string> wanted, Verdict verdict)
    {
        var found = Found(name, verdict);
        if (Holds(name, wanted, found))
        {
            return [];
        }

        if (name is "decision" or "possible")
        {
            return [new(name, "", string.Join(" or ", wanted), string.Join(" or ", found))];
        }

        if (name is "absent")
        {
            return wanted.Where(rule => found.Contains(rule, StringComparer.Ordinal)).Select(rule => OfRule(name, rule, "no finding", verdict));
        }

        if (wanted.Count == 0)
        {
            return [new(name, "", Nothing, List(found))];
        }

        var missing = wanted.Except(found, StringComparer.Ordinal);
        return name is "applies" or "mayApply" or "fulfilled" or "defeated"
            ? missing.Select(rule => OfRule(name, rule, name, verdict))
            : missing.Select(word => new ScenarioDifference(name, word, $"in {name}", $"{name}: {List(found)}"));
    }

    private static string List(IReadOnlyList<string> names) => names.Count switch
    {
        0 => Nothing,
        <= MostNames => string.Join(", ", names),
        _ => $"{string.Join(", ", names.Take(MostNames))} and {names.Count - MostNames} more",
    };

    private static ScenarioDifference OfRule(string expectation, string rule, string wanted, Verdict verdict)
    {
        var finding = verdict.Findings.FirstOrDefault(finding => string.Equals(finding.Rule, rule, StringComparison.Ordinal));
        return new(expectation, rule, wanted, Status(finding)) { Rule = rule };
    }

    /// <summary>What a verdict says where a scenario expects something of a name.</summary>
    public static IReadOnlyList<string> Found(string name, Verdict verdict) => name switch
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
        _ => throw new InvalidOperationException($"Nothing is compared with the expectation '{name}'."),
    };

    private static IReadOnlyList<string> WithTopics(Verdict verdict, IReadOnlyList<string> rules)
    {
        var ids = rules.ToHashSet(StringComparer.Ordinal);
        return [.. rules.Concat(verdict.Findings.Where(finding => ids.Contains(finding.Rule)).Select(finding => finding.Topic)).Distinct(StringComparer.Ordinal)];
    }

    private static IReadOnlyList<string> Rules(Verdict verdict, FindingStatus status) =>
        [.. verdict.Findings.Where(finding => finding.Status == status).Select(finding => finding.Rule)];

    /// <summary>A decision or status as expectations name it.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
