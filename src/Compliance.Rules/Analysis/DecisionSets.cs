using Compliance.Rules.Compilation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Analysis;

/// <summary>
/// All fully described use cases, by decision: each has exactly one of the four, or none where the texts that decide it are not held and nothing held
/// forbids it. From the customer's norms, as in the evaluation of one use case. Immutable.
/// </summary>
internal sealed class DecisionSets
{
    private readonly IReadOnlyList<UseCaseSet> _grants;
    private readonly UseCaseSet? _within;

    private DecisionSets(SliceSets sets, FactDefinition? purpose, UseCaseSet? within)
    {
        var space = sets.Space;
        var norms = sets.Slice.Norms.ToLookup(norm => norm.Norm.Role);
        _within = within;
        _grants = [.. norms[NormRole.Grant].Select(norm => sets[norm.Grants])];
        var notHeld = Within(sets[sets.Slice.NotHeld]);
        Prohibited = Union(space, norms[NormRole.Ban].Select(norm => Within(sets[norm.Applies])));
        OpenDuties = Union(space, norms[NormRole.Duty].Select(norm => Within(sets.Outstanding(norm))));
        var all = within ?? space.All;
        var granted = PurposeElements.Of(space, purpose).Aggregate(all, (granted, element) => granted & (Granted(element) | (all - element.Has)));
        NotHeld = notHeld - Prohibited;
        Conditional = (granted & OpenDuties) - Prohibited - notHeld;
        Permitted = granted - OpenDuties - Prohibited - notHeld;
        NotAddressed = all - (granted | Prohibited | notHeld);
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
    /// <param name="sets">The slice's sets.</param>
    /// <param name="purpose">The set fact whose elements each need a grant; null when there is none.</param>
    /// <param name="within">
    /// The use cases that are asked about, where not all are: each set is then what of it is among them. What few uses tell apart is looked at far sooner than what all do.
    /// </param>
    public static DecisionSets Of(SliceSets sets, FactDefinition? purpose, UseCaseSet? within = null) => new(sets, purpose, within);

    /// <summary>Where an element of the purpose has a grant of its own.</summary>
    public UseCaseSet Granted(PurposeElement element) => Union(element.Has.Space, _grants.Select(grant => Within(element.GrantedBy(grant))));

    private static UseCaseSet Union(UseCaseSpace space, IEnumerable<UseCaseSet> sets) => sets.Aggregate(space.Empty, (left, right) => left | right);

    private UseCaseSet Within(UseCaseSet set) => _within is { } within ? set & within : set;
}
