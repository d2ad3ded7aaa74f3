using Compliance.Rules.Compilation;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Linting.Checks;

/// <summary>Rules that can never apply: their conditions contradict each other, hold nowhere within the scope of their documents, or are always defeated.</summary>
internal sealed class RulesThatNeverApply : ILintCheck
{
    public IEnumerable<LintFinding> Find(LintContext context)
    {
        foreach (var rule in context.LintedRules.ToList())
        {
            var stretches = context.InForce(rule);
            if (Finding(context, rule, stretches) is { } finding)
            {
                context.Dead.Add(rule.FullId);
                yield return finding;
            }
        }
    }

    private static LintFinding? Finding(LintContext context, Rule rule, IReadOnlyList<(LintSlice Slice, RuleParts Parts)> stretches)
    {
        if (stretches.Count == 0)
        {
            return Of(rule, LintCode.OutOfScope, "is in force on no day", "correct the dates of its cites");
        }

        if (stretches.All(stretch => stretch.Slice.Sets[stretch.Parts.When].IsEmpty))
        {
            if (context.Unconcluded(rule.When) is { } fact)
            {
                return Of(rule, LintCode.NeverApplies, $"can never apply: no rule that is loaded concludes \"{fact}\", which its \"when\" reads", "load the packs that conclude it with --rules, or correct the condition");
            }

            return Of(rule, LintCode.NeverApplies, "can never apply: no use case meets its \"when\"", "take away one of the conditions that exclude each other");
        }

        if (stretches.All(stretch => stretch.Slice.Sets[stretch.Parts.When].IsSubsetOf(stretch.Slice.Sets[stretch.Parts.Exception])))
        {
            return Of(rule, LintCode.NeverApplies, "can never apply: its \"unless\" takes away all of its \"when\"", "narrow the exception");
        }

        if (stretches.All(stretch => stretch.Slice.Sets[stretch.Parts.Conditions].IsEmpty))
        {
            return Of(rule, LintCode.OutOfScope, "never holds within the scope of the documents it cites", "correct the condition, the cites or the documents' scope");
        }

        return rule is Norm norm && context.InForce(norm).All(stretch => stretch.Slice.Applies(stretch.Norm).IsEmpty)
            ? Of(rule, LintCode.NeverApplies, "never applies: wherever it holds, other rules defeat it", "take away the override, or the rule")
            : null;
    }

    private static LintFinding Of(Rule rule, LintCode code, string what, string remedy) => new()
    {
        Code = code,
        At = rule.At,
        Message = $"rule \"{rule.FullId}\" {what}",
        Remedy = remedy,
        Rules = [rule.FullId],
    };
}
