using Compliance.Rules.Advice;

namespace Compliance.Authoring.Differences;

/// <summary>Which uses of a portfolio come out otherwise under other rules, why, and what would help. Immutable.</summary>
/// <param name="Checked">How many uses were looked at.</param>
/// <param name="Flips">Those of which the possible decisions, exposures, duties or assurances change, perhaps or surely, in the order given.</param>
internal sealed record Portfolio(int Checked, IReadOnlyList<Flip> Flips)
{
    /// <summary>Judges each use on both sides.</summary>
    /// <param name="before">The rules they were approved under.</param>
    /// <param name="after">The rules to compare with.</param>
    /// <param name="uses">The uses, each with the line that it stands on; they fit the vocabularies of both.</param>
    public static Portfolio Of(RuleSide before, RuleSide after, IReadOnlyList<(int Line, UseCase UseCase)> uses)
    {
        var advice = new RemedyAdvice(after.Evaluator);
        var flips = uses
            .Select(use => Judged(before, after, use.Line, use.UseCase))
            .Where(flip => flip.IsDecidedOtherwise || flip.Shifts.Count > 0)
            .Select(flip => flip.IsWorse ? flip with { Remedies = flip.OnlyAgainst(advice.Search(flip.After)) } : flip);
        return new(uses.Count, [.. flips]);
    }

    private static Flip Judged(RuleSide before, RuleSide after, int line, UseCase useCase)
    {
        var (was, now) = (before.Evaluator.Evaluate(useCase, before.Day), after.Evaluator.Evaluate(useCase, after.Day));
        return new(line, was, now, Shift.Between(was, now, GrantsByPurpose.Of(before, useCase), GrantsByPurpose.Of(after, useCase)));
    }
}
