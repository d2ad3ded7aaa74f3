using Compliance.Rules.Compilation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Analysis;

/// <summary>
/// All fully described use cases, by decision: each has exactly one of the four. From the customer's norms, as in the evaluation of one use case.
/// Immutable.
/// </summary>
internal sealed class DecisionSets
{
    private DecisionSets(UseCaseSet forbidden, UseCaseSet openDuties, UseCaseSet anyGrant, UseCaseSet granted)
    {
        OpenDuties = openDuties;
        AnyGrant = anyGrant;
        Prohibited = forbidden;
        Conditional = (granted & openDuties) - forbidden;
        Permitted = granted - openDuties - forbidden;
        NotAddressed = !(granted | forbidden);
    }

    /// <summary>Where a duty is open that makes a granted use conditional.</summary>
    public UseCaseSet OpenDuties { get; }

    /// <summary>Where some permission grants, though perhaps not each element of the purpose.</summary>
    public UseCaseSet AnyGrant { get; }

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
        var grants = customers.Where(norm => norm.Norm is { Modality: Modality.Permission, Layer: not Layer.Organisation }).Select(norm => sets[norm.Grants]);
        var anyGrant = Union(sets.Space, grants);
        return new(Union(sets.Space, prohibitions), Union(sets.Space, duties), anyGrant, EachGranted(anyGrant, purpose));
    }

    /// <summary>Where each element of the purpose has a grant of its own: the grant as it is when the purpose is that element alone.</summary>
    private static UseCaseSet EachGranted(UseCaseSet anyGrant, FactDefinition? purpose) =>
        PurposeElements.Of(anyGrant.Space, purpose).Aggregate(anyGrant.Space.All, (granted, element) => granted & (element.Alone(anyGrant) | !element.Has));

    private static UseCaseSet Union(UseCaseSpace space, IEnumerable<UseCaseSet> sets) => sets.Aggregate(space.Empty, (left, right) => left | right);
}
