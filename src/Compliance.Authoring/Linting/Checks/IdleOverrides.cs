using Compliance.Rules.Compilation;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Linting.Checks;

/// <summary>Overrides without which every rule would apply in the same use cases.</summary>
internal sealed class IdleOverrides : ILintCheck
{
    public IEnumerable<LintFinding> Find(LintContext context)
    {
        var idle = new HashSet<(string, string)>();
        foreach (var norm in context.LintedRules.OfType<Norm>())
        {
            foreach (var (overridden, at) in norm.Overrides.Zip(norm.OverridesAt).Where(pair => !context.Dead.Contains(pair.First)))
            {
                if (Why(context, norm.FullId, overridden, idle) is not { } why)
                {
                    continue;
                }

                idle.Add((norm.FullId, overridden));
                yield return new()
                {
                    Code = LintCode.IdleOverride,
                    At = at,
                    Message = $"rule \"{norm.FullId}\" overrides \"{overridden}\" to no effect: {why}",
                    Remedy = "take the override away, or correct the conditions",
                    Rules = [norm.FullId, overridden],
                };
            }
        }
    }

    /// <summary>Null where the override matters on some day.</summary>
    private static string? Why(LintContext context, string overrider, string overridden, HashSet<(string, string)> idle)
    {
        var together = context.Slices.Where(slice => slice.Norms.ContainsKey(overrider) && slice.Norms.ContainsKey(overridden)).ToList();
        if (together.Count == 0)
        {
            return "they are never in force on the same day";
        }

        if (together.TrueForAll(slice => !slice.Applies(slice.Norms[overrider]).Overlaps(slice.Conditions(slice.Norms[overridden]))))
        {
            return "no use case has both";
        }

        return together.TrueForAll(slice => IsCovered(slice, slice.Norms[overrider], slice.Norms[overridden], idle)) ? "where both hold, others defeat it too" : null;
    }

    /// <summary>Whether every use case in which the override defeats is one in which another rule does so too.</summary>
    private static bool IsCovered(LintSlice slice, CompiledNorm overrider, CompiledNorm overridden, HashSet<(string, string)> idle)
    {
        var others = overridden.Overriders.Concat(overridden.Superiors.SelectMany(layer => layer))
            .Where(other => other != overrider && !idle.Contains((other.Norm.FullId, overridden.Norm.FullId)))
            .Where(other => overridden.Norm.Modality != Modality.Permission || other.Norm.Modality == overrider.Norm.Modality);
        return others.Aggregate(slice.Applies(overrider) & slice.Conditions(overridden), (left, other) => left - slice.Applies(other)).IsEmpty;
    }
}
