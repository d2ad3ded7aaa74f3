namespace Compliance.RulesEngine.Importing;

/// <summary>What a review of all inputs says of each rule that was not plainly one thing. Immutable.</summary>
/// <param name="Inputs">How many inputs there were.</param>
/// <param name="Rules">The rules with what was found of them, in the order in which it was found.</param>
internal sealed record ReviewSummary(long Inputs, IReadOnlyList<ReviewedRules> Rules)
{
    /// <summary>Whether a rule failed only because something was missing.</summary>
    public bool HasFailedForLack => Rules.Any(rule => rule.Outcome == ReviewOutcome.FailedForLack);

    public static async Task<ReviewSummary> OfAsync(long inputs, IAsyncEnumerable<ReviewedRule> reviewed)
    {
        var found = new List<ReviewedRule>();
        await foreach (var rule in reviewed)
        {
            if (rule.Outcome is not (ReviewOutcome.Succeeded or ReviewOutcome.Failed))
            {
                found.Add(rule);
            }
        }

        return new(inputs,
        [
            .. found.GroupBy(rule => (rule.Workflow, rule.Rule, rule.Outcome)).Select(rules => new ReviewedRules(
                rules.Key.Workflow,
                rules.Key.Rule,
                rules.Key.Outcome,
                [.. rules.Select(rule => rule.Input)],
                [.. rules.SelectMany(rule => rule.NotJudged is { } why ? [why] : rule.Missing).GroupBy(reason => reason, StringComparer.Ordinal).Select(reason => (reason.Key, reason.Count()))])),
        ]);
    }
}

/// <summary>A rule that came to the same outcome on some inputs. Immutable.</summary>
/// <param name="Workflow">The workflow's name.</param>
/// <param name="Rule">The rule's name.</param>
/// <param name="Outcome">What it came to.</param>
/// <param name="Inputs">On which inputs, from 1.</param>
/// <param name="Reasons">What was missing, or why it was not compared, with how often.</param>
internal sealed record ReviewedRules(string Workflow, string Rule, ReviewOutcome Outcome, IReadOnlyList<long> Inputs, IReadOnlyList<(string Reason, int Count)> Reasons);
