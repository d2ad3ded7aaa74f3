using Compliance.Rules.Compilation.Matrix;
using Compliance.Rules.Diagnostics;

namespace Compliance.Authoring.Linting.Checks;

/// <summary>Conditions that would multiply out to so many alternatives that hardly anybody can have meant all of them. They are evaluated all the same.</summary>
internal sealed class WideConditions : ILintCheck
{
    public IEnumerable<LintFinding> Find(LintContext context)
    {
        var wide = context.Compiled.Matrix.Wide.Select(rule => rule.FullId).ToHashSet(StringComparer.Ordinal);
        foreach (var rule in context.LintedRules.Where(rule => wide.Contains(rule.FullId)))
        {
            yield return new()
            {
                Code = LintCode.WideCondition,
                At = rule.At,
                Message = $"rule \"{rule.FullId}\" has a condition of more than {Expansion.Wide} alternatives once its parts are multiplied out",
                Remedy = "say it in several rules, or let a definition conclude a part of it",
                Rules = [rule.FullId],
            };
        }
    }
}
