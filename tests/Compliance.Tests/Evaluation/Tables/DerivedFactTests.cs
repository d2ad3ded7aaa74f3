using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Evaluation.Tables;

public sealed class DerivedFactTests
{
    private const string Reader = "{ id: 'reader', modality: 'prohibition', when: { isConsumer: true } }";

    [Theory]
    [InlineData("{ plan: 'free' }", FindingStatus.Applies)]
    [InlineData("{ plan: 'paid' }", null)]
    [InlineData("{ }", FindingStatus.MayApply)]
    public void Evaluate_DerivedFact_HasTheStateOfItsDefinition(string useCase, FindingStatus? expected) =>
        Sample.StatusOf(Sample.Evaluate(useCase, $"{Reader}, {{ id: 'means', concludes: 'isConsumer', when: {{ plan: 'free' }} }}"), "acme/reader").Should().Be(expected);

    [Theory]
    [InlineData("{ plan: 'paid' }", FindingStatus.MayApply)]
    [InlineData("{ plan: 'free' }", FindingStatus.Applies)]
    [InlineData("{ plan: 'paid', age: 20 }", null)]
    public void Evaluate_SeveralDefinitions_GiveTheHighestState(string useCase, FindingStatus? expected) =>
        Sample.StatusOf(
            Sample.Evaluate(useCase, $$"""
                {{Reader}}, { id: 'means', concludes: 'isConsumer', when: { plan: 'free' } }, { id: 'also', concludes: 'isConsumer', when: { age: { lt: 18 } } }
                """),
            "acme/reader").Should().Be(expected);

    [Theory]
    [InlineData("")]
    [InlineData(", { id: 'means', concludes: 'isConsumer', cites: [ { document: 'terms', clause: { '2024-01-01': '1', '2025-01-01': null } } ] }")]
    public void Evaluate_NothingInForceThatConcludes_IsFalse(string definition)
    {
        Sample.StatusOf(Sample.Evaluate("{ }", $"{Reader}{definition}"), "acme/reader").Should().BeNull();
        Sample.StatusOf(Sample.Evaluate("{ }", $"{{ id: 'not', modality: 'prohibition', when: {{ isConsumer: false }} }}{definition}"), "acme/not")
            .Should().Be(FindingStatus.Applies);
    }

    [Fact]
    public void Evaluate_DefeatedNorm_ConcludesNothing() =>
        Sample.StatusOf(
            Sample.Evaluate("{ }", $$"""
                {{Reader}}, { id: 'duty', modality: 'obligation', concludes: 'isConsumer' }, { id: 'over', modality: 'permission', overrides: ['duty'] }
                """),
            "acme/reader").Should().BeNull();

    [Fact]
    public void Evaluate_OrganisationsRule_UsesWhatTheVendorsConclude() =>
        Sample.Evaluate("{ plan: 'free' }", "{ id: 'grant', modality: 'permission' }, { id: 'means', concludes: 'isConsumer', when: { plan: 'free' } }", house: Reader)
            .Decision.Should().Be(Decision.Prohibited);
}
