using Compliance.Rules.Compilation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Analysis;

/// <summary>
/// All fully described use cases, or those that matter, by decision: each has exactly one of the four, or none where the texts that decide it are not held and nothing held
/// forbids it. From the customer's norms, as in the evaluation of one use case. Immutable.
/// </summary>
internal sealed class DecisionSets
{
    private readonly IReadOnlyList<UseCaseSet> _grants;

    private DecisionSets(UseCaseSet all, UseCaseSet forbidden, UseCaseSet openDuties, IReadOnlyList<UseCaseSet> grants, UseCaseSet notHeld, FactDefinition? purpose)
    {
        _grants = grants;
        var granted = PurposeElements.Of(all.Space, purpose).Where(element => element.Has.Overlaps(all))
            .Aggregate(all, (covered, element) => covered - (element.Has - Granted(element)));
        OpenDuties = openDuties;
        Prohibited = forbidden;
        NotHeld = notHeld - forbidden;
        Conditional = (granted & openDuties) - forbidden - notHeld;
        Permitted = granted - openDuties - forbidden - notHeld;
        NotAddressed = all - granted - forbidden - notHeld;
    }

    /// <summary>Where nobody knows: the texts that decide are not held, and none that is forbids the use.</summary>
    public UseCaseSet NotHeld { get; }

    /// <summary>Where a duty is open that makes a granted use conditional.</summary>
    public UseCaseSet OpenDuties { get; }

    public UseCaseSet Prohibited { get; }

    public UseCaseSet Conditional { get; }

    public UseCaseSet Permitted { get; }

    public UseCaseSet NotAddressed { get; }

    /// <summary>The use cases of a decision; of <see cref="Decision.Undetermined"/> those whose texts are not held, for no fact is missing.</summary>
    public UseCaseSet this[Decision decision] => decision switch
    {
        Decision.Prohibited => Prohibited,
        Decision.Conditional => Conditional,
        Decision.Permitted => Permitted,
        Decision.NotAddressed => NotAddressed,
        _ => NotHeld,
    };

    /// <summary>The decisions of the rules of a slice.</summary>
    /// <param name="sets">The slice's sets; where only some use cases matter, each of their purposes alone must be that of one that matters as well.</param>
    /// <param name="purpose">The set fact whose elements each need a grant; null when there is none.</param>
    public static DecisionSets Of(SliceSets sets, FactDefinition? purpose)
    {
        var norms = sets.Slice.Norms.ToLookup(norm => norm.Norm.Role);
        return new(
            sets.All,
            Union(sets.Space, norms[NormRole.Ban].Select(norm => sets[norm.Applies])),
            Union(sets.Space, norms[NormRole.Duty].Select(sets.Outstanding)),
            [.. norms[NormRole.Grant].Select(norm => sets[norm.Grants])],
            sets[sets.Slice.NotHeld],
            purpose);
    }

    /// <summary>Where an element of the purpose has a grant of its own.</summary>
    public UseCaseSet Granted(PurposeElement element) => Union(element.Has.Space, _grants.Select(element.GrantedBy));

    private static UseCaseSet Union(UseCaseSpace space, IEnumerable<UseCaseSet> sets) => sets.Aggregate(space.Empty, (left, right) => left | right);
}
