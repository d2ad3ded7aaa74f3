using Compliance.Authoring.Linting.Checks;
using Compliance.Rules.Analysis;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Linting;

/// <summary>Looks for what packs can be loaded with but can hardly mean.</summary>
internal static class Linter
{
    /// <summary>Empty conditions and rules that never apply come first: what follows from them is not said again.</summary>
    private static readonly ILintCheck[] Checks =
    [
        new EmptyConditions(), new RulesThatNeverApply(), new ShadowedRules(), new IdleOverrides(), new Conflicts(), new IdleExceptions(),
        new UnfulfillableObligations(), new UnusedFacts(), new HidingPresumptions(), new Silences(), new IdleCites(), new OverridesAgainstPrecedence(),
        new WideConditions(), new OverridesAcrossBearers(), new UndeclaredTopics(), new UndeclaredParameters(), new UnusedConditions(),
    ];

    /// <summary>The findings, in order.</summary>
    public static IReadOnlyList<LintFinding> Lint(LintContext context)
    {
        var findings = Checks.SelectMany(check => Find(check, context)).ToList();
        return InOrder(Acceptances.Apply(context, findings));
    }

    /// <summary>What the packs do not accept first, then faults before warnings, then by code and place; silences stay largest first.</summary>
    public static IReadOnlyList<LintFinding> InOrder(IEnumerable<LintFinding> findings) =>
    [
        .. findings.OrderBy(finding => finding.Accepted is not null)
            .ThenBy(finding => finding.Code.Level)
            .ThenBy(finding => finding.Code.Name, StringComparer.Ordinal)
            .ThenBy(finding => finding.Code == LintCode.Silence ? default : finding.At),
    ];

    /// <summary>What a check finds, or that it cannot be decided within the bound.</summary>
    public static IReadOnlyList<LintFinding> Find(ILintCheck check, LintContext context)
    {
        var answer = Attempt.Of(() => check.Find(context).ToList());
        return answer.IsDecided ? answer.Value! : [NotDecided(context.Packs.First(), check.GetType().Name, answer.Reached!)];
    }

    /// <summary>That something cannot be said of a pack within a limit.</summary>
    public static LintFinding NotDecided(RulePack pack, string what, Limit limit) => new()
    {
        Code = LintCode.NotDecided,
        At = pack.At,
        Message = $"not decided within {limit.InWords}: {what}",
        Remedy = $"lint fewer packs at a time, {limit.HowToRaise}",
    };
}
