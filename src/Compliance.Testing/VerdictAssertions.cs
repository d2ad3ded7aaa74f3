using FluentAssertions;
using FluentAssertions.Execution;
using FluentAssertions.Primitives;

namespace Compliance.Testing;

/// <summary>
/// Assertions about a verdict. What fails says the decision, the findings that decide with their clauses, and the facts that are missing. Immutable.
/// </summary>
public sealed class VerdictAssertions : ReferenceTypeAssertions<Verdict?, VerdictAssertions>
{
    /// <summary>Starts assertions.</summary>
    /// <param name="verdict">The verdict; null fails every assertion.</param>
    public VerdictAssertions(Verdict? verdict)
        : base(verdict)
    {
    }

    /// <inheritdoc/>
    protected override string Identifier => "verdict";

    /// <summary>Asserts that the use is prohibited.</summary>
    /// <param name="because">Why it should be, as in "because …"; may hold placeholders.</param>
    /// <param name="becauseArgs">What goes into the placeholders.</param>
    public VerdictConstraint BeProhibited(string because = "", params object[] becauseArgs) => Be(Decision.Prohibited, because, becauseArgs);

    /// <summary>Asserts that the use is permitted, without open duties.</summary>
    /// <param name="because">Why it should be, as in "because …"; may hold placeholders.</param>
    /// <param name="becauseArgs">What goes into the placeholders.</param>
    public VerdictConstraint BePermitted(string because = "", params object[] becauseArgs) => Be(Decision.Permitted, because, becauseArgs);

    /// <summary>Asserts that the use is permitted once its open duties are met.</summary>
    /// <param name="because">Why it should be, as in "because …"; may hold placeholders.</param>
    /// <param name="becauseArgs">What goes into the placeholders.</param>
    public VerdictConstraint BeConditional(string because = "", params object[] becauseArgs) => Be(Decision.Conditional, because, becauseArgs);

    /// <summary>Asserts that facts are missing on which the decision turns.</summary>
    /// <param name="because">Why they should be, as in "because …"; may hold placeholders.</param>
    /// <param name="becauseArgs">What goes into the placeholders.</param>
    public VerdictConstraint BeUndetermined(string because = "", params object[] becauseArgs) => Be(Decision.Undetermined, because, becauseArgs);

    /// <summary>Asserts that the terms are silent about the use; silence is not permission.</summary>
    /// <param name="because">Why they should be, as in "because …"; may hold placeholders.</param>
    /// <param name="becauseArgs">What goes into the placeholders.</param>
    public VerdictConstraint NotAddress(string because = "", params object[] becauseArgs) => Be(Decision.NotAddressed, because, becauseArgs);

    /// <summary>Asserts that a permission of the vendor applies: something it may do with the customer's data or to the customer.</summary>
    /// <param name="topicOrRule">A topic such as <c>training-on-customer-data</c>, or a rule's full id.</param>
    /// <param name="because">Why it should, as in "because …"; may hold placeholders.</param>
    /// <param name="becauseArgs">What goes into the placeholders.</param>
    public VerdictConstraint HaveExposure(string topicOrRule, string because = "", params object[] becauseArgs) =>
        Check(
            verdict => verdict.Findings.Any(finding => verdict.Exposures.Contains(finding.Rule, StringComparer.Ordinal) && IsAbout(finding, topicOrRule)),
            $"have the exposure \"{topicOrRule}\"",
            verdict => $"its exposures are {Account.List(verdict.Exposures)}",
            because,
            becauseArgs);

    /// <summary>Asserts that no permission of the vendor applies, or may apply, to a topic.</summary>
    /// <param name="topicOrRule">A topic such as <c>training-on-customer-data</c>, or a rule's full id.</param>
    /// <param name="because">Why it should not, as in "because …"; may hold placeholders.</param>
    /// <param name="becauseArgs">What goes into the placeholders.</param>
    public VerdictConstraint NotHaveExposure(string topicOrRule, string because = "", params object[] becauseArgs) =>
        Check(
            verdict => !Exposing(verdict, topicOrRule).Any(),
            $"have no exposure \"{topicOrRule}\"",
            verdict => $"it has: {string.Join("; ", Exposing(verdict, topicOrRule))}",
            because,
            becauseArgs);

    /// <summary>Asserts that no applying norms contradict each other.</summary>
    /// <param name="because">Why none should, as in "because …"; may hold placeholders.</param>
    /// <param name="becauseArgs">What goes into the placeholders.</param>
    public VerdictConstraint HaveNoConflicts(string because = "", params object[] becauseArgs) =>
        Check(
            verdict => verdict.Conflicts.Count == 0,
            "have no conflicts",
            verdict => $"it has: {string.Join("; ", verdict.Conflicts.Select(conflict => $"{conflict.Topic} ({string.Join(" against ", conflict.Rules)})"))}",
            because,
            becauseArgs);

    /// <summary>Asserts that the verdict rests on a presumption about a fact.</summary>
    /// <param name="fact">The fact's name.</param>
    /// <param name="because">Why it should, as in "because …"; may hold placeholders.</param>
    /// <param name="becauseArgs">What goes into the placeholders.</param>
    public VerdictConstraint Assume(string fact, string because = "", params object[] becauseArgs) =>
        Check(
            verdict => verdict.Assumptions.Any(assumption => string.Equals(assumption.Fact, fact, StringComparison.Ordinal)),
            $"assume something about \"{fact}\"",
            verdict => $"it assumes {Account.List([.. verdict.Assumptions.Select(assumption => assumption.Fact)])}",
            because,
            becauseArgs);

    /// <summary>Asserts that what decides is cited from the texts themselves, not from what others write about them; a verdict on which nothing decides rests on nothing.</summary>
    /// <param name="because">Why it should, as in "because …"; may hold placeholders.</param>
    /// <param name="becauseArgs">What goes into the placeholders.</param>
    public VerdictConstraint RestOnPrimarySources(string because = "", params object[] becauseArgs) =>
        Check(
            verdict => verdict.Deciding.Count > 0 && !Secondary(verdict).Any(),
            "rest on primary sources",
            verdict => Secondary(verdict).Any() ? $"it rests on {string.Join("; ", Secondary(verdict))}" : "no finding decides it",
            because,
            becauseArgs);

    /// <summary>Asserts that what decides cites a clause.</summary>
    internal VerdictConstraint Cite(string document, string? clause, string because, object[] becauseArgs) =>
        Check(
            verdict => verdict.Deciding.SelectMany(finding => finding.Citations).Any(citation => IsOf(citation, document, clause)),
            clause is null ? $"cite {document}" : $"cite {document}#{clause}",
            verdict => verdict.Deciding.Count > 0 ? $"what decides cites {Account.List(Cited(verdict))}" : "no finding decides it",
            because,
            becauseArgs);

    /// <summary>Asserts that a duty is open.</summary>
    internal VerdictConstraint HaveOutstanding(string topicOrRule, string because, object[] becauseArgs) =>
        Check(
            verdict => Outstanding(verdict).Any(finding => IsAbout(finding, topicOrRule)),
            $"have the open duty \"{topicOrRule}\"",
            verdict => $"the open duties are {Account.List([.. Outstanding(verdict).Select(finding => $"{finding.Rule} ({finding.Topic})")])}",
            because,
            becauseArgs);

    /// <summary>Asserts that a fact is asked for.</summary>
    internal VerdictConstraint Ask(string fact, string because, object[] becauseArgs) =>
        Check(
            verdict => verdict.MissingFacts.Any(missing => string.Equals(missing.Fact, fact, StringComparison.Ordinal)),
            $"ask for \"{fact}\"",
            verdict => $"it asks for {Account.List([.. verdict.MissingFacts.Select(missing => missing.Fact)])}",
            because,
            becauseArgs);

    private VerdictConstraint Be(Decision decision, string because, object[] becauseArgs) =>
        Check(verdict => verdict.Decision == decision, Account.Demand(decision), verdict => $"it is {Account.Name(verdict.Decision)}", because, becauseArgs);

    private VerdictConstraint Check(Func<Verdict, bool> holds, string demand, Func<Verdict, string> found, string because, object[] becauseArgs)
    {
        Execute.Assertion
            .ForCondition(Subject is not null)
            .BecauseOf(because, becauseArgs)
            .FailWith($"Expected {{context:verdict}} to {Account.Verbatim(demand)}{{reason}}, but there is none.")
            .Then
            .ForCondition(Subject is not null && holds(Subject))
            .BecauseOf(because, becauseArgs)
            .FailWith(() => new FailReason(
                $"Expected {{context:verdict}} to {Account.Verbatim(demand)}{{reason}}, but {Account.Verbatim(found(Subject!))}.\n{Account.Verbatim(Subject!.ToString())}"));
        return new(this);
    }

    private static IEnumerable<Finding> Exposing(Verdict verdict, string topicOrRule) => verdict.Findings.Where(finding =>
        finding is { Role: NormRole.Exposure, Status: FindingStatus.Applies or FindingStatus.MayApply } && IsAbout(finding, topicOrRule));

    private static IEnumerable<Finding> Outstanding(Verdict verdict) => verdict.Findings.Where(finding =>
        finding is { Role: NormRole.Duty, Status: FindingStatus.Applies, Fulfilment: Fulfilment.Outstanding });

    private static IEnumerable<string> Secondary(Verdict verdict) => verdict.Deciding
        .Where(finding => finding.Citations.Any(citation => citation.Authority != Authority.Primary))
        .Select(finding => finding.ToString());

    private static List<string> Cited(Verdict verdict) =>
        [.. verdict.Deciding.SelectMany(finding => finding.Citations).Select(citation => $"{citation.Document}#{citation.Clause}").Distinct(StringComparer.Ordinal)];

    private static bool IsAbout(Finding finding, string topicOrRule) =>
        string.Equals(finding.Topic, topicOrRule, StringComparison.Ordinal) || string.Equals(finding.Rule, topicOrRule, StringComparison.Ordinal);

    private static bool IsOf(Citation citation, string document, string? clause) =>
        string.Equals(citation.Document, document, StringComparison.Ordinal) && (clause is null || string.Equals(citation.Clause, clause, StringComparison.Ordinal));
}
