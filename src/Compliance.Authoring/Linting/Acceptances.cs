using Compliance.Authoring.Linting.Checks;
using Compliance.Rules.Analysis;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Linting;

/// <summary>Marks the findings that packs say are meant to be so, and finds what they accept that is not there.</summary>
internal static class Acceptances
{
    public static IEnumerable<LintFinding> Apply(LintContext context, IReadOnlyList<LintFinding> findings)
    {
        var idle = context.Packs.SelectMany(pack => pack.Acceptances.SelectMany(acceptance => Idle(context, pack, acceptance, findings).Select(what => Finding(acceptance, what))));
        return Mark(context, findings).Concat(idle);
    }

    /// <summary>The findings, those that a pack accepts marked with its reason.</summary>
    public static IEnumerable<LintFinding> Mark(LintContext context, IReadOnlyList<LintFinding> findings)
    {
        var acceptances = context.Packs.SelectMany(pack => pack.Acceptances).ToList();
        return findings.Select(finding => finding with { Accepted = acceptances.Find(acceptance => Accepts(acceptance, finding))?.Reason });
    }

    private static bool Accepts(Acceptance acceptance, LintFinding finding) =>
        string.Equals(acceptance.Code, finding.Code.Name, StringComparison.Ordinal)
        && acceptance.When is null
        && Names(acceptance.Rules, finding.Rules)
        && Names(acceptance.Facts, finding.Facts);

    private static bool Names(IReadOnlyList<string>? accepted, IReadOnlyList<string> found) =>
        accepted is null || (found.Count > 0 && found.All(name => accepted.Contains(name, StringComparer.Ordinal)));

    /// <summary>What an acceptance names for nothing.</summary>
    private static IEnumerable<string> Idle(LintContext context, RulePack pack, Acceptance acceptance, IReadOnlyList<LintFinding> findings)
    {
        if (acceptance.When is not null)
        {
            return IsSilentSomewhere(context, pack, acceptance) ? [] : ["there is no silence"];
        }

        var accepted = findings.Where(finding => Accepts(acceptance, finding)).ToList();
        var named = accepted.SelectMany(finding => finding.Rules.Concat(finding.Facts)).ToHashSet(StringComparer.Ordinal);
        return (acceptance.Rules ?? []).Concat(acceptance.Facts ?? []).Where(name => !named.Contains(name)).Select(name => $"nothing found of \"{name}\"");
    }

    /// <summary>The uses on which a pack says that its terms are silent on the days of a slice.</summary>
    public static UseCaseSet SilentOn(LintContext context, RulePack pack, LintSlice slice) => pack.Acceptances
        .Where(acceptance => acceptance.When is not null && acceptance.IsOn(slice.Start))
        .Aggregate(context.Space.Empty, (set, acceptance) => set | context.Space.Where(acceptance.When!));

    private static bool IsSilentSomewhere(LintContext context, RulePack pack, Acceptance acceptance)
    {
        var answer = Attempt.Of(() =>
        {
            var uses = Silences.Uses(context, pack) & context.Space.Where(acceptance.When!);
            return context.Slices.Where(slice => acceptance.IsOn(slice.Start)).Any(slice => !DecisionSets.Of(slice.Sets, context.Compiled.Purpose, uses).NotAddressed.IsEmpty);
        });
        return !answer.IsDecided || answer.Value;
    }

    private static LintFinding Finding(Acceptance acceptance, string what) => new()
    {
        Code = LintCode.IdleAcceptance,
        At = acceptance.At,
        Message = $"the pack accepts {acceptance.Code}: {what}",
        Remedy = "take it away",
        Rules = acceptance.Rules ?? [],
        Facts = acceptance.Facts ?? [],
    };
}
