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
}
