using Compliance.Rules.Analysis;
using Compliance.Rules.Compilation;
using Compliance.Rules.Validation;

namespace Compliance.Rules.Differences;

/// <summary>
/// Compares two sets of rules, or one on two days, over all fully described use cases: both in one space, so that what did not change is the same diagram
/// and the difference is exact.
/// </summary>
internal sealed class RuleComparison
{
    /// <summary>More alternatives than this nobody reads.</summary>
    private const int MostAlternatives = 4;

    private static readonly Decision[] Decisions = [Decision.Prohibited, Decision.Conditional, Decision.Permitted, Decision.NotAddressed];

    private readonly RuleSide _before;
    private readonly RuleSide _after;
    private readonly UseCaseSpace _space;
    private readonly NormSets _setsBefore;
    private readonly NormSets _setsAfter;
    private readonly List<string> _rules;

    private RuleComparison(RuleSide before, RuleSide after)
    {
        _before = before;
        _after = after;
        _space = UseCaseSpace.Of([before.Slice, after.Slice]);
        _setsBefore = new(_space, before);
        _setsAfter = new(_space, after);
        _rules = [.. _setsBefore.Rules.Union(_setsAfter.Rules, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>The differences, decisions first; empty where every fully described use case has the same verdict in all aspects.</summary>
    /// <exception cref="NotDecidedException">The sets are too large. What is worked out later (<see cref="Difference.Words"/>) throws it too.</exception>
    public static IReadOnlyList<Difference> Of(RuleSide before, RuleSide after)
    {
        var comparison = new RuleComparison(before, after);
        return [.. comparison.OfDecisions(), .. comparison.OfNorms()];
    }

    private IEnumerable<Difference> OfDecisions()
    {
        var (before, after) = (_setsBefore.Decisions(), _setsAfter.Decisions());
        foreach (var (from, to) in Decisions.SelectMany(from => Decisions.Where(to => to != from).Select(to => (from, to))))
        {
            var set = before[from] & after[to];
            if (!set.IsEmpty)
            {
                yield return new()
                {
                    Aspect = Aspect.Decision,
                    From = from,
                    To = to,
                    Set = set,
                    Words = new(() => Shorter(Region.Of(set, before[from], MostAlternatives), Region.Of(set, after[to], MostAlternatives))),
                    Witness = Witness.Of(set, useCase => Is(_before, useCase, from) && Is(_after, useCase, to)),
                    MovedBy = [.. _rules.Where(IsOfCustomer).Select(rule => Moved(rule, _setsBefore.Deciding(rule), _setsAfter.Deciding(rule), set)).OfType<MovedNorm>()],
                };
            }
        }
    }

    /// <summary>Norms that come, or go, in the very same use cases are one difference.</summary>
    private IEnumerable<Difference> OfNorms()
    {
        var changes = _rules
            .Select(rule => (Rule: rule, Aspect: AspectOf(rule)))
            .Where(rule => rule.Aspect is not null)
            .SelectMany(rule => new[]
            {
                (rule.Rule, Aspect: rule.Aspect!.Value, Set: _setsBefore[rule.Rule] - _setsAfter[rule.Rule]),
                (rule.Rule, Aspect: rule.Aspect!.Value, Set: _setsAfter[rule.Rule] - _setsBefore[rule.Rule]),
            })
            .Where(change => !change.Set.IsEmpty);
        foreach (var region in changes.GroupBy(change => (change.Aspect, change.Set)).OrderBy(region => region.Key.Aspect))
        {
            var moved = region.Select(change => Moved(change.Rule, _setsBefore[change.Rule], _setsAfter[change.Rule], region.Key.Set)!).ToList();
            yield return new()
            {
                Aspect = region.Key.Aspect,
                Set = region.Key.Set,
                Words = new(() => new(Region.Of(region.Key.Set, MostAlternatives))),
                Witness = Witness.Of(region.Key.Set, useCase => moved.TrueForAll(norm => IsSeen(norm, useCase))),
                MovedBy = moved,
            };
        }
    }

    /// <summary>Told among what was decided so before, or among what is decided so after: whichever takes fewer words.</summary>
    private static RegionInWords Shorter(Region ofBefore, Region ofAfter) =>
        (ofBefore.IsComplete, Length(ofAfter)).CompareTo((ofAfter.IsComplete, Length(ofBefore))) < 0 ? new(ofAfter, IsOfAfter: true) : new(ofBefore);

    private static int Length(Region region) => region.Alternatives.Sum(alternative => alternative.Parts.Count);

    private Norm NormOf(string rule) => (_setsAfter.Find(rule) ?? _setsBefore.Find(rule))!.Norm;

    private bool IsOfCustomer(string rule) => NormOf(rule) is { Bearer: Bearer.Customer, Standing: false };

    private Aspect? AspectOf(string rule) => NormOf(rule) switch
    {
        { Bearer: Bearer.Vendor, Modality: Modality.Permission } => Aspect.Exposures,
        { Bearer: Bearer.Vendor } => Aspect.Assurances,
        { Modality: Modality.Obligation } => Aspect.Duties,
        _ => null,
    };

    /// <summary>How a norm changes within a region; null when it does not.</summary>
    private MovedNorm? Moved(string rule, UseCaseSet before, UseCaseSet after, UseCaseSet region)
    {
        var comes = (after - before).Overlaps(region);
        var goes = (before - after).Overlaps(region);
        return comes || goes
            ? new(new(rule, NormOf(rule).Title), NormOf(rule).Modality, comes, goes, Citations(_setsBefore.Find(rule)), Citations(_setsAfter.Find(rule)))
            : null;
    }

    private static IReadOnlyList<Citation> Citations(CompiledNorm? norm) => [.. (norm?.Citations ?? []).Select(cite => cite.Citation)];

    /// <summary>What a side does not know cannot be evaluated by it; then the sets alone say so.</summary>
    private static bool Is(RuleSide side, UseCase useCase, Decision decision) => side.Judge(useCase) is not { } verdict || verdict.Decision == decision;

    private bool IsSeen(MovedNorm norm, UseCase useCase) =>
        Shows(_before, useCase, norm, norm.Goes) && Shows(_after, useCase, norm, norm.Comes);

    private static bool Shows(RuleSide side, UseCase useCase, MovedNorm norm, bool wanted)
    {
        var finding = side.Judge(useCase)?.Findings.FirstOrDefault(finding => string.Equals(finding.Rule, norm.Norm.Rule, StringComparison.Ordinal));
        return side.Judge(useCase) is null
            || (wanted ? finding is { Status: FindingStatus.Applies } : finding is null or { Status: FindingStatus.Defeated or FindingStatus.Fulfilled });
    }
}
