using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Evaluation.Tables;

public sealed class AuthorityTests
{
    private const string Secondary = "topic: 'x', cites: [ { document: 'analysis', clause: '1' } ]";

    [Theory]
    [InlineData("permission", "prohibition", FindingStatus.Defeated)]
    [InlineData("obligation", "prohibition", FindingStatus.Defeated)]
    [InlineData("prohibition", "permission", FindingStatus.Defeated)]
    [InlineData("prohibition", "obligation", FindingStatus.Defeated)]
    [InlineData("permission", "obligation", FindingStatus.Applies)]
    [InlineData("prohibition", "prohibition", FindingStatus.Applies)]
    public void Evaluate_PrimaryNorm_DefeatsTheContrarySecondaryOne(string primary, string secondary, FindingStatus expected)
    {
        var verdict = Sample.Evaluate("{ }", $"{{ id: 'primary', modality: '{primary}', topic: 'x' }}, {{ id: 'secondary', modality: '{secondary}', {Secondary} }}");

        Sample.StatusOf(verdict, "acme/secondary").Should().Be(expected);
        verdict.Conflicts.Select(conflict => conflict.Prevails).Should().Equal(expected == FindingStatus.Defeated ? ["acme/primary"] : []);
    }

    [Fact]
    public void Evaluate_UnknownPrimaryNorm_MakesTheSecondaryOneUnknown() =>
        Sample.StatusOf(
            Sample.Evaluate("{ }", $"{{ id: 'primary', modality: 'permission', topic: 'x', when: {{ optOut: true }} }}, {{ id: 'secondary', modality: 'prohibition', {Secondary} }}"),
            "acme/secondary").Should().Be(FindingStatus.MayApply);

    [Fact]
    public void Evaluate_OtherTopic_LeavesTheSecondaryNormAlone() =>
        Sample.StatusOf(
            Sample.Evaluate("{ }", $"{{ id: 'primary', modality: 'permission', topic: 'y' }}, {{ id: 'secondary', modality: 'prohibition', {Secondary} }}"),
            "acme/secondary").Should().Be(FindingStatus.Applies);

    [Fact]
    public void Evaluate_PermissionOfAnOrganisation_DoesNotLiftAVendorsProhibition()
    {
        var verdict = Sample.Evaluate("{ }", $"{{ id: 'secondary', modality: 'prohibition', {Secondary} }}", house: "{ id: 'primary', modality: 'permission', topic: 'x' }");

        verdict.Decision.Should().Be(Decision.Prohibited);
        verdict.Conflicts.Should().ContainSingle().Which.Prevails.Should().Be("acme/secondary");
    }

    /// <summary>Design, 4.2: it is still listed in conflicts; that another norm overrides it too does not change that.</summary>
    [Fact]
    public void Evaluate_SecondaryNormOverriddenAsWell_IsStillAConflict() =>
        Sample.Evaluate("{ }", $"{{ id: 'primary', modality: 'permission', topic: 'x', overrides: ['secondary'] }}, {{ id: 'secondary', modality: 'prohibition', {Secondary} }}")
            .Conflicts.Should().ContainSingle().Which.Rules.Should().Equal("acme/primary", "acme/secondary");
}
