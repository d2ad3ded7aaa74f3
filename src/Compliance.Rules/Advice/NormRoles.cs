using Compliance.Rules.Compilation;

namespace Compliance.Rules.Advice;

/// <summary>The norms of a slice by what they do to a verdict. Immutable.</summary>
internal sealed class NormRoles
{
    public NormRoles(RuleSlice slice)
    {
        var byRole = slice.Norms.ToLookup(norm => norm.Norm.Role);
        Prohibitions = [.. byRole[NormRole.Ban]];
        Duties = [.. byRole[NormRole.Duty]];
        Grants = [.. byRole[NormRole.Grant]];
        Exposures = [.. byRole[NormRole.Exposure]];
    }

    /// <summary>What the customer must not do; one that applies forbids the use.</summary>
    public IReadOnlyList<CompiledNorm> Prohibitions { get; }

    /// <summary>What the customer must do for the use to be allowed; standing duties are none of these.</summary>
    public IReadOnlyList<CompiledNorm> Duties { get; }

    /// <summary>What allows the use: permissions of the vendor or of the law.</summary>
    public IReadOnlyList<CompiledNorm> Grants { get; }

    /// <summary>What the vendor may do.</summary>
    public IReadOnlyList<CompiledNorm> Exposures { get; }

    /// <summary>The nodes that decision and exposures are read from.</summary>
    public IEnumerable<int> Nodes =>
        Prohibitions.Concat(Exposures).Select(norm => norm.Applies)
            .Concat(Duties.SelectMany(norm => new[] { norm.Applies, norm.Fulfilled }))
            .Concat(Grants.Select(norm => norm.Grants));
}
