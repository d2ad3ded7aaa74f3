using Compliance.Tests.Cli;
using FluentAssertions;
using Xunit;

namespace Compliance.EndToEnd.Cli;

/// <summary>Packs whose diagrams are too large: facts that belong together stand far apart in the vocabulary.</summary>
public sealed class NotDecidedTests
{
    private static readonly string Packs = Repository.PathOf("tests/Compliance.Tests/TestData/wide");

    [Fact]
    public async Task Diff_BeyondTheBound_SaysSoAndGuessesNothing()
    {
        var result = await CliRunner.RunBareAsync("diff", Path.Combine(Packs, "one"), Path.Combine(Packs, "other"), "--from", "2026-01-15", "--to", "2026-01-15", "--steps", "10");

        result.ExitCode.Should().Be(2);
        result.Output.Should().BeEmpty();
        result.Error.Should().Be("""
            diff: error CR352: not decided: the rules tell more use cases apart than can be looked at within 170000000 bytes; give it more with --steps, compare the uses that matter with --use-cases, or allow more with Compliance.Limits.DifferenceBytes (COMPLIANCE_LIMITS_DIFFERENCE_BYTES on the command line)
            1 fault; nothing was compared.

            """);
    }

    [Fact]
    public async Task Lint_BeyondTheBound_NamesWhatItCouldNotDecide()
    {
        var result = await CliRunner.RunBareAsync("lint", Path.Combine(Packs, "one"));

        result.Output.Should().Contain("CR316").And.NotContain("no warnings");
    }
}
