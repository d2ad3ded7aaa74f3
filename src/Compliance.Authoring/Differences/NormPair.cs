using Compliance.Rules.Compilation;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Differences;

/// <summary>
/// What one norm is on both sides. A norm that becomes another one under its old id – the vendor must not, now it may – is two: one that goes and one that
/// comes. Immutable.
/// </summary>
/// <param name="Before">The norm in force before; null when there is none.</param>
/// <param name="After">The norm in force after; null when there is none. Not both are null.</param>
internal sealed record NormPair(CompiledNorm? Before, CompiledNorm? After)
{
    /// <summary>The norm as it is after, or else was before.</summary>
    public Norm Norm => (After ?? Before)!.Norm;

    /// <summary>What of a verdict it shows in besides the decision; null for what only decides.</summary>
    public Aspect? Aspect => Norm switch
    {
        { Bearer: Bearer.Vendor, Modality: Modality.Permission } => Differences.Aspect.Exposures,
        { Bearer: Bearer.Vendor } => Differences.Aspect.Assurances,
        { Modality: Modality.Obligation } => Differences.Aspect.Duties,
        _ => null,
    };

    /// <summary>Whether the norm has one id before and another after.</summary>
    public bool IsRenamed => Before is not null && After is not null && !string.Equals(Before.Norm.FullId, After.Norm.FullId, StringComparison.Ordinal);
}

/// <summary>Finds the norms of two sides that are the same norm.</summary>
internal static class NormPairs
{
    /// <summary>The pairs, by id: those of one id and role, then those renamed, then the others each by itself.</summary>
    /// <param name="before">The norms in force before.</param>
    /// <param name="after">The norms in force after.</param>
    /// <param name="holdAlike">Whether two norms hold of the same use cases.</param>
    public static IReadOnlyList<NormPair> Of(IReadOnlyList<CompiledNorm> before, IReadOnlyList<CompiledNorm> after, Func<CompiledNorm, CompiledNorm, bool> holdAlike)
    {
        var known = after.ToDictionary(norm => norm.Norm.FullId, StringComparer.Ordinal);
        var pairs = before.Select(norm => new NormPair(norm, known.GetValueOrDefault(norm.Norm.FullId) is { } same && HaveOneRole(norm.Norm, same.Norm) ? same : null)).ToList();
        var unmatched = after.Except(pairs.Select(pair => pair.After)).OfType<CompiledNorm>().ToList();
        for (var place = 0; place < pairs.Count; place++)
        {
            var pair = pairs[place];
            if (pair.After is null && unmatched.Find(norm => SayTheSame(pair.Norm, norm.Norm) && holdAlike(pair.Before!, norm)) is { } renamed)
            {
                pairs[place] = pair with { After = renamed };
                unmatched.Remove(renamed);
            }
        }

        return [.. pairs.Concat(unmatched.Select(norm => new NormPair(null, norm))).OrderBy(pair => pair.Norm.FullId, StringComparer.Ordinal)];
    }

    private static bool HaveOneRole(Norm one, Norm other) => one.Bearer == other.Bearer && one.Modality == other.Modality;

    private static bool SayTheSame(Norm one, Norm other) =>
        HaveOneRole(one, other) && one.Standing == other.Standing && one.Layer == other.Layer && one.Severity == other.Severity
        && string.Equals(one.Topic, other.Topic, StringComparison.Ordinal)
        && string.Equals(one.Title, other.Title, StringComparison.Ordinal)
        && string.Equals(one.Summary, other.Summary, StringComparison.Ordinal);
}
