using Compliance.Rules.Diagnostics;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Linting.Checks;

/// <summary>Facts of packs that no rule, scope, gap or reservation reads. Those of the base vocabulary are there for any pack that may be loaded.</summary>
internal sealed class UnusedFacts : ILintCheck
{
    public IEnumerable<LintFinding> Find(LintContext context)
    {
        var read = context.Rules.Rules.SelectMany(Conditions)
            .Concat(context.Rules.Packs.SelectMany(pack => pack.Gaps).Select(gap => gap.Scope))
            .Concat(context.Rules.Packs.SelectMany(pack => pack.Documents).SelectMany(document => document.Versions).Select(version => version.Scope))
            .SelectMany(condition => condition.Facts).Select(fact => fact.Name)
            .Concat(context.Rules.Rules.Select(rule => rule.Concludes?.Name).OfType<string>())
            .ToHashSet(StringComparer.Ordinal);
        return
            from fact in context.Rules.Vocabulary.Facts
            where !read.Contains(fact.Name) && context.IsFactOfLintedPack(fact.Name)
            select new LintFinding
            {
                Code = LintCode.UnusedFact,
                At = context.Rules.FactPlaces[fact.Name],
                Message = $"no rule reads the fact \"{fact.Name}\"",
                Remedy = "take it away, or write the rule it was meant for",
                Facts = [fact.Name],
            };
    }

    private static IEnumerable<Condition> Conditions(Rule rule) =>
        ((Condition?[])[rule.When, rule.Unless, (rule as Norm)?.FulfilledWhen]).OfType<Condition>().Concat((rule as Norm)?.Caveats.Select(caveat => caveat.When) ?? []);
}
