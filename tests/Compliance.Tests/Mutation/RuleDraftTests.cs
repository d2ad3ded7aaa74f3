using Compliance.Authoring.Mutation;
using Compliance.Rules.Validation;
using Compliance.Tests.Scenarios;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Mutation;

/// <summary>A rule that a mutant copies has all that the rule has, but for what is changed.</summary>
public sealed class RuleDraftTests
{
    /// <summary>Conditions stand in memory, as they are; where overrides stand is listed anew.</summary>
    private static readonly string[] ListedAnew = [nameof(Norm.OverridesAt), nameof(Rule.FactsRead), nameof(Rule.NumberTests)];

    [Fact]
    public void ToRule_NothingChanged_HasEverythingTheRuleHas()
    {
        var rules = ShippedPack.Of("openai").Rules.Rules;
        rules.OfType<Norm>().Should().Contain(norm => norm.Parameters.Count > 0, "a norm with quantities is among them");

        foreach (var rule in rules)
        {
            var copy = RuleDraft.Of(rule).ToRule();

            copy.Should().NotBeSameAs(rule).And.NotBe(rule, "rules are told apart by identity");
            rule.GetType().GetProperties().Where(property => !ListedAnew.Contains(property.Name) && !Equals(property.GetValue(copy), property.GetValue(rule)))
                .Select(property => property.Name).Should().BeEmpty("of {0}", rule.FullId);
        }
    }
}
