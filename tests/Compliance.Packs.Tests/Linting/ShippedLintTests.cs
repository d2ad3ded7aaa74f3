using Compliance.Tests.Cli;
using FluentAssertions;
using Xunit;

namespace Compliance.Packs.Tests.Linting;

/// <summary>Lint of each pack that ships.</summary>
public sealed class ShippedLintTests
{
    public static TheoryData<string> Packs => PackData.Ids;

    [Theory]
    [MemberData(nameof(Packs))]
    public async Task Lint_Pack_HasNoFaultsAndExplainsEveryWarning(string id)
    {
        var result = await CliRunner.RunBareAsync("lint", Repository.PathOf("rules"), "--pack", id, "--fail-on", "warning");

        result.ExitCode.Should().Be(0, "lint prints {0}", result.Output);
        result.Error.Should().BeEmpty();
        result.Lines[^1].Should().MatchRegex($"^{id} [0-9.]+: no faults, no warnings, [0-9]+ accepted( \\(--full lists them\\))?\\.$");
        result.Lines.Where(line => line.Contains(" CR3", StringComparison.Ordinal)).Should().BeEmpty("what the pack accepts is counted, and nothing else is found");
    }
}
