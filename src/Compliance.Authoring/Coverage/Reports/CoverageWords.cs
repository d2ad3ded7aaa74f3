using Compliance.Authoring.Interpretation;

namespace Compliance.Authoring.Coverage.Reports;

/// <summary>Coverage in words.</summary>
internal static class CoverageWords
{
    public static string State(Truth state) => state switch { Truth.True => "apply", Truth.False => "not apply", _ => "be unknown" };

    /// <summary>What was never seen of a rule, a line each; empty when all was.</summary>
    public static IEnumerable<string> Unseen(RuleCoverage rule)
    {
        var states = rule.Unseen.Select(State).ToList();
        if (states.Count > 0)
        {
            yield return $"{rule.Rule.At}: {rule.Rule.FullId} was never seen to {string.Join(", to ", states)}";
        }

        foreach (var test in rule.Tests.Where(test => test.Values.Seen < 3))
        {
            yield return $"{test.At}: {ConditionWords.Of(test.Test)}: never {string.Join(", never ", UnseenValues(test))}";
        }

        if (rule.Exception is { Count: 0 } exception)
        {
            yield return $"{exception.At}: the exception of {rule.Rule.FullId} never set it aside";
        }

        foreach (var overridden in rule.Overrides.Where(overridden => overridden.Count == 0))
        {
            yield return $"{overridden.At}: {rule.Rule.FullId} was never seen to defeat {overridden.Name}";
        }
    }

    public static IEnumerable<string> UnseenValues(TestCoverage test) =>
        new[] { Truth.True, Truth.False, Truth.Unknown }.Where(value => test.Values[value] == 0).Select(value => value.ToString().ToLowerInvariant());
}
