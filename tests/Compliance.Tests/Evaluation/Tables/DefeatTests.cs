using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Evaluation.Tables;

public sealed class DefeatTests
{
    private const string Ban = "{ id: 'ban', modality: 'prohibition' }";

    [Theory]
    [InlineData("{ plan: 'free' }", FindingStatus.Applies)]
    [InlineData("{ plan: 'paid' }", FindingStatus.Defeated)]
    [InlineData("{ }", FindingStatus.MayApply)]
    public void Evaluate_Overrider_DefeatsWhereItApplies(string useCase, FindingStatus expected) =>
        Sample.StatusOf(Sample.Evaluate(useCase, $"{Ban}, {{ id: 'over', modality: 'permission', when: {{ plan: 'paid' }}, overrides: ['ban'] }}"), "acme/ban")
            .Should().Be(expected);

    [Theory]
    [InlineData("{ plan: 'free' }", FindingStatus.Applies)]
    [InlineData("{ plan: 'paid' }", FindingStatus.MayApply)]
    [InlineData("{ plan: 'paid', optOut: true }", FindingStatus.Applies)]
    [InlineData("{ plan: 'paid', optOut: false }", FindingStatus.Defeated)]
    public void Evaluate_DefeatedOverrider_DefeatsNothing(string useCase, FindingStatus expected) =>
        Sample.StatusOf(
            Sample.Evaluate(useCase, $$"""
                {{Ban}}, { id: 'over', modality: 'permission', when: { plan: 'paid' }, overrides: ['ban'] },
                { id: 'over-over', modality: 'prohibition', when: { optOut: true }, overrides: ['over'] }
                """),
            "acme/ban").Should().Be(expected);

    [Fact]
    public void Evaluate_DefeatedNorm_SaysWhatDefeatsIt() =>
        Sample.Evaluate("{ }", $"{Ban}, {{ id: 'over', modality: 'permission', overrides: ['ban'] }}", law: "{ id: 'right', modality: 'permission', overrides: ['acme/ban'] }")
            .Findings.Single(finding => finding.Rule == "acme/ban").DefeatedBy.Should().Equal("acme/over", "law/right");

    [Fact]
    public void Evaluate_UnknownNormUnderAnApplyingOverrider_IsLeftOut() =>
        Sample.StatusOf(Sample.Evaluate("{ }", "{ id: 'ban', modality: 'prohibition', when: { optOut: true } }, { id: 'over', modality: 'permission', overrides: ['ban'] }"), "acme/ban")
            .Should().BeNull();

    [Theory]
    [InlineData("{ optOut: true }", null)]
    [InlineData("{ optOut: false }", FindingStatus.Applies)]
    [InlineData("{ }", FindingStatus.MayApply)]
    public void Evaluate_Exception_TakesTheNormAway(string useCase, FindingStatus? expected) =>
        Sample.StatusOf(Sample.Evaluate(useCase, "{ id: 'ban', modality: 'prohibition', unless: { optOut: true } }"), "acme/ban").Should().Be(expected);

    /// <summary>That the prohibition may apply is in p; m must not count it a second time.</summary>
    [Fact]
    public void Evaluate_GrantUnderAnUnknownProhibition_IsPermittedOrProhibited() =>
        Sample.Evaluate("{ }", "{ id: 'grant', modality: 'permission' }, { id: 'ban', modality: 'prohibition', when: { optOut: false }, overrides: ['grant'] }")
            .PossibleDecisions.Should().Equal(Decision.Prohibited, Decision.Permitted);

    /// <summary>What forbids the vendor is not in p; where it defeats a grant, nothing else keeps the use from being granted.</summary>
    [Theory]
    [InlineData("{ optOut: true }", Decision.NotAddressed)]
    [InlineData("{ optOut: false }", Decision.Permitted)]
    [InlineData("{ }", Decision.Undetermined)]
    public void Evaluate_GrantOverriddenByWhatForbidsTheVendor_IsNone(string useCase, Decision expected) =>
        Sample.Evaluate(useCase, "{ id: 'grant', modality: 'permission' }, { id: 'no', bearer: 'vendor', modality: 'prohibition', topic: 'x', when: { optOut: true }, overrides: ['grant'] }")
            .Decision.Should().Be(expected);

    [Fact]
    public void Evaluate_RuleNotInForce_OverridesNothing() =>
        Sample.StatusOf(
            Sample.Evaluate("{ }", $"{Ban}, {{ id: 'over', modality: 'permission', overrides: ['ban'], cites: [ {{ document: 'terms', clause: {{ '2024-01-01': '1', '2025-01-01': null }} }} ] }}"),
            "acme/ban").Should().Be(FindingStatus.Applies);
}
