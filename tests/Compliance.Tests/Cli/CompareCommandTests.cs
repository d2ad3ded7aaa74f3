using System.Text.Json;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Cli;

/// <summary><c>compare</c>: one use, or one topic, across vendors and plans.</summary>
public sealed class CompareCommandTests
{
    private static readonly string[] Use = ["compare", "--as-of", "2026-04-01", "--fact", "purpose=commercial-product", "outputType=text", "customerType=business", "jurisdiction=DE", "personalData=none"];

    [Fact]
    public async Task Compare_Text_HasTheOffersByDecisionAndTheClause()
    {
        var result = await CliRunner.RunBareAsync([.. Use]);

        result.ExitCode.Should().Be(0, result.Error);
        result.Lines[0].Should().Be("COMPARED on 2026-04-01");
        result.Lines.Should().ContainInOrder("PERMITTED", "  - mistral la-plateforme (api-paid, enterprise)", "UNDETERMINED: TERMS NOT HELD", "  - deepseek", "PROHIBITED");
        result.Output.Should().Contain("> Commercial Terms of Service of 2026-03-12, section 1.4");
    }

    [Fact]
    public async Task Compare_Csv_HasARowAnOffer()
    {
        var csv = await CliRunner.RunBareAsync([.. Use, "--vendors", "mistral,deepseek", "--format", "csv"]);
        var json = await CliRunner.RunBareAsync([.. Use, "--vendors", "mistral,deepseek", "--format", "json"]);

        using var comparison = JsonDocument.Parse(json.Output);
        var offers = comparison.RootElement.GetProperty("offers");
        var rows = csv.Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        rows.Should().HaveCount(offers.GetArrayLength() + 1);
        rows[0].Should().StartWith("vendor,product,plan,asAsked,decision");
        rows.Should().ContainSingle(row => row.StartsWith("deepseek,,,false,undetermined,", StringComparison.Ordinal) && row.Contains("notHeld", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Compare_Markdown_LinksTheClause() =>
        (await CliRunner.RunBareAsync([.. Use, "--vendors", "mistral", "--format", "markdown"])).Output.Should().StartWith("## COMPARED on 2026-04-01").And.Contain("](<https://");

    [Fact]
    public async Task Compare_Topic_SaysWhatEachVendorHasAndWhoIsSilentOrNotHeld()
    {
        var text = await CliRunner.RunBareAsync("compare", "--as-of", "2026-04-01", "--topic", "training-on-customer-data", "--vendors", "mistral,deepseek", "--fact", "customerType=business");
        var silent = await CliRunner.RunBareAsync("compare", "--as-of", "2026-04-01", "--topic", "likeness", "--vendors", "mistral");
        var json = await CliRunner.RunBareAsync("compare", "--as-of", "2026-04-01", "--topic", "training-on-customer-data", "--vendors", "mistral,deepseek", "--format", "json");

        text.Lines.Should().ContainInOrder("mistral", "deepseek", "  The terms are not held: nobody can say.");
        text.Output.Should().Contain("Turns on trainingOptOut").And.Contain("Commercial Terms of Service of 2026-03-12, section 4.2");
        silent.Lines.Should().ContainInOrder("mistral", "  Nothing is said of it.");
        using var topic = JsonDocument.Parse(json.Output);
        topic.RootElement.GetProperty("vendors").EnumerateArray().Select(vendor => (vendor.GetProperty("vendor").GetString(), vendor.GetProperty("held").GetBoolean(), vendor.GetProperty("statements").GetArrayLength() > 0))
            .Should().Equal(("mistral", true, true), ("deepseek", false, false));
    }

    [Theory]
    [InlineData("--vendors: error CR012: unknown vendor \"mistrl\"; did you mean \"mistral\"?", "--vendors", "mistrl", "--fact", "tier=free")]
    [InlineData("--topic: error CR012: unknown topic \"ai-litracy\"; did you mean \"ai-literacy\"?", "--topic", "ai-litracy")]
    [InlineData("--topic: error CR115: --topic and --remedies do not go together; give one of them", "--topic", "ai-literacy", "--remedies")]
    [InlineData("use case: error CR112: nothing is sold on plan \"max\"; name vendors with --vendors, or another plan", "--vendors", "mistral", "--fact", "tier=max")]
    [InlineData("error: nothing to compare; give --use-case FILE, --fact NAME=VALUE or --topic TOPIC")]
    public async Task Compare_BadInput_IsRefused(string message, params string[] arguments)
    {
        var result = await CliRunner.RunBareAsync(["compare", .. arguments]);

        result.ExitCode.Should().Be(2);
        result.Output.Should().BeEmpty();
        result.Error.Should().Contain(message);
    }

    [Fact]
    public async Task Compare_FailOn_IsHeldAgainstTheBestOffer()
    {
        (await CliRunner.RunBareAsync([.. Use, "--fail-on", "prohibited"])).ExitCode.Should().Be(0);
        (await CliRunner.RunBareAsync([.. Use, "--fail-on", "permitted"])).ExitCode.Should().Be(1);
    }
}
