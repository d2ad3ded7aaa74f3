using Compliance.Rules.Diagnostics;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Linting.Checks;

/// <summary>What binds the customer and is set aside by a norm of the vendor: what the vendor may or must do seldom frees the customer.</summary>
internal sealed class OverridesAcrossBearers : ILintCheck
{
    public IEnumerable<LintFinding> Find(LintContext context)
    {
        var norms = context.Rules.Rules.OfType<Norm>().ToDictionary(norm => norm.FullId, StringComparer.Ordinal);
        foreach (var norm in context.LintedRules.OfType<Norm>().Where(norm => norm.Bearer == Bearer.Vendor))
        {
            foreach (var (overridden, at) in norm.Overrides.Zip(norm.OverridesAt))
            {
                if (norms[overridden] is { Bearer: Bearer.Customer, Modality: not Modality.Permission } freed)
                {
                    yield return new()
                    {
                        Code = LintCode.AcrossBearers,
                        At = at,
                        Message = $"rule \"{norm.FullId}\" speaks of the vendor and sets aside \"{overridden}\", which binds the customer",
                        Remedy = "correct the bearer, or let what frees the customer be a norm of the customer",
                        Rules = [norm.FullId, freed.FullId],
                    };
                }
            }
        }
    }
}
