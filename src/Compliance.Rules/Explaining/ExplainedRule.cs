using Compliance.Rules.Analysis;
using Compliance.Rules.Validation;

namespace Compliance.Rules.Explaining;

/// <summary>A rule and what it comes to. Immutable.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Document">The document of its first cite.</param>
/// <param name="Periods">The stretches of days in which it says the same on the same clauses, by date; empty when it is in force on none of the days asked about.</param>
/// <param name="Overrides">Full ids of the rules it defeats where it applies.</param>
/// <param name="OverriddenBy">Full ids of the rules that may defeat it: those that override it, and primary ones that outrank it.</param>
internal sealed record ExplainedRule(
    Rule Rule,
    PolicyDocument Document,
    IReadOnlyList<ExplainedPeriod> Periods,
    IReadOnlyList<string> Overrides,
    IReadOnlyList<string> OverriddenBy);

/// <summary>A stretch of days in which a rule says the same. Immutable.</summary>
/// <param name="From">The first day; null means always before.</param>
/// <param name="Until">The first day no longer; null means for ever.</param>
/// <param name="Clauses">The clauses in force, as <c>pack/document@date#clause</c>.</param>
/// <param name="Applies">The uses in which it applies, after defeat.</param>
/// <param name="Defeated">The uses in which it would apply and others defeat it.</param>
internal sealed record ExplainedPeriod(DateOnly? From, DateOnly? Until, IReadOnlyList<string> Clauses, Region Applies, Region Defeated);

/// <summary>What was asked about, explained. Immutable.</summary>
/// <param name="Subject">What was asked about.</param>
/// <param name="Day">The only day asked about; null means all.</param>
/// <param name="Rules">The rules, by document, first day and id.</param>
internal sealed record Explained(Subject Subject, DateOnly? Day, IReadOnlyList<ExplainedRule> Rules);
