using System.Text.Json;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Cli;

/// <summary><c>facts</c>, <c>vendors</c> and <c>topics</c>.</summary>
public sealed class ListingCommandTests
{
    [Fact]
    public async Task Facts_All_AreALineEachWithWhatIsPresumed()
    {
        var result = await CliRunner.RunAsync("facts");

        result.ExitCode.Should().Be(0, result.Error);
        result.Lines.Should().Contain(line => line.StartsWith("tier ", StringComparison.Ordinal) && line.Contains("one of", StringComparison.Ordinal))
            .And.Contain(line => line.StartsWith("content ", StringComparison.Ordinal) && line.Contains("none", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Facts_One_IsShownWithAllItsValuesNoneCut()
    {
        var text = await CliRunner.RunBareAsync("facts", "jurisdiction");
        var json = await CliRunner.RunBareAsync("facts", "jurisdiction", "--format", "json");

        using var fact = JsonDocument.Parse(json.Output);
        var names = fact.RootElement.GetProperty("values").EnumerateArray().Select(value => value.GetProperty("name").GetString()!).ToList();
        names.Should().HaveCountGreaterThan(200);
        var listed = text.Lines.Select(line => line.Trim().Split(' ')[0]).ToHashSet(StringComparer.Ordinal);
        names.Should().OnlyContain(name => listed.Contains(name));
        fact.RootElement.GetProperty("values").EnumerateArray().Single(value => value.GetProperty("name").GetString() == "EU").GetProperty("narrower").EnumerateArray()
            .Select(value => value.GetString()).Should().Contain("FR");
    }

    [Fact]
    public async Task Facts_NarrowerValue_StandsFurtherInUnderTheBroader()
    {
        var result = await CliRunner.RunBareAsync("facts", "purpose");

        result.Lines.Should().ContainInConsecutiveOrder(
            result.Lines.Single(line => line.StartsWith("model-training ", StringComparison.Ordinal)),
            result.Lines.First(line => line.StartsWith("  ", StringComparison.Ordinal) && line.Contains("fine-tuning", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("purpos", "facts: error CR012: unknown fact \"purpos\"; did you mean \"purpose\"?")]
    public async Task Facts_UnknownName_NamesTheNearest(string name, string message)
    {
        var result = await CliRunner.RunBareAsync("facts", name);

        result.ExitCode.Should().Be(2);
        result.Output.Should().BeEmpty();
        result.Error.Should().Contain(message);
    }

    [Fact]
    public async Task Vendors_All_AreListedWithWhatIsHeldAndWhatIsNot()
    {
        var text = await CliRunner.RunAsync("vendors");
        var json = await CliRunner.RunAsync("vendors", "--format", "json");

        text.Output.Should().Contain("Acme AI (acme 2.0.0)").And.MatchRegex(@"2 +2025-01-01 +2026-01-01 +– +– +9 +Terms of Use").And.MatchRegex(@"additional +– +– +Order form");
        using var packs = JsonDocument.Parse(json.Output);
        var pack = packs.RootElement[0];
        pack.GetProperty("vendors")[0].GetString().Should().Be("acme");
        pack.GetProperty("rules").GetInt32().Should().BePositive();
        pack.GetProperty("documents")[0].GetProperty("versions").EnumerateArray().Select(version => version.GetProperty("effective").GetString()).Should().Equal("2025-01-01", "2026-01-01");
        pack.GetProperty("gaps")[0].GetProperty("governing").GetBoolean().Should().BeFalse();
    }

    [Fact]
    public async Task Topics_All_AreListedWithTheNormsOfEachPack()
    {
        var text = await CliRunner.RunAsync("topics");
        var json = await CliRunner.RunAsync("topics", "--format", "json");

        text.Lines.Should().Contain(line => line.StartsWith("training-on-customer-data ", StringComparison.Ordinal) && line.Contains("acme 2", StringComparison.Ordinal));
        using var topics = JsonDocument.Parse(json.Output);
        topics.RootElement.EnumerateArray().Single(topic => topic.GetProperty("topic").GetString() == "training-on-customer-data")
            .GetProperty("norms").GetProperty("acme").GetInt32().Should().Be(2);
    }

    [Theory]
    [InlineData("facts")]
    [InlineData("facts purpose")]
    [InlineData("vendors")]
    [InlineData("topics")]
    public async Task Listing_AsMarkdown_IsATable(string command)
    {
        var result = await CliRunner.RunBareAsync([.. command.Split(' '), "--format", "markdown"]);

        result.ExitCode.Should().Be(0, result.Error);
        result.Lines.Should().Contain(line => line.StartsWith("| --- |", StringComparison.Ordinal));
    }
}
