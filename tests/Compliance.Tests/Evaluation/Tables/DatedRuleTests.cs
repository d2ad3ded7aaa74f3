using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Evaluation.Tables;

public sealed class DatedRuleTests
{
    [Theory]
    [InlineData("2023-12-31", null)]
    [InlineData("2024-01-01", "acme/terms@2024-01-01#1")]
    [InlineData("2024-12-31", "acme/terms@2024-01-01#1")]
    [InlineData("2025-01-01", "acme/terms@2025-01-01#2/b")]
    public void Evaluate_DayAroundAVersion_CitesTheVersionInForce(string day, string? expected)
    {
        const string Rule = """
            { id: 'ban', modality: 'prohibition', cites: [ { document: 'terms', clause: { '2024-01-01': '1', '2025-01-01': '2/b' } } ] }
            """;

        var verdict = Sample.Evaluate($"{{ asOf: '{day}' }}", Rule);

        verdict.Findings.SelectMany(finding => finding.Citations).Select(citation => citation.ToString()).Should().Equal(expected is null ? [] : [expected]);
        verdict.Decision.Should().Be(expected is null ? Decision.Undetermined : Decision.Prohibited);
    }

    private const string Grant = "{ id: 'grant', modality: 'permission' }";

    private const string Approval = """
        { id: 'approval', modality: 'permission', until: '2026-03-31', overrides: ['rule'], when: { content: 'hate' } },
        { id: 'rule', modality: 'prohibition', when: { content: 'hate' } }
        """;

    [Theory]
    [InlineData("2026-02-28", FindingStatus.Defeated, null)]
    [InlineData("2026-03-01", FindingStatus.Defeated, 30)]
    [InlineData("2026-03-30", FindingStatus.Defeated, 1)]
    [InlineData("2026-03-31", FindingStatus.Applies, null)]
    public void Evaluate_RuleThatEnds_BindsUntilItsDayAndIsWarnedOfThirtyDaysBefore(string day, FindingStatus rule, int? daysLeft)
    {
        var verdict = Sample.Evaluate($"{{ content: 'hate', asOf: '{day}' }}", Grant, house: Approval);

        Sample.StatusOf(verdict, "house/rule").Should().Be(rule);
        VerdictWarning[] expected = daysLeft is not { } days ? []
            : [new() { Kind = VerdictWarningKind.Ending, Document = "house/terms", Rule = "house/approval", Until = new(2026, 3, 31), Days = days }];
        verdict.Warnings.Should().Equal(expected);
        VerdictJson.Parse(verdict.ToJson()).Warnings.Should().Equal(expected);
    }

    [Theory]
    [InlineData("{ content: 'fraud', asOf: '2026-03-30' }")]
    [InlineData("{ content: null, asOf: '2026-03-30' }")]
    public void Evaluate_RuleThatEndsAndDoesNotHoldForCertain_IsNotWarnedOf(string useCase) =>
        Sample.Evaluate(useCase, Grant, house: Approval).Warnings.Should().BeEmpty();
}
