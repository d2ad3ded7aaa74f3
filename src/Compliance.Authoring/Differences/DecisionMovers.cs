using Compliance.Rules.Analysis;
using Compliance.Rules.Compilation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Authoring.Differences;

/// <summary>
/// Which norms moved a decision: those whose own change pushes towards the new one. A prohibition that comes does where it becomes prohibited, one that goes
/// where it no longer is; a grant where there was none for an element of the purpose, or is none any more; a duty where it is, or was, what makes a granted
/// use conditional. Whatever else changes in the same use cases moved nothing.
/// </summary>
internal sealed class DecisionMovers
{
    private readonly NormSets _before;
    private readonly NormSets _after;
    private readonly IReadOnlyList<(PurposeElement Element, UseCaseSet Gained, UseCaseSet Lost)> _elements;

    public DecisionMovers(UseCaseSpace space, NormSets before, NormSets after, FactDefinition? purpose)
    {
        (_before, _after) = (before, after);
        _elements = [.. PurposeElements.Of(space, purpose).Select(element =>
        {
            var (was, now) = (before.Decisions.Granted(element), after.Decisions.Granted(element));
            return (element, element.Has & (now - was), element.Has & (was - now));
        })];
    }

    /// <summary>The use cases of a region in which a norm's change pushes towards the decision after; empty for a norm that moved nothing.</summary>
    public UseCaseSet Pushed(NormPair pair, Decision to, UseCaseSet region) => IsByComing(pair.Norm.Modality, to) ? ByComing(pair.After, region) : ByGoing(pair.Before, to, region);

    /// <summary>Whether it is by coming that a norm of a modality pushes towards a decision, and not by going.</summary>
    public static bool IsByComing(Modality modality, Decision to) => modality switch
    {
        Modality.Prohibition => to == Decision.Prohibited,
        Modality.Obligation => to == Decision.Conditional,
        _ => to is Decision.Conditional or Decision.Permitted,
    };

    /// <summary>Where a norm that holds after forbids, makes a use conditional that was not, or grants what nothing granted.</summary>
    private UseCaseSet ByComing(CompiledNorm? norm, UseCaseSet region) => norm?.Norm switch
    {
        { Role: NormRole.Ban } => region & _after.Shown(norm),
        { Role: NormRole.Duty } => (region - _before.Decisions.OpenDuties) & _after.Shown(norm),
        { Role: NormRole.Grant } => Union(region, part => part.Gained, _after.Granted(norm)),
        _ => region.Space.Empty,
    };

    /// <summary>Where a norm that held before forbade what is no longer forbidden, made a use conditional that is permitted, or granted what nothing grants any more.</summary>
    private UseCaseSet ByGoing(CompiledNorm? norm, Decision to, UseCaseSet region) => norm?.Norm switch
    {
        { Role: NormRole.Ban } => region & _before.Shown(norm),
        { Role: NormRole.Duty } when to == Decision.Permitted => region & _before.Shown(norm),
        { Role: NormRole.Grant } when to == Decision.NotAddressed => Union(region, part => part.Lost, _before.Granted(norm)),
        _ => region.Space.Empty,
    };

    private UseCaseSet Union(UseCaseSet region, Func<(PurposeElement Element, UseCaseSet Gained, UseCaseSet Lost), UseCaseSet> changed, UseCaseSet granted) => granted.IsEmpty
        ? granted
        : _elements.Select(part => (part.Element, Where: region & changed(part))).Where(part => !part.Where.IsEmpty)
            .Aggregate(region.Space.Empty, (union, part) => union | (part.Where & part.Element.GrantedBy(granted)));
}
