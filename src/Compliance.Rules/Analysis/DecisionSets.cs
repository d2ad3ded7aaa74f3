using Compliance.Rules.Compilation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Analysis;

/// <summary>
/// All fully described use cases, by decision: each has exactly one of the four. From the customer's norms, as in the evaluation of one use case.
/// Immutable.
/// </summary>
internal sealed class DecisionSets
{
    private readonly IReadOnlyList<UseCaseSet> _grants;

    private DecisionSets(UseCaseSet forbidden, UseCaseSet openDuties, IReadOnlyList<UseCaseSet> grants, FactDefinition? purpose)
    {
        _grants = grants;
        var space = forbidden.Space;
        var granted = PurposeElements.Of(space, purpose).Aggregate(space.All, (all, element) => all & (Granted(element) | !element.Has));
        OpenDuties = openDuties;
        Prohibited = forbidden;
        Conditional = (granted & openDuties) - forbidden;
        Permitted = granted - openDuties - forbidden;
        NotAddressed = !(granted | forbidden);
    }

    /// <summary>Where a duty is open that makes a granted use conditional.</summary>
    public UseCaseSet OpenDuties { get; }

    public UseCaseSet Prohibited { get; }

    public UseCaseSet Conditional { get; }

    public UseCaseSet Permitted { get; }

    public UseCaseSet NotAddressed { get; }

    /// <summary>The use cases of a decision; of <see cref="Decision.Undetermined"/> none, for nothing is missing.</summary>
    public UseCaseSet this[Decision decision] => decision switch
    {
        Decision.Prohibited => Prohibited,
        Decision.Conditional => Conditional,
        Decision.Permitted => Permitted,
        Decision.NotAddressed => NotAddressed,
        _ => Prohibited.Space.Empty,
    };

    /// <summary>The decisions of the rules of a slice.</summary>
    /// <param name="sets">The slice's sets.</param>
    /// <param name="purpose">The set fact whose elements each need a grant; null when there is none.</param>
    public static DecisionSets Of(SliceSets sets, FactDefinition? purpose)
    {
        var customers = sets.Slice.Norms.Where(norm => norm.Norm.Bearer == Bearer.Customer).ToList();
        var prohibitions = customers.Where(norm => norm.Norm.Modality == Modality.Prohibition).Select(norm => sets[norm.Applies]);
        var duties = customers.Where(norm => norm.Norm is { Modality: Modality.Obligation, Standing: false }).Select(sets.Outstanding);
        return new(Union(sets.Space, prohibitions), Union(sets.Space, duties), [.. customers.Where(norm => norm.Norm.IsGrant).Select(norm => sets[norm.Grants])], purpose);
    }

    /// <summary>Where an element of the purpose has a grant of its own.</summary>
    public UseCaseSet Granted(PurposeElement element) => Union(element.Has.Space, _grants.Select(element.GrantedBy));

    private static UseCaseSet Union(UseCaseSpace space, IEnumerable<UseCaseSet> sets) => sets.Aggregate(space.Empty, (left, right) => left | right);
}
