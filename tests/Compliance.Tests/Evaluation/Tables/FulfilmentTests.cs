using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Evaluation.Tables;

public sealed class FulfilmentTests
{
    private const string Grant = "{ id: 'grant', modality: 'permission' }";
    private const string Duty = "{ id: 'duty', modality: 'obligation', fulfilledWhen: { isSigned: true } }";

    [Theory]
    [InlineData("{ isSigned: true }", FindingStatus.Fulfilled, Fulfilment.Fulfilled, Decision.Permitted)]
    [InlineData("{ isSigned: false }", FindingStatus.Applies, Fulfilment.Outstanding, Decision.Conditional)]
    [InlineData("{ }", FindingStatus.Applies, Fulfilment.Unknown, Decision.Undetermined)]
    public void Evaluate_Duty_MakesAUseConditionalUntilItIsMet(string useCase, FindingStatus status, Fulfilment fulfilment, Decision decision)
    {
        var verdict = Sample.Evaluate(useCase, $"{Grant}, {Duty}");

        var duty = verdict.Findings.Single(finding => finding.Rule == "acme/duty");
        duty.Status.Should().Be(status);
        duty.Fulfilment.Should().Be(fulfilment);
        verdict.Decision.Should().Be(decision);
        verdict.Obligations.Should().Equal(status == FindingStatus.Applies ? ["acme/duty"] : []);
    }

    [Fact]
    public void Evaluate_UnknownFulfilment_IsAskedFor() =>
        Sample.Evaluate("{ }", $"{Grant}, {Duty}").MissingFacts.Select(missing => missing.Fact).Should().Equal("isSigned");

    [Fact]
    public void Evaluate_DutyThatNothingFulfils_IsOutstanding() =>
        Sample.Evaluate("{ }", $"{Grant}, {{ id: 'duty', modality: 'obligation' }}").Decision.Should().Be(Decision.Conditional);

    [Fact]
    public void Evaluate_StandingDuty_IsListedButNoCondition()
    {
        var verdict = Sample.Evaluate("{ }", $"{Grant}, {{ id: 'duty', modality: 'obligation', standing: true }}");

        verdict.Decision.Should().Be(Decision.Permitted);
        verdict.Obligations.Should().Equal("acme/duty");
    }

    [Fact]
    public void Evaluate_DutyWithoutAGrant_IsNotAddressed() =>
        Sample.Evaluate("{ isSigned: false }", Duty).Decision.Should().Be(Decision.NotAddressed);

    [Fact]
    public void Evaluate_DutyOfTheVendor_IsAnAssurance()
    {
        var verdict = Sample.Evaluate("{ isSigned: false }", "{ id: 'duty', modality: 'obligation', bearer: 'vendor', fulfilledWhen: { isSigned: true } }");

        verdict.Assurances.Should().Equal("acme/duty");
        verdict.Obligations.Should().BeEmpty();
        verdict.Decision.Should().Be(Decision.NotAddressed);
    }
}
