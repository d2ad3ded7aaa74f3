using Compliance.Rules.Compilation;
using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Evaluation;

/// <summary>
/// Whether the vendor or the law grants the use. With several purposes each needs a grant of its own, so each is looked at alone: a grant for one does
/// not cover the other.
/// </summary>
internal sealed class GrantEvaluation
{
    private GrantEvaluation(Truth state, IReadOnlyList<(CompiledNorm Norm, Truth[] Values)> unsettled)
    {
        State = state;
        Unsettled = unsettled;
    }

    /// <summary>The least, over the purposes, of the highest state of a grant.</summary>
    public Truth State { get; }

    /// <summary>The grants that are unknown for a purpose that has no certain one, with the values under which they are.</summary>
    public IReadOnlyList<(CompiledNorm Norm, Truth[] Values)> Unsettled { get; }

    public static GrantEvaluation Of(RuleSlice slice, BoundUseCase useCase, Truth[] values, FactDefinition? purpose)
    {
        var grants = slice.Norms.Where(IsGrant).ToList();
        var state = Truth.True;
        var unsettled = new List<(CompiledNorm, Truth[])>();
        foreach (var purposeValues in ByPurpose(slice, useCase, values, purpose))
        {
            var highest = Highest(grants, purposeValues);
            state = state.And(highest);
            if (highest == Truth.Unknown)
            {
                unsettled.AddRange(grants.Where(grant => purposeValues[grant.Grants] == Truth.Unknown).Select(grant => (grant, purposeValues)));
            }
        }

        return new(state, unsettled);
    }

    /// <summary>A customer's permission of a vendor or of the law; an organisation's grants nothing.</summary>
    private static bool IsGrant(CompiledNorm norm) =>
        norm.Norm is { Bearer: Bearer.Customer, Modality: Modality.Permission, Layer: not Layer.Organisation };

    private static IEnumerable<Truth[]> ByPurpose(RuleSlice slice, BoundUseCase useCase, Truth[] values, FactDefinition? purpose)
    {
        if (purpose is null || useCase[purpose] is not { Names.Count: > 1 } purposes)
        {
            return [values];
        }

        return purposes.Names.Select(name => slice.Graph.Evaluate(useCase.With(purpose, new([name], 0))));
    }

    private static Truth Highest(List<CompiledNorm> grants, Truth[] values)
    {
        var highest = Truth.False;
        foreach (var grant in grants)
        {
            highest = highest.Or(values[grant.Grants]);
        }

        return highest;
    }
}
