using Compliance.Authoring.Witnesses;
using Compliance.Rules.Analysis;
using Compliance.Rules.Compilation;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Differences;

/// <summary>
/// Compares two sets of rules, or one on two days, over all fully described use cases: both in one space, so that what did not change is the same diagram
/// and the difference is exact.
/// </summary>
internal sealed class RuleComparison
{
    private static readonly Decision[] Decisions = [Decision.Prohibited, Decision.Conditional, Decision.Permitted, Decision.NotAddressed, Decision.Undetermined];

    private readonly RuleSide _before;
    private readonly RuleSide _after;
    private readonly UseCaseSpace _space;
    private readonly NormSets _setsBefore;
    private readonly NormSets _setsAfter;
    private readonly IReadOnlyList<NormPair> _pairs;

    private RuleComparison(RuleSide before, RuleSide after, AnalysisBudget budget)
    {
        _before = before;
        _after = after;
        _space = UseCaseSpace.Of([before.Slice, after.Slice], [], [before.Rules.Vocabulary, after.Rules.Vocabulary], budget);
        _setsBefore = new(_space, before);
        _setsAfter = new(_space, after);
        _pairs = NormPairs.Of(before.Slice.NormsById, after.Slice.NormsById, HoldAlike);
    }

    /// <summary>Compares two sides.</summary>
    /// <param name="before">The first side.</param>
    /// <param name="after">The second.</param>
    /// <param name="budget">What it may take.</param>
    /// <exception cref="NotDecidedException">The sets are too large. What is worked out later (<see cref="Difference.Words"/>) throws it too.</exception>
    public static Comparison Of(RuleSide before, RuleSide after, AnalysisBudget budget)
    {
        var comparison = new RuleComparison(before, after, budget);
        return new(
            [.. comparison.OfDecisions(), .. comparison.OfNorms()],
            [.. comparison._pairs.Where(pair => pair.IsRenamed).Select(pair => (Reference(pair.Before!.Norm), Reference(pair.After!.Norm)))])
        {
            Reread = [.. comparison._pairs.Where(pair => pair is { Before: { } was, After: { } now } && comparison.HoldAlike(was, now))
                .Select(pair => RereadNorm.Of(pair, comparison._setsBefore, comparison._setsAfter)).OfType<RereadNorm>()],
        };
    }

    private bool HoldAlike(CompiledNorm before, CompiledNorm after) =>
        _setsBefore.Shown(before) == _setsAfter.Shown(after) && (!before.Norm.IsGrant || _setsBefore.Granted(before) == _setsAfter.Granted(after));

    private IEnumerable<Difference> OfDecisions()
    {
        var (before, after) = (_setsBefore.Decisions, _setsAfter.Decisions);
        var movers = new DecisionMovers(_space, _setsBefore, _setsAfter, _before.Rules.Purpose ?? _after.Rules.Purpose);
        foreach (var (from, to) in Decisions.SelectMany(from => Decisions.Where(to => to != from).Select(to => (from, to))))
        {
            var set = before[from] & after[to];
            if (!set.IsEmpty)
            {
                var witness = Simplest(set, useCase => Is(_before, useCase, from) && Is(_after, useCase, to));
                yield return new()
                {
                    Aspect = Aspect.Decision,
                    From = from,
                    To = to,
                    Set = set,
                    Words = new(() => RegionWords.Of(set, before[from], after[to], witness)),
                    Witness = witness,
                    MovedBy = MovedBy(movers, to, set, witness),
                };
            }
        }
    }

    /// <summary>The norms that moved the witness, then the others.</summary>
    private IReadOnlyList<MovedNorm> MovedBy(DecisionMovers movers, Decision to, UseCaseSet set, UseCase witness)
    {
        var shown = UseCaseCube.Of(_space, witness);
        return [.. _pairs.Select(pair => (Pair: pair, Pushed: movers.Pushed(pair, to, set)))
            .Where(mover => !mover.Pushed.IsEmpty)
            .OrderBy(mover => shown.IsWithin(mover.Pushed) ? 0 : shown.Overlaps(mover.Pushed) ? 1 : 2)
            .Select(mover => Moved(mover.Pair, DecisionMovers.IsByComing(mover.Pair.Norm.Modality, to)))];
    }

    /// <summary>Norms that come, or go, in the very same use cases are one difference.</summary>
    private IEnumerable<Difference> OfNorms()
    {
        var changes = _pairs.Where(pair => pair.Aspect is not null)
            .SelectMany(pair => new[]
            {
                (Pair: pair, Comes: false, Set: _setsBefore.Shown(pair.Before) - _setsAfter.Shown(pair.After)),
                (Pair: pair, Comes: true, Set: _setsAfter.Shown(pair.After) - _setsBefore.Shown(pair.Before)),
            })
            .Where(change => !change.Set.IsEmpty);
        foreach (var region in changes.GroupBy(change => (Aspect: change.Pair.Aspect!.Value, change.Set)).OrderBy(region => region.Key.Aspect))
        {
            var moved = region.Select(change => Moved(change.Pair, change.Comes)).ToList();
            var witness = Simplest(region.Key.Set, useCase => moved.TrueForAll(norm => IsSeen(norm, useCase)));
            yield return new()
            {
                Aspect = region.Key.Aspect,
                Set = region.Key.Set,
                Words = new(() => RegionWords.Of(region.Key.Set, witness)),
                Witness = witness,
                MovedBy = moved,
            };
        }
    }

    /// <summary>The simplest use case of a set, said as broadly as the claim allows; what one side does not know is not broadened.</summary>
    private UseCase Simplest(UseCaseSet set, Func<UseCase, bool> claim) =>
        BroadWitness.Of(Witness.Of(set, claim), _space, useCase => _before.Judge(useCase) is not null && _after.Judge(useCase) is not null && claim(useCase));

    private static MovedNorm Moved(NormPair pair, bool comes) =>
        new(Reference(pair.Norm), pair.Norm.Bearer, pair.Norm.Modality, comes, !comes, Citations(pair.Before), Citations(pair.After));

    private static NormReference Reference(Norm norm) => new(norm.FullId, norm.Title);

    private static IReadOnlyList<Citation> Citations(CompiledNorm? norm) => [.. (norm?.Citations ?? []).Select(cite => cite.Citation)];

    /// <summary>What a side does not know cannot be evaluated by it; then the sets alone say so.</summary>
    private static bool Is(RuleSide side, UseCase useCase, Decision decision) => side.Judge(useCase) is not { } verdict
        || (verdict.Decision == decision && (decision != Decision.Undetermined || IsUndeterminedByTexts(verdict)));

    /// <summary>Whether it is only for want of texts that nothing is decided, whatever facts may still be given.</summary>
    private static bool IsUndeterminedByTexts(Verdict verdict) =>
        verdict.Terms == TermsStatus.NotHeld && !verdict.Findings.Any(finding => finding is { Role: NormRole.Ban, Status: FindingStatus.MayApply });

    private bool IsSeen(MovedNorm norm, UseCase useCase) =>
        Shows(_before, useCase, norm, norm.Goes) && Shows(_after, useCase, norm, norm.Comes);

    private static bool Shows(RuleSide side, UseCase useCase, MovedNorm norm, bool wanted)
    {
        if (side.Judge(useCase) is not { } verdict)
        {
            return true;
        }

        var finding = verdict.Findings.FirstOrDefault(finding =>
            string.Equals(finding.Rule, norm.Norm.Rule, StringComparison.Ordinal) && finding.Bearer == norm.Bearer && finding.Modality == norm.Modality);
        return FindingState.Of(finding) == (wanted ? Truth.True : Truth.False);
    }
}
