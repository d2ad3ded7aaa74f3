using Compliance.Rules.Compilation;
using Compliance.Rules.Compilation.Codes;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Evaluation;

/// <summary>
/// Finds the presumptions that matter: with all presumptions lifted, a norm that reads the fact becomes unknown, or the fulfilment of one that applies
/// or may apply does.
/// </summary>
internal static class AssumptionCollector
{
    /// <param name="book">The codes.</param>
    /// <param name="vocabulary">The facts.</param>
    /// <param name="slice">The rules in force.</param>
    /// <param name="useCase">The use case with its presumptions.</param>
    /// <param name="values">The values of the slice's nodes.</param>
    /// <param name="lifted">Their values with all presumptions lifted.</param>
    public static Assumption[] Collect(Codebook book, Vocabulary vocabulary, RuleSlice slice, EncodedUseCase useCase, ReadOnlySpan<Truth> values, ReadOnlySpan<Truth> lifted)
    {
        var affected = new AffectedNorms(vocabulary);
        foreach (var norm in slice.NormsById)
        {
            if (BecomesUnknown(norm.Applies, values, lifted))
            {
                Add(affected, norm, norm.FactsOfConditions, useCase);
            }

            if (BecomesUnknown(norm.Fulfilled, values, lifted) && values[norm.Applies] != Truth.False)
            {
                Add(affected, norm, norm.FactsOfFulfilment, useCase);
            }
        }

        return [.. affected.ByFact().Select(pair => new Assumption
        {
            Fact = pair.Fact.Name,
            Presumed = useCase.Value(pair.Fact),
            Because = book.Offers.Behind(useCase, pair.Fact.Index) is { } on ? [new(vocabulary.Facts[on].Name, useCase.Value(vocabulary.Facts[on]))] : ContentList<KnownFact>.Empty,
            Affects = ContentList<string>.Owning(AffectedNorms.Ids(pair.Norms)),
        })];
    }

    private static bool BecomesUnknown(int node, ReadOnlySpan<Truth> values, ReadOnlySpan<Truth> lifted) =>
        lifted[node] == Truth.Unknown && values[node] != Truth.Unknown;

    private static void Add(AffectedNorms affected, CompiledNorm norm, FactDefinition[] facts, EncodedUseCase useCase)
    {
        foreach (var fact in facts)
        {
            if (useCase.IsPresumed(fact.Index))
            {
                affected.Add(fact, norm);
            }
        }
    }
}
