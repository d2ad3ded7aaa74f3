using FluentAssertions;
using Xunit;

namespace Compliance.EndToEnd.Packages;

[Collection(BuildingTests.Name)]
public sealed class ToolPackageTests(PackedCheckout packed)
{
    [Fact]
    public async Task InstalledTool_Check_ForbidsTrainingACompetingImageModelAndCitesTheClause()
    {
        using var consumer = packed.NewConsumer();
        await Command.DotNet(consumer.Path, "tool", "install", "Compliance.Cli", "--version", packed.Version, "--tool-path", "tools");

        var result = await Command.Run(
            consumer.Path,
            Path.Combine(consumer.Path, "tools", OperatingSystem.IsWindows() ? "compliance.exe" : "compliance"),
            ["check", .. ImageClause.Facts.SelectMany(fact => new[] { "--fact", fact }), "--as-of", ImageClause.AsOf]);

        result.Error.Should().BeEmpty();
        result.ExitCode.Should().Be(1, "a prohibited use fails a build");
        result.Output.Should().Contain("4/output-restrictions").And.MatchRegex("(?i)prohibited");
    }
}
