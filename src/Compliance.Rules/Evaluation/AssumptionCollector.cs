using Compliance.Rules.Compilation;
using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Evaluation;

/// <summary>
/// Finds the presumptions that matter: with all presumptions lifted, a norm that reads the fact becomes unknown, or the fulfilment of one that applies
/// or may apply does.
/// </summary>
internal static class AssumptionCollector
{
    public static IReadOnlyList<Assumption> Collect(Vocabulary vocabulary, RuleSlice slice, BoundUseCase useCase, Truth[] values)
    {
        var presumed = vocabulary.Facts.Where(useCase.IsPresumed).ToList();
        if (presumed.Count == 0)
        {
            return [];
        }

        var lifted = slice.Graph.Evaluate(useCase.WithoutPresumptions());
        var affects = new SortedDictionary<int, SortedSet<string>>();
        foreach (var norm in slice.Norms)
        {
            if (BecomesUnknown(norm.Applies, values, lifted))
            {
                Add(affects, norm, norm.FactsOfConditions, useCase);
            }

            if (BecomesUnknown(norm.Fulfilled, values, lifted) && values[norm.Applies] != Truth.False)
            {
                Add(affects, norm, norm.FactsOfFulfilment, useCase);
            }
        }

        return [.. affects.Select(pair => new Assumption
        {
            Fact = vocabulary.Facts[pair.Key].Name,
            Presumed = vocabulary.Facts[pair.Key].Presumed!,
            Affects = [.. pair.Value],
        })];
    }

    private static bool BecomesUnknown(int node, Truth[] values, Truth[] lifted) =>
        lifted[node] == Truth.Unknown && values[node] != Truth.Unknown;

    private static void Add(SortedDictionary<int, SortedSet<string>> affects, CompiledNorm norm, IEnumerable<FactDefinition> facts, BoundUseCase useCase)
    {
        foreach (var fact in facts.Where(useCase.IsPresumed))
        {
            if (!affects.TryGetValue(fact.Index, out var rules))
            {
                affects.Add(fact.Index, rules = new(StringComparer.Ordinal));
            }

            rules.Add(norm.Norm.FullId);
        }
    }
}
