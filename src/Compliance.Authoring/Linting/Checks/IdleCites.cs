using Compliance.Rules.Compilation;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Linting.Checks;

/// <summary>Cites of versions that do not carry their rule: the version never governs a use in which the rule holds, or none is cited for some days between others.</summary>
internal sealed class IdleCites : ILintCheck
{
    public IEnumerable<LintFinding> Find(LintContext context)
    {
        foreach (var rule in context.LintedRules)
        {
            var stretches = context.InForce(rule);
            foreach (var cite in rule.Cites.Where(cite => !stretches.Any(stretch => Carries(stretch, cite))))
            {
                yield return new()
                {
                    Code = LintCode.IdleCite,
                    At = cite.At,
                    Message = $"the cite of \"{cite.Document.FullId}\", clause {cite.Clause}, never carries rule \"{rule.FullId}\": the versions it covers do not govern any use in which the rule holds",
                    Remedy = "cite the version, or the document, that does, or take the cite away",
                    Rules = [rule.FullId],
                };
            }

            if (Gap(context, stretches) is { } days)
            {
                yield return new()
                {
                    Code = LintCode.InterruptedCites,
                    At = rule.At,
                    Message = $"rule \"{rule.FullId}\" is in force, then not {days}, then again",
                    Remedy = "cite the versions in force on those days, or make two rules of it",
                    Rules = [rule.FullId],
                };
            }
        }
    }

    private static bool Carries((LintSlice Slice, RuleParts Parts) stretch, Cite cite)
    {
        var (slice, parts) = stretch;
        return parts.Cites.Where(scope => scope.Cite == cite)
            .Any(scope => !((slice.Sets[parts.When] - slice.Sets[parts.Exception]) & slice.Sets[scope.Scope]).IsEmpty);
    }

    private static string? Gap(LintContext context, IReadOnlyList<(LintSlice Slice, RuleParts Parts)> stretches)
    {
        var (first, last) = (stretches[0].Slice.Number, stretches[^1].Slice.Number);
        return context.Days(context.Slices.Skip(first).Take(last - first).Except(stretches.Select(stretch => stretch.Slice)), []);
    }
}
