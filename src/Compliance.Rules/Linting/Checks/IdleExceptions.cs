using Compliance.Rules.Diagnostics;

namespace Compliance.Rules.Linting.Checks;

/// <summary>Exceptions that never take anything from their rule.</summary>
internal sealed class IdleExceptions : ILintCheck
{
    public IEnumerable<LintFinding> Find(LintContext context) =>
        from rule in context.LintedRules
        where rule.Unless is not null
        where context.InForce(rule).All(stretch =>
            (stretch.Slice.Sets[stretch.Parts.Scope] & stretch.Slice.Sets[stretch.Parts.When] & stretch.Slice.Sets[stretch.Parts.Exception]).IsEmpty)
        select new LintFinding
        {
            Code = LintCode.IdleException,
            At = rule.At,
            Message = $"the \"unless\" of rule \"{rule.FullId}\" never holds where its \"when\" does",
            Remedy = "correct the exception or take it away",
            Rules = [rule.FullId],
        };
}
