using Compliance.Rules.Compilation;
using Compliance.Tests.Evaluation;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Compilation;

/// <summary>Conditions that would multiply out to more conjunctions than can be laid out flat.</summary>
public sealed class WideConditionTests
{
    private const string Pair = "{ anyOf: [ { plan: 'free', age: { gte: 18 } }, { plan: 'team', optOut: true }, { place: 'FR', isSigned: false } ] }";

    /// <summary>Three to the eighth conjunctions.</summary>
    private const string Wide =
        $"{{ allOf: [ {Pair}, {{ not: {Pair} }}, {Pair}, {{ anyOf: [ {Pair}, {{ not: {Pair} }} ] }}, {Pair}, {{ not: {{ not: {Pair} }} }}, {Pair}, {Pair} ] }}";

    /// <summary>As wide, and met where the plan is free.</summary>
    private const string Met =
        "{ allOf: [ { anyOf: [ { plan: 'free' }, { optOut: true }, { place: 'FR' } ] }, { anyOf: [ { plan: 'free' }, { optOut: false }, { place: 'DE' } ] },"
        + " { anyOf: [ { plan: 'free' }, { isSigned: true }, { place: 'US' } ] }, { anyOf: [ { plan: 'free' }, { isSigned: false }, { age: 3 } ] },"
        + " { anyOf: [ { plan: 'free' }, { age: 4 }, { place: 'NO' } ] }, { anyOf: [ { plan: 'free' }, { age: 5 }, { isFlagged: true } ] },"
        + " { anyOf: [ { plan: 'free' }, { content: 'hate' }, { isConsumer: true } ] } ] }";

    [Theory]
    [InlineData(Wide, "{ plan: 'free', age: 20, place: 'US', optOut: false }")]
    [InlineData(Wide, "{ plan: 'team', optOut: true }")]
    [InlineData(Wide, "{ place: 'EU', isSigned: false }")]
    [InlineData(Wide, "{}")]
    [InlineData(Met, "{}")]
    [InlineData(Met, "{ plan: 'free' }")]
    [InlineData(Met, "{ plan: 'team', place: 'EU', optOut: true }")]
    [InlineData(Met, "{ plan: 'team', optOut: true, isSigned: true, age: 3, place: 'FR' }")]
    [InlineData("{ not: " + Met + " }", "{}")]
    [InlineData("{ not: " + Met + " }", "{ plan: 'free' }")]
    [InlineData("{ not: " + Met + " }", "{ plan: 'team', optOut: false, place: 'US' }")]
    public void Evaluate_WideCondition_AgreesWithTheOracle(string condition, string useCase)
    {
        _ = Sample.Holds(condition, useCase);
        _ = Sample.Evaluate(useCase, $"{{ id: 'rule', modality: 'permission', unless: {condition} }}");
        _ = Sample.Evaluate(useCase, $"{{ id: 'rule', modality: 'obligation', fulfilledWhen: {condition} }}");
        _ = Sample.Evaluate(useCase, $"{{ id: 'rule', concludes: 'isConsumer', when: {condition.Replace(", { isConsumer: true }", "", StringComparison.Ordinal)} }}, {{ id: 'reader', modality: 'prohibition', when: {{ isConsumer: true }} }}");
    }

    [Fact]
    public void Evaluate_WideCondition_IsMetWhereItsPartsAre() =>
        Sample.Holds(Met, "{ plan: 'free' }").Should().Be(Truth.True);

    [Fact]
    public void Compile_WideCondition_NamesTheRule()
    {
        var rules = Sample.Rules($"{{ id: 'narrow', modality: 'prohibition', when: {Pair} }}, {{ id: 'wide', modality: 'prohibition', when: {Wide} }}");

        CompiledRules.Compile(rules).Matrix.Wide.Select(rule => rule.FullId).Should().Equal("acme/wide");
    }

    [Fact]
    public void Compile_WideConditions_TakeRoomInProportionToTheirLength()
    {
        var one = CompiledRules.Compile(Sample.Rules($"{{ id: 'rule-0', modality: 'prohibition', when: {Met} }}")).Matrix.Stride;
        var many = CompiledRules.Compile(Sample.Rules(string.Join(", ", Enumerable.Range(0, 64).Select(index => $"{{ id: 'rule-{index}', modality: 'prohibition', when: {Met} }}"))));

        many.Matrix.Stride.Should().BeLessThan(64 * one);
    }
}
