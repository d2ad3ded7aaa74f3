using Compliance.Rules.Reporting;
using Compliance.Tests.Scenarios;
using FluentAssertions;
using Xunit;

namespace Compliance.Packs.Tests.Reporting;

/// <summary>The short report of the scenarios of each pack.</summary>
public sealed class ShippedReportTests
{
    private const int Screen = 40;

    private static readonly DateOnly Day = new(2026, 1, 15);

    public static TheoryData<string> Packs => PackData.Ids;

    [Theory]
    [MemberData(nameof(Packs))]
    public void ShortReport_ScenariosOfAPack_FitOnAScreen(string id)
    {
        var pack = ShippedPack.Of(id);
        var tooLong = pack.Scenarios.Select(scenario => scenario.UseCase.UseCase).AsParallel()
            .Select(useCase => (useCase, Text: pack.Evaluator.Evaluate(useCase, useCase.AsOf ?? Day).ToText()))
            .Where(report => report.Text.Split('\n').Length >= Screen)
            .Select(report => $"{report.useCase}:\n{report.Text}");

        tooLong.Should().BeEmpty();
    }
}
