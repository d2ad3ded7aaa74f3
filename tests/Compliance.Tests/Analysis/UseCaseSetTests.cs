using Compliance.Authoring.Witnesses;
using Compliance.Rules.Analysis;
using Compliance.Rules.Validation;
using Compliance.Tests.Evaluation;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Analysis;

public sealed class UseCaseSetTests
{
    /// <summary>Two conditions that say the same of fully described use cases have one diagram.</summary>
    [Theory]
    [InlineData("{ plan: 'paid' }", "{ plan: ['team', 'solo'] }")]
    [InlineData("{ plan: ['free', 'paid'] }", "{ }")]
    [InlineData("{ not: { plan: 'free' } }", "{ plan: 'paid' }")]
    [InlineData("{ place: 'EU' }", "{ place: ['FR', 'DE'] }")]
    [InlineData("{ place: 'US', not: { place: 'US-CA' } }", "{ place: 'US', anyOf: [ { not: { place: 'US-CA' } } ] }")]
    [InlineData("{ age: { gte: 13, lt: 18 } }", "{ not: { anyOf: [ { age: { lt: 13 } }, { age: { gte: 18 } } ] } }")]
    [InlineData("{ age: { gt: 17 } }", "{ age: { gt: 17 }, not: { age: 17 } }")]
    [InlineData("{ purpose: { only: ['sell'] } }", "{ purpose: { none: ['train', 'store'] } }")]
    [InlineData("{ purpose: { none: ['train', 'sell', 'store'] } }", "{ purpose: { only: ['sell'] }, not: { purpose: 'sell' } }")]
    [InlineData("{ purpose: { all: ['sell', 'store'] } }", "{ allOf: [ { purpose: 'sell' }, { purpose: 'store' } ] }")]
    [InlineData("{ purpose: 'train' }", "{ purpose: ['tune', 'distil'] }")]
    [InlineData("{ purpose: { all: ['train'], only: ['tune'] } }", "{ purpose: { all: ['tune'], only: ['tune'] } }")]
    [InlineData("{ anyOf: [ { optOut: true }, { optOut: false } ] }", "{ }")]
    public void Sets_OfConditionsThatSayTheSame_AreEqual(string left, string right)
    {
        var (analysed, one, other) = Both(left, right);

        one.Should().Be(other);
        (one - other).IsEmpty.Should().BeTrue();
        analysed.Space.Table.Count.Should().BeGreaterThan(1);
    }

    [Theory]
    [InlineData("{ place: 'US' }", "{ place: 'US-CA' }", false, true)]
    [InlineData("{ purpose: { only: ['sell'] } }", "{ purpose: 'sell' }", false, false)]
    [InlineData("{ age: { gte: 13 } }", "{ age: { gt: 13 } }", false, true)]
    [InlineData("{ plan: 'team' }", "{ plan: 'paid' }", true, false)]
    [InlineData("{ content: { only: ['fraud'] } }", "{ content: { none: ['hate'] } }", true, true)]
    public void IsSubsetOf_OfConditions_IsImplication(string left, string right, bool leftInRight, bool rightInLeft)
    {
        var (_, one, other) = Both(left, right);

        one.IsSubsetOf(other).Should().Be(leftInRight);
        other.IsSubsetOf(one).Should().Be(rightInLeft);
    }

    [Theory]
    [InlineData("{ plan: 'free', allOf: [ { plan: 'paid' } ] }")]
    [InlineData("{ age: { lt: 13 }, allOf: [ { age: { gte: 18 } } ] }")]
    [InlineData("{ purpose: { all: ['sell'], none: ['sell'] } }")]
    [InlineData("{ purpose: { all: ['sell'], only: ['store'] } }")]
    [InlineData("{ place: 'US-CA', not: { place: 'US' } }")]
    public void IsEmpty_OfAContradiction_IsSo(string condition) => Both(condition, "{}").One.IsEmpty.Should().BeTrue();

    [Fact]
    public void Where_ATestTheSpaceWasNotBuiltFor_IsRefused()
    {
        var rules = Sample.Rules("{ id: 'a', modality: 'prohibition', when: { place: 'EU' } }");
        var analysed = new Analysed(rules);
        var place = rules.Vocabulary.Find("place")!;

        var asking = () => analysed.Space.Where(new ValueTest(place, Quantifier.Any, [place.Values.Find("FR")!.Value]));

        asking.Should().Throw<ArgumentException>().WithMessage("*give it when the space is built*");
    }

    [Fact]
    public void And_OfSetsOfTwoSpaces_IsRefused()
    {
        var rules = Sample.Rules("{ id: 'a', modality: 'prohibition', when: { plan: 'paid' } }");

        var combining = () => new Analysed(rules).WhereApplies("acme/a") & new Analysed(rules).WhereApplies("acme/a");

        combining.Should().Throw<ArgumentException>().WithMessage("*one space over all the rules compared*");
    }

    /// <summary>
    /// Numbers count by the ranges that rules tell apart, here under 13, 13 to 18, 18 and over; a set counts its subsets. Each of it all with three plans, which
    /// the gap of the sample tells apart.
    /// </summary>
    [Theory]
    [InlineData("{ age: { gte: 13, lt: 18 } }", "{ age: { gte: 18 } }", 3)]
    [InlineData("{ not: { age: { gte: 13, lt: 18 } } }", "{ age: { gte: 18 } }", 6)]
    [InlineData("{ plan: 'paid' }", "{ plan: 'free' }", 2)]
    [InlineData("{ purpose: 'train' }", "{ purpose: 'sell' }", 36)]
    [InlineData("{ purpose: { none: ['train'] } }", "{ purpose: 'sell' }", 12)]
    public void Count_OfASet_IsTheNumberOfUseCases(string condition, string other, int expected)
    {
        var (_, set, _) = Both(condition, other);

        ((int)set.Count).Should().Be(expected);
    }

    [Theory]
    [InlineData("{ plan: 'free', content: 'fraud' }", "plan=free content=fraud")]
    [InlineData("{ isFlagged: false, plan: 'paid' }", "plan=team")]
    [InlineData("{ anyOf: [ { plan: 'free', place: 'FR' }, { isFlagged: true } ] }", "place=FR plan=free")]
    [InlineData("{ anyOf: [ { plan: 'free', place: 'FR' }, { content: { none: ['fraud'] }, isSigned: true } ] }", "isSigned=yes")]
    [InlineData("{ purpose: { none: ['train', 'sell', 'store'] } }", "purpose=none")]
    [InlineData("{ place: 'US', not: { place: 'US-CA' } }", "place=US-X0")]
    [InlineData("{ age: { gt: 17, lt: 18 } }", "age=17.5")]
    [InlineData("{ age: { gte: 13 } }", "age=13")]
    public void Witness_OfASet_KeepsToPresumptionsAndGivesTheFewestFacts(string condition, string expected)
    {
        var (_, set, _) = Both(condition, "{}");

        Witness.Of(set).ToString().Should().Be(expected);
    }

    private static (Analysed Analysed, UseCaseSet One, UseCaseSet Other) Both(string left, string right)
    {
        var analysed = new Analysed(Sample.Rules($"{{ id: 'a', modality: 'prohibition', when: {left} }}, {{ id: 'b', modality: 'prohibition', when: {right} }}"));
        return (analysed, analysed.WhereApplies("acme/a"), analysed.WhereApplies("acme/b"));
    }
}
