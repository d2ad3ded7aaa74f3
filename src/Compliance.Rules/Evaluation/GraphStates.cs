using Compliance.Rules.Compilation;
using Compliance.Rules.Compilation.Codes;
using Compliance.Rules.Validation;

namespace Compliance.Rules.Evaluation;

/// <summary>
/// The states of norms read off the graph that also says why. For few questions: the matrix answers sooner by far, but takes longer to make than all else
/// that a single question needs.
/// </summary>
internal sealed class GraphStates(CompiledRules rules) : INormStateSource
{
    public INormStates Evaluate(BoundUseCase useCase, DateOnly day)
    {
        var graphs = rules.GraphsFor(useCase.WithoutPresumptions());
        var slice = graphs.On(day);
        var encoded = new EncodedUseCase(graphs.Book);
        encoded.Take(useCase);
        var values = new Truth[slice.Graph.Count];
        slice.Graph.Evaluate(encoded, values);
        return new States(rules.Order, slice, values);
    }

    private sealed class States(NormOrder order, RuleSlice slice, Truth[] values) : INormStates
    {
        public Truth TextsNotHeld => values[slice.NotHeld];

        public NormState this[Norm norm] => slice.ByRank[order.RankOf(norm)] is { } compiled
            ? new(values[compiled.Conditions], values[compiled.Applies], values[compiled.Grants], values[compiled.Fulfilled])
            : default;
    }
}
