using Compliance.Rules.Diagnostics;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Linting.Checks;

/// <summary>Empty conditions where they undo what stands beside them: an alternative that always holds, the opposite of what always holds.</summary>
internal sealed class EmptyConditions : ILintCheck
{
    public IEnumerable<LintFinding> Find(LintContext context)
    {
        foreach (var rule in context.LintedRules.ToList())
        {
            IEnumerable<Condition?> conditions = [rule.When, rule.Unless, (rule as Norm)?.FulfilledWhen, .. (rule as Norm)?.Caveats.Select(caveat => caveat.When) ?? []];
            if (conditions.OfType<Condition>().Any(Holds))
            {
                context.Dead.Add(rule.FullId);
                yield return new()
                {
                    Code = LintCode.EmptyCondition,
                    At = rule.At,
                    Message = $"rule \"{rule.FullId}\" has an empty condition under \"anyOf\" or \"not\", which makes the whole always or never hold",
                    Remedy = "fill it or take it away",
                    Rules = [rule.FullId],
                };
            }
        }
    }

    private static bool Holds(Condition condition) => condition switch
    {
        AnyOf any => any.Parts.Any(part => part is AllOf { Parts.Count: 0 } || Holds(part)),
        Not not => not.Part is AllOf { Parts.Count: 0 } || Holds(not.Part),
        AllOf all => all.Parts.Any(Holds),
        _ => false,
    };
}
