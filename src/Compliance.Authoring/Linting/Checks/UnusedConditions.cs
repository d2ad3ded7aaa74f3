using Compliance.Rules.Diagnostics;

namespace Compliance.Authoring.Linting.Checks;

/// <summary>Named conditions that nothing uses. Those of a reference pack may be there for a pack that is not loaded; load it too, or accept the finding.</summary>
internal sealed class UnusedConditions : ILintCheck
{
    public IEnumerable<LintFinding> Find(LintContext context) =>
        from pack in context.Packs
        from condition in pack.UnusedConditions
        select new LintFinding
        {
            Code = LintCode.UnusedCondition,
            At = condition.At,
            Message = $"nothing uses the condition \"{condition.Name}\"",
            Remedy = "take it away, or use it where its text is written out",
        };
}
