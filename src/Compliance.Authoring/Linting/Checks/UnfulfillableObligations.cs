using Compliance.Rules.Diagnostics;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Linting.Checks;

/// <summary>Obligations of the customer that no use case shows as met though they make a use conditional.</summary>
internal sealed class UnfulfillableObligations : ILintCheck
{
    public IEnumerable<LintFinding> Find(LintContext context) =>
        from norm in context.LintedRules.OfType<Norm>()
        where norm.Role == NormRole.Duty || (norm.Demands && norm.FulfilledWhen is not null)
        where context.InForce(norm).All(stretch => !stretch.Slice.Applies(stretch.Norm).Overlaps(stretch.Slice.Sets[stretch.Norm.Fulfilled]))
        select new LintFinding
        {
            Code = LintCode.Unfulfillable,
            At = norm.At,
            Message = norm.FulfilledWhen is null
                ? $"obligation \"{norm.FullId}\" makes a use conditional, and nothing says when it is met"
                : $"obligation \"{norm.FullId}\" cannot be met where it applies",
            Remedy = norm.FulfilledWhen is null ? "add \"fulfilledWhen\", or mark it \"standing\"" : "correct \"fulfilledWhen\" or the conditions",
            Rules = [norm.FullId],
        };
}
