using Compliance.Rules.Analysis;
using Compliance.Tests.Evaluation;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Analysis;

public sealed class RegionTests
{
    [Theory]
    [InlineData("{ }", "always")]
    [InlineData("{ plan: 'free', not: { plan: 'free' } }", "never")]
    [InlineData("{ plan: ['team', 'solo'] }", "plan is paid")]
    [InlineData("{ plan: 'team' }", "plan is team")]
    [InlineData("{ plan: ['free', 'solo'] }", "plan is not team")]
    [InlineData("{ place: ['FR', 'DE'] }", "place is EU")]
    [InlineData("{ place: 'EEA', not: { place: 'FR' } }", "place is DE or NO")]
    [InlineData("{ place: 'US', not: { place: 'US-CA' } }", "place is US and place is not US-CA")]
    [InlineData("{ not: { place: 'US-CA' } }", "place is not US-CA")]
    [InlineData("{ age: { gte: 13, lt: 18 } }", "age is at least 13 and under 18")]
    [InlineData("{ not: { age: { gte: 13, lt: 18 } } }", "age is under 13 or at least 18")]
    [InlineData("{ age: [16, 17] }", "age is 16 or 17")]
    [InlineData("{ optOut: true, isSigned: false }", "optOut is true and isSigned is false")]
    [InlineData("{ purpose: 'train' }", "purpose includes train")]
    [InlineData("{ purpose: ['sell', 'store'] }", "purpose includes sell or store")]
    [InlineData("{ purpose: { all: ['sell', 'store'] } }", "purpose includes sell and purpose includes store")]
    [InlineData("{ purpose: { none: ['sell'] } }", "purpose does not include sell")]
    [InlineData("{ purpose: { only: ['sell'] } }", "purpose is nothing but sell")]
    [InlineData("{ purpose: { none: ['train', 'sell', 'store'] } }", "purpose is empty")]
    [InlineData("{ purpose: ['train', 'sell', 'store'] }", "purpose is not empty")]
    [InlineData("{ anyOf: [ { plan: 'free', optOut: true }, { plan: 'free', optOut: false } ] }", "plan is free")]
    [InlineData("{ anyOf: [ { plan: 'free' }, { plan: 'paid', optOut: false } ] }", "plan is free; or optOut is false")]
    public void Region_OfACondition_IsShort(string condition, string expected) => Describe(condition).ToString().Should().Be(expected);

    [Fact]
    public void Region_OfTooManyAlternatives_SaysThatThereAreMore()
    {
        var region = Region.Of(Set("{ anyOf: [ { plan: 'free' }, { optOut: true }, { isSigned: true } ] }"), most: 2);

        region.IsComplete.Should().BeFalse();
        region.ToString().Should().EndWith("; or more");
        region.Alternatives.Should().HaveCount(2);
    }

    [Fact]
    public void Region_Within_DoesNotRepeatWhatIsKnown()
    {
        var analysed = new Analysed(Sample.Rules(
            "{ id: 'a', modality: 'prohibition', when: { plan: 'free', optOut: false } }, { id: 'b', modality: 'prohibition', when: { plan: 'free' } }"));

        Region.Of(analysed.WhereApplies("acme/a"), analysed.WhereApplies("acme/b")).ToString().Should().Be("optOut is false");
    }

    /// <summary>Under 16 nobody is within, so that "under 18" would be as true; it would mislead.</summary>
    [Theory]
    [InlineData("{ age: { gte: 16, lt: 18 } }", "{ age: { gte: 16 } }", "age is at least 16 and under 18")]
    [InlineData("{ place: 'NO' }", "{ place: ['NO', 'FR'] }", "place is NO")]
    public void Region_Within_NamesOnlyValuesThatOccur(string condition, string within, string expected)
    {
        var analysed = new Analysed(Sample.Rules($"{{ id: 'a', modality: 'prohibition', when: {condition} }}, {{ id: 'b', modality: 'prohibition', when: {within} }}"));

        Region.Of(analysed.WhereApplies("acme/a"), analysed.WhereApplies("acme/b")).ToString().Should().Be(expected);
    }

    [Theory]
    [InlineData("plan", "free", "plan is free; or optOut is true")]
    [InlineData("optOut", "true", "optOut is true; or plan is free")]
    public void Region_WithAnExample_BeginsWithTheAlternativeThatHoldsOfIt(string fact, string value, string expected)
    {
        var set = Set("{ anyOf: [ { plan: 'free' }, { optOut: true } ] }");
        var example = new UseCase().With(fact, value == "true" ? true : FactValue.Text(value));

        Region.Of(set, set.Space.All, example: example).ToString().Should().Be(expected);
    }

    private static Region Describe(string condition) => Region.Of(Set(condition));

    private static UseCaseSet Set(string condition) =>
        new Analysed(Sample.Rules($"{{ id: 'a', modality: 'prohibition', when: {condition} }}")).WhereApplies("acme/a");
}
