using Compliance.Rules.Validation;
using Compliance.Tests.Evaluation;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Validation;

/// <summary>What rules say of themselves, worked out once.</summary>
public sealed class RuleTests
{
    private static readonly RuleSet Rules = Sample.Rules("""
        { id: 'one', modality: 'prohibition', when: { plan: 'free', isConsumer: true }, unless: { optOut: true } },
        { id: 'other', modality: 'prohibition', when: { plan: 'free', isConsumer: true } },
        { id: 'old', modality: 'obligation', fulfilledWhen: { age: { gte: 18 } } },
        { id: 'plain', modality: 'permission' }
        """);

    [Fact]
    public void FactsRead_ConditionExceptionAndScope_AreEachNamedOnce() =>
        Rule("one").FactsRead.Select(fact => fact.Name).Should().Equal("plan", "isConsumer", "optOut", "vendor");

    [Fact]
    public void DerivedFactsRead_OneOfSeveral_IsNamedAlone() => Rule("one").DerivedFactsRead.Select(fact => fact.Name).Should().Equal("isConsumer");

    [Fact]
    public void FactsRead_CopyWithAnotherCondition_AreThoseOfTheCopy()
    {
        var rule = Rule("one");
        _ = rule.FactsRead;

        var copy = rule with { When = Condition.Always };

        copy.FactsRead.Select(fact => fact.Name).Should().Equal("optOut", "vendor");
        rule.FactsRead.Should().HaveCount(4);
    }

    [Theory]
    [InlineData("one", false)]
    [InlineData("old", true)]
    [InlineData("plain", false)]
    public void ReadsNumbers_ByAnyCondition_IsTold(string rule, bool reads) => Rule(rule).ReadsNumbers.Should().Be(reads);

    [Fact]
    public void Equals_TestsInTwoPlaces_AreTheSame()
    {
        var (one, other) = (Rule("one").When.Tests.OfType<BooleanTest>().Single(), Rule("other").When.Tests.OfType<BooleanTest>().Single());

        one.At.Should().NotBe(other.At);
        one.Should().Be(other);
        one.GetHashCode().Should().Be(other.GetHashCode());
        one.Should().NotBe(other with { Expected = false });
    }

    private static Rule Rule(string id) => Rules.Rules.Single(rule => rule.FullId == $"acme/{id}");
}
