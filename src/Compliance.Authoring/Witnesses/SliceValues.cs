using Compliance.Rules.Analysis;
using Compliance.Rules.Compilation;
using Compliance.Rules.Compilation.Codes;

namespace Compliance.Authoring.Witnesses;

/// <summary>What a slice's graph says of one use case as it stands, facts left open included: what a witness is held against.</summary>
internal static class SliceValues
{
    /// <summary>The truth of each node.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="slice">A slice of them.</param>
    /// <param name="useCase">A use case that fits their vocabulary.</param>
    public static Truth[] Of(CompiledRules rules, RuleSlice slice, UseCase useCase)
    {
        var encoded = new EncodedUseCase(rules.Book);
        if (!UseCaseEncoder.TryEncode(useCase, rules.Book, encoded))
        {
            throw new ArgumentException("The use case does not fit the vocabulary of the rules.", nameof(useCase));
        }

        var values = new Truth[slice.Graph.Count];
        slice.Graph.Evaluate(encoded, values);
        return values;
    }
}
