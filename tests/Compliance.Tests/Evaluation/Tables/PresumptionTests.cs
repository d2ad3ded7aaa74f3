using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Evaluation.Tables;

public sealed class PresumptionTests
{
    private const string Rule = "{ id: 'rule', modality: 'prohibition', when: { content: 'hate' } }";

    [Theory]
    [InlineData("{ }", null)]
    [InlineData("{ content: null }", FindingStatus.MayApply)]
    [InlineData("{ content: [] }", null)]
    [InlineData("{ content: 'slurs' }", FindingStatus.Applies)]
    public void Evaluate_PresumedFact_IsPresumedOnlyWhenAbsent(string useCase, FindingStatus? expected) =>
        Sample.StatusOf(Sample.Evaluate(useCase, Rule), "acme/rule").Should().Be(expected);

    [Fact]
    public void Evaluate_PresumptionThatSettlesANorm_IsAnAssumption()
    {
        var assumption = Sample.Evaluate("{ vendor: 'acme' }", Rule).Assumptions.Should().ContainSingle().Subject;

        assumption.Fact.Should().Be("content");
        assumption.Presumed.Should().Be(FactValue.Set());
        assumption.Affects.Should().Equal("acme/rule");
    }

    [Theory]
    [InlineData("{ vendor: 'acme', content: [] }")]
    [InlineData("{ vendor: 'acme', content: null }")]
    public void Evaluate_FactThatIsGivenOrNotPresumed_IsNoAssumption(string useCase) =>
        Sample.Evaluate(useCase, Rule).Assumptions.Should().BeEmpty();

    [Fact]
    public void Evaluate_PresumptionThatAnotherFactMakesIdle_IsNoAssumption() =>
        Sample.Evaluate("{ vendor: 'acme', plan: 'free' }", "{ id: 'rule', modality: 'prohibition', when: { content: 'hate', plan: 'paid' } }")
            .Assumptions.Should().BeEmpty();

    [Theory]
    [InlineData("'US-CA'", Truth.True)]
    [InlineData("['DE', 'US-CA']", Truth.True)]
    [InlineData("'NO-03'", Truth.True)]
    [InlineData("'US-NY'", Truth.False)]
    [InlineData("'US'", Truth.False)]
    public void Evaluate_PartOfACountryThatOnlyAPresumptionNames_BringsItAlone(string places, object barred) =>
        Sample.Holds("{ isBarred: true }", $"{{ places: {places} }}").Should().Be((Truth)barred);

    [Theory]
    [InlineData("{ kind: 'photo' }", Truth.True)]
    [InlineData("{ kind: ['other', 'sound'] }", Truth.True)]
    [InlineData("{ kind: 'picture' }", Truth.Unknown)]
    [InlineData("{ kind: 'other' }", Truth.Unknown)]
    [InlineData("{ kind: [] }", Truth.Unknown)]
    [InlineData("{ kind: null }", Truth.Unknown)]
    [InlineData("{ kind: 'photo', thing: 'found' }", Truth.False)]
    [InlineData("{ kind: 'photo', thing: [] }", Truth.False)]
    [InlineData("{ kind: 'photo', thing: null }", Truth.Unknown)]
    public void Evaluate_SetThatBringsAPresumption_BringsItWithAnElementOfTheValues(string useCase, object made) =>
        Sample.Holds("{ thing: 'made' }", useCase).Should().Be((Truth)made);

    [Theory]
    [InlineData("{ isSigned: true }", Truth.True)]
    [InlineData("{ isSigned: false }", Truth.True)]
    [InlineData("{ isSigned: false, isFlagged: true }", Truth.True)]
    [InlineData("{ isSigned: null }", Truth.Unknown)]
    [InlineData("{ vendor: 'acme' }", Truth.Unknown)]
    [InlineData("{ isFlagged: true }", Truth.False)]
    [InlineData("{ isSigned: true, isFlagged: true }", Truth.False)]
    [InlineData("{ isSigned: true, isSealed: false }", Truth.False)]
    [InlineData("{ isSigned: true, isSealed: null }", Truth.Unknown)]
    [InlineData("{ isSigned: true, isFlagged: null }", Truth.Unknown)]
    [InlineData("{ isSigned: null, isFlagged: true }", Truth.Unknown)]
    public void Evaluate_BooleanThatBringsAPresumption_BringsItWithItsAnswerAlone(string useCase, object isSealed) =>
        Sample.Holds("{ isSealed: true }", useCase).Should().Be((Truth)isSealed);

    [Fact]
    public void Evaluate_PresumptionThatFollowsFromABoolean_SaysWhyItIsMade()
    {
        var assumption = Sample.Evaluate("{ isSigned: true }", "{ id: 'rule', modality: 'prohibition', when: { isSealed: true } }").Assumptions
            .Should().ContainSingle(assumption => assumption.Fact == "isSealed").Subject;

        assumption.Presumed.Should().Be(FactValue.True);
        assumption.Because.Should().ContainSingle().Which.Fact.Should().Be("isSigned");
    }

    [Fact]
    public void Evaluate_PresumptionOfASet_SaysWhyItIsMade()
    {
        var assumption = Sample.Evaluate("{ kind: ['other', 'sound'] }", "{ id: 'rule', modality: 'prohibition', when: { thing: 'made' } }").Assumptions
            .Should().ContainSingle(assumption => assumption.Fact == "thing").Subject;

        assumption.Presumed.Should().Be(FactValue.Set("made"));
        assumption.Because.Should().ContainSingle().Which.Fact.Should().Be("kind");
    }
}
