using Compliance.Rules.Compilation;

namespace Compliance.Rules.Evaluation;

/// <summary>
/// Finds applying norms of one bearer and topic that contradict each other: those of which neither defeats the other, and each secondary norm that a
/// primary one defeats by its authority, whatever else overrides it.
/// </summary>
internal static class ConflictCollector
{
    /// <param name="findings">The norms that give a finding: those that apply are among them, and those whose conditions hold.</param>
    /// <param name="values">The values of the slice's nodes.</param>
    public static Conflict[] Collect(IReadOnlyList<CompiledNorm> findings, ReadOnlySpan<Truth> values)
    {
        var conflicts = new List<Conflict>();
        AddContradictions(findings, values, conflicts);
        foreach (var secondary in findings)
        {
            if (values[secondary.Conditions] == Truth.True)
            {
                AddDefeats(secondary, values, conflicts);
            }
        }

        if (conflicts.Count == 0)
        {
            return [];
        }

        return [.. conflicts
            .OrderBy(conflict => conflict.Bearer)
            .ThenBy(conflict => conflict.Topic, StringComparer.Ordinal)
            .ThenBy(conflict => conflict.Rules[0], StringComparer.Ordinal)
            .ThenBy(conflict => conflict.Rules[1], StringComparer.Ordinal)];
    }

    private static void AddDefeats(CompiledNorm secondary, ReadOnlySpan<Truth> values, List<Conflict> conflicts)
    {
        foreach (var side in secondary.Superiors)
        {
            foreach (var primary in side)
            {
                if (values[primary.Applies] == Truth.True && primary.Norm.HasAuthorityOver(secondary.Norm))
                {
                    conflicts.Add(Pair(primary, secondary, prevails: primary));
                }
            }
        }
    }

    private static void AddContradictions(IReadOnlyList<CompiledNorm> findings, ReadOnlySpan<Truth> values, List<Conflict> conflicts)
    {
        Dictionary<int, List<CompiledNorm>>? prohibitions = null;
        foreach (var norm in findings)
        {
            if (norm.Norm.Forbids && values[norm.Applies] == Truth.True)
            {
                prohibitions ??= [];
                if (!prohibitions.TryGetValue(norm.Provision, out var group))
                {
                    prohibitions.Add(norm.Provision, group = []);
                }

                group.Add(norm);
            }
        }

        foreach (var norm in prohibitions is null ? [] : findings)
        {
            if (!norm.Norm.Forbids && values[norm.Applies] == Truth.True && prohibitions!.TryGetValue(norm.Provision, out var group))
            {
                conflicts.AddRange(group.Select(prohibition => Between(prohibition, norm)));
            }
        }
    }

    /// <summary>The safe side: for the customer what is forbidden; for the vendor what it may do to the customer.</summary>
    private static Conflict Between(CompiledNorm prohibition, CompiledNorm other)
    {
        var safe = prohibition.Norm.IsBan ? prohibition
            : other.Norm.Role == NormRole.Exposure ? other
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
