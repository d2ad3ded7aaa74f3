using Compliance.Rules.Diagnostics;

namespace Compliance.Authoring.Linting.Checks;

/// <summary>Exceptions that never take anything from their rule.</summary>
internal sealed class IdleExceptions : ILintCheck
{
    public IEnumerable<LintFinding> Find(LintContext context) =>
        from rule in context.LintedRules
        where rule.Unless is not null
        where context.InForce(rule).All(stretch =>
            (stretch.Slice.Sets[stretch.Parts.Scope] & stretch.Slice.Sets[stretch.Parts.When] & stretch.Slice.Sets[stretch.Parts.Exception]).IsEmpty)
        let open = context.Unconcluded(rule.Unless!)
        select new LintFinding
        {
            Code = LintCode.IdleException,
            At = rule.At,
            Message = open is null
                ? $"the \"unless\" of rule \"{rule.FullId}\" never holds where its \"when\" does"
                : $"the \"unless\" of rule \"{rule.FullId}\" never holds: no rule that is loaded concludes \"{open}\", which it reads",
            Remedy = open is null ? "correct the exception or take it away" : "load the packs that conclude it with --rules, or correct the exception",
            Rules = [rule.FullId],
        };
}
