namespace Compliance.Tests.Evaluation.Oracles;

/// <summary>What oracle and evaluator must agree on, each item a line of text that says where it stands, so that a difference reads as a list of lines.</summary>
internal sealed record Outcome(IReadOnlyList<string> Lines)
{
    /// <summary>The part of a verdict that the oracle speaks of.</summary>
    public static Outcome Of(Verdict verdict) => new(
    [
        $"decision: {verdict.Decision}",
        $"possibleDecisions: {string.Join(", ", verdict.PossibleDecisions)}",
        $"order of findings: {string.Join(", ", verdict.Findings.Select(finding => finding.Rule))}",
        .. verdict.Findings.Select(finding => Finding(finding.Rule, finding.Status, finding.Fulfilment, finding.DefeatedBy, finding.Caveats,
            finding.Citations.Select(citation => citation.ToString()))),
        $"exposures: {string.Join(", ", verdict.Exposures)}",
        $"possibleExposures: {string.Join(", ", verdict.PossibleExposures)}",
        $"assurances: {string.Join(", ", verdict.Assurances)}",
        $"obligations: {string.Join(", ", verdict.Obligations)}",
        .. verdict.Conflicts.Select(Conflict),
        $"governedBy: {string.Join(", ", verdict.GovernedBy)}",
        $"gaps: {string.Join(", ", verdict.Gaps)}",
        .. verdict.Assumptions.Select(assumption => Assumption(assumption.Fact, assumption.Presumed, assumption.Affects)),
    ]);

    public static string Finding(
        string rule, FindingStatus status, Fulfilment? fulfilment, IEnumerable<string> defeatedBy, IEnumerable<string> caveats, IEnumerable<string> citations) =>
        $"finding {rule}: {status}, fulfilment {(object?)fulfilment ?? "none"}, defeated by [{string.Join(", ", defeatedBy)}], "
        + $"caveats [{string.Join(", ", caveats)}], cites [{string.Join(", ", citations)}]";

    public static string Conflict(Conflict conflict) =>
        $"conflict of {conflict.Bearer} on {conflict.Topic}: {string.Join(" against ", conflict.Rules)}, prevails {conflict.Prevails ?? "neither"}";

    public static string Assumption(string fact, FactValue presumed, IEnumerable<string> affects) =>
        $"assumption {fact} = {presumed}: {string.Join(", ", affects)}";

    /// <summary>The lines that only one of the two has; empty when they agree.</summary>
    public static IReadOnlyList<string> Differences(Outcome oracle, Outcome engine) =>
    [
        .. oracle.Lines.Except(engine.Lines, StringComparer.Ordinal).Select(line => $"oracle:  {line}"),
        .. engine.Lines.Except(oracle.Lines, StringComparer.Ordinal).Select(line => $"engine:  {line}"),
    ];
}
