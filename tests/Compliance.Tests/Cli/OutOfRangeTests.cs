using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Cli;

/// <summary>Numbers, names and files beyond what they may be: each is refused in words, with exit code 2.</summary>
public sealed class OutOfRangeTests
{
    [Theory]
    [InlineData("-5")]
    [InlineData("36501")]
    [InlineData("99999999999999")]
    [InlineData("1.5")]
    [InlineData("many")]
    public async Task Check_AgeOfSourcesThatIsNoNumberOfDays_IsRefused(string age)
    {
        var check = await CliRunner.RunBareAsync("check", "--fact", "vendor=acme", "--max-source-age", age);

        check.ExitCode.Should().Be(2);
        check.Output.Should().BeEmpty();
        check.Error.Should().StartWith($"error: \"{age}\" is no number of days for --max-source-age; give one from 0 to 36500");
    }

    [Theory]
    [InlineData(201)]
    [InlineData(20_000)]
    public async Task Verify_NameOfAReviewerThatIsTooLong_IsRefused(int length)
    {
        var verify = await CliRunner.RunBareAsync("verify", "--archive", ".", "--update", "--reviewer", new string('x', length));

        verify.ExitCode.Should().Be(2);
        verify.Output.Should().BeEmpty();
        verify.Error.Should().StartWith("--reviewer: error CR002: ").And.Contain("200 characters");
    }

    [Fact]
    public async Task Outline_OfAFileOfAFewWords_IsABrokenCapture()
    {
        using var folder = new TestFolder();
        var file = Path.Combine(folder.Path, "terms.md");
        await File.WriteAllTextAsync(file, "# A\n");

        var outline = await CliRunner.RunBareAsync("outline", file);

        outline.ExitCode.Should().Be(2);
        outline.Output.Should().BeEmpty();
        outline.Error.Should().Contain("error CR203: ").And.NotContain("internal error");
    }

    [Fact]
    public async Task Cite_OfMoreThanSixWords_IsFoundByItsEnds()
    {
        using var folder = new TestFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "acme", "terms"));
        await File.WriteAllTextAsync(
            Path.Combine(folder.Path, "acme", "terms", "2025-01-01.md"), "# Terms\n\nOne two three four five six seven eight nine ten eleven twelve thirteen.\n");

        var cite = await CliRunner.RunBareAsync("cite", "--archive", folder.Path, "two three four five six seven eight nine ten eleven");

        cite.ExitCode.Should().Be(0);
        cite.Output.Should().Contain("\"start\": \"two\"").And.Contain("\"end\": \"eleven\"");
    }
}
