using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Evaluation.Tables;

public sealed class GapTests
{
    /// <summary>The text governs plan "team" from 2025-01-01 until 2026-01-01.</summary>
    [Theory]
    [InlineData("{ plan: 'team', asOf: '2024-12-31' }", false)]
    [InlineData("{ plan: 'team', asOf: '2025-01-01' }", true)]
    [InlineData("{ plan: 'team', asOf: '2025-12-31' }", true)]
    [InlineData("{ plan: 'team', asOf: '2026-01-01' }", false)]
    [InlineData("{ plan: 'paid', asOf: '2025-06-01' }", true)]
    [InlineData("{ asOf: '2025-06-01' }", true)]
    [InlineData("{ plan: 'free', asOf: '2025-06-01' }", false)]
    public void Evaluate_TextNotHeld_IsNamedWhereItMayGovern(string useCase, bool isNamed) =>
        Sample.Evaluate(useCase, "{ id: 'grant', modality: 'permission' }").Gaps.Contains("acme/letter", StringComparer.Ordinal).Should().Be(isNamed);
}
