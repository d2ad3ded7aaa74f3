using Compliance.Rules.Analysis;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Explaining;

/// <summary>A rule and what it comes to. Immutable.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Scope">The vendor whose uses its pack speaks of, as a condition; it holds of all that is said of the rule.</param>
/// <param name="Periods">What it says by which document when, by document and date; empty when it is in force on none of the days asked about.</param>
/// <param name="InForce">The days on which it is in force at all, by date.</param>
/// <param name="Overrides">Full ids of the rules it defeats where it applies.</param>
/// <param name="OverriddenBy">Full ids of the rules that may defeat it: those that override it, and primary ones that outrank it.</param>
internal sealed record ExplainedRule(
    Rule Rule,
    Condition Scope,
    IReadOnlyList<ExplainedPeriod> Periods,
    IReadOnlyList<ExplainedDays> InForce,
    IReadOnlyList<string> Overrides,
    IReadOnlyList<string> OverriddenBy);

/// <summary>A stretch of days. Immutable.</summary>
/// <param name="From">The first day; null means always before.</param>
/// <param name="Until">The first day no longer; null means for ever.</param>
internal sealed record ExplainedDays(DateOnly? From, DateOnly? Until);

/// <summary>A stretch of days in which a rule says the same by one document. Immutable.</summary>
/// <param name="Document">The document.</param>
/// <param name="Days">The days.</param>
/// <param name="Citations">Its clauses in force.</param>
/// <param name="Applies">The uses that the document governs and in which the rule applies, after defeat.</param>
/// <param name="Defeated">The uses that it governs and in which the rule would apply and others defeat it.</param>
internal sealed record ExplainedPeriod(PolicyDocument Document, ExplainedDays Days, IReadOnlyList<Citation> Citations, Region Applies, Region Defeated)
{
    /// <summary>The clauses as <c>pack/document@date#clause</c>.</summary>
    public IReadOnlyList<string> Clauses { get; } = [.. Citations.Select(citation => citation.ToString()).Distinct(StringComparer.Ordinal)];
}

/// <summary>What was asked about, explained. Immutable.</summary>
/// <param name="Subject">What was asked about.</param>
/// <param name="Day">The only day asked about; null means all.</param>
/// <param name="Rules">The rules, by id.</param>
internal sealed record Explained(Subject Subject, DateOnly? Day, IReadOnlyList<ExplainedRule> Rules)
{
    /// <summary>How many rules are in force on the days asked about.</summary>
    public int CountInForce => Rules.Count(rule => rule.Periods.Count > 0);

    /// <summary>The rules that are in force on none of these days, by id.</summary>
    public IEnumerable<ExplainedRule> NotInForce => Rules.Where(rule => rule.Periods.Count == 0);

    /// <summary>The rules under each document that they rest on in these days: documents by id, rules by first day and id. A rule that rests on several stands under each.</summary>
    public IEnumerable<(PolicyDocument Document, IReadOnlyList<(ExplainedRule Rule, IReadOnlyList<ExplainedPeriod> Periods)> Rules)> ByDocument => Rules
        .SelectMany(rule => rule.Periods.GroupBy(period => period.Document).Select(periods => (Document: periods.Key, Rule: rule, Periods: (IReadOnlyList<ExplainedPeriod>)[.. periods])))
        .GroupBy(part => part.Document)
        .OrderBy(parts => parts.Key.FullId, StringComparer.Ordinal)
        .Select(parts => (parts.Key, (IReadOnlyList<(ExplainedRule, IReadOnlyList<ExplainedPeriod>)>)
            [.. parts.OrderBy(part => part.Periods[0].Days.From).ThenBy(part => part.Rule.Rule.FullId, StringComparer.Ordinal).Select(part => (part.Rule, part.Periods))]));
}
