using Compliance.Rules.Analysis;
using Compliance.Rules.Compilation;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Linting.Checks;

/// <summary>
/// Norms that apply only where others of the same effect do: of the same bearer, topic and modality, no less grave and of no less authority. Of norms that apply in the same use cases, one
/// is left out of account.
/// </summary>
internal sealed class ShadowedRules : ILintCheck
{
    public IEnumerable<LintFinding> Find(LintContext context)
    {
        var shadowed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var norm in context.LintedRules.OfType<Norm>().Reverse())
        {
            var stretches = context.InForce(norm);
            var by = new SortedSet<string>(StringComparer.Ordinal);
            if (stretches.All(stretch => IsShadowed(stretch.Slice, stretch.Norm, shadowed, by)))
            {
                shadowed.Add(norm.FullId);
                yield return new()
                {
                    Code = LintCode.Shadowed,
                    At = norm.At,
                    Message = $"rule \"{norm.FullId}\" applies only where {string.Join(" or ", by.Select(other => $"\"{other}\""))} does, to the same effect",
                    Remedy = "take it away, or say in the pack why it is kept",
                    Rules = [norm.FullId],
                };
            }
        }
    }

    private static bool IsShadowed(LintSlice slice, CompiledNorm norm, HashSet<string> shadowed, SortedSet<string> by)
    {
        var left = Effect(slice, norm);
        foreach (var other in slice.Rules.Norms.Where(other => other != norm && !shadowed.Contains(other.Norm.FullId) && DoesAsMuch(other.Norm, norm.Norm)))
        {
            var effect = Effect(slice, other);
            if (left.Overlaps(effect))
            {
                by.Add(other.Norm.FullId);
                left -= effect;
            }
        }

        return left.IsEmpty;
    }

    private static bool DoesAsMuch(Norm other, Norm norm) =>
        other.Bearer == norm.Bearer
        && other.Modality == norm.Modality
        && string.Equals(other.Topic, norm.Topic, StringComparison.Ordinal)
        && other.Standing == norm.Standing
        && other.Severity >= norm.Severity
        && other.Authority <= norm.Authority
        && other.Layer <= norm.Layer
        && (norm.Concludes is null || other.Concludes == norm.Concludes);

    private static UseCaseSet Effect(LintSlice slice, CompiledNorm norm) =>
        norm.Norm.Demands ? slice.Sets.Outstanding(norm) : slice.Applies(norm);
}
