using Compliance.Rules.Compilation;

namespace Compliance.Rules.Evaluation;

/// <summary>
/// Finds applying norms of one bearer and topic that contradict each other: those of which neither defeats the other, and each secondary norm that a
/// primary one defeats by its authority, whatever else overrides it.
/// </summary>
internal static class ConflictCollector
{
    public static IReadOnlyList<Conflict> Collect(RuleSlice slice, Truth[] values)
    {
        var conflicts = new List<Conflict>();
        foreach (var provision in slice.Norms.Where(norm => values[norm.Applies] == Truth.True).GroupBy(norm => (norm.Norm.Bearer, norm.Norm.Topic)))
        {
            var (prohibitions, others) = Split(provision);
            conflicts.AddRange(prohibitions.SelectMany(prohibition => others.Select(other => Between(prohibition, other))));
        }

        foreach (var secondary in slice.Norms.Where(norm => values[norm.Conditions] == Truth.True))
        {
            conflicts.AddRange(secondary.Authorities
                .Where(primary => values[primary.Applies] == Truth.True)
                .Select(primary => Pair(primary, secondary, prevails: primary)));
        }

        return [.. conflicts
            .OrderBy(conflict => conflict.Bearer)
            .ThenBy(conflict => conflict.Topic, StringComparer.Ordinal)
            .ThenBy(conflict => conflict.Rules[0], StringComparer.Ordinal)
            .ThenBy(conflict => conflict.Rules[1], StringComparer.Ordinal)];
    }

    private static (List<CompiledNorm> Prohibitions, List<CompiledNorm> Others) Split(IEnumerable<CompiledNorm> norms)
    {
        var byForce = norms.ToLookup(norm => norm.Norm.Modality == Modality.Prohibition);
        return ([.. byForce[true]], [.. byForce[false]]);
    }

    /// <summary>The safe side: for the customer what is forbidden; for the vendor what it may do to the customer.</summary>
    private static Conflict Between(CompiledNorm prohibition, CompiledNorm other)
    {
        var safe = prohibition.Norm.Bearer == Bearer.Customer ? prohibition
            : other.Norm.Modality == Modality.Permission ? other
            : null;
        return Pair(prohibition, other, safe);
    }

    private static Conflict Pair(CompiledNorm left, CompiledNorm right, CompiledNorm? prevails) => new()
    {
        Bearer = left.Norm.Bearer,
        Topic = left.Norm.Topic,
        Rules = [.. new[] { left.Norm.FullId, right.Norm.FullId }.Order(StringComparer.Ordinal)],
        Prevails = prevails?.Norm.FullId,
    };
}
