using Compliance.Rules.Diagnostics;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Validation;

/// <summary>
/// A derived fact that a rule reads and none of the rule set concludes, on any day: it is false throughout. Mostly the packs that conclude it were not loaded.
/// </summary>
/// <param name="Fact">The fact's name.</param>
/// <param name="Rule">The first rule that reads it, by full id.</param>
/// <param name="At">Where the rule stands.</param>
internal sealed record UnconcludedFact(string Fact, string Rule, SourceLocation At)
{
    /// <summary>The facts, each once, by name.</summary>
    public static IReadOnlyList<UnconcludedFact> In(RuleSet rules)
    {
        var concluded = rules.Rules.Select(rule => rule.Concludes).OfType<FactDefinition>().ToHashSet();
        return [.. rules.Rules
            .SelectMany(rule => Read(rule).Where(fact => fact.IsDerived && !concluded.Contains(fact)).Select(fact => new UnconcludedFact(fact.Name, rule.FullId, rule.At)))
            .DistinctBy(open => open.Fact, StringComparer.Ordinal)
            .OrderBy(open => open.Fact, StringComparer.Ordinal)];
    }

    private static IEnumerable<FactDefinition> Read(Rule rule) =>
        rule is Norm norm ? [.. norm.FactsRead, .. norm.FulfilledWhen?.Facts ?? [], .. norm.Caveats.SelectMany(caveat => caveat.When.Facts)] : rule.FactsRead;
}
