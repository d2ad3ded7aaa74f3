using System.Text.Json;
using Compliance.Rules.Compilation;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;
using Compliance.RulesEngine;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Cli;

/// <summary><c>compliance export rules-engine</c> and <c>compliance import rules-engine</c>.</summary>
public sealed class WorkflowCommandTests
{
    private static readonly string Orders = Repository.PathOf("tests/Compliance.Tests/TestData/workflows/orders.json");

    [Fact]
    public async Task Export_ADay_WritesTheWorkflowsOfThatDay()
    {
        using var folder = new TestFolder();
        var file = Path.Combine(folder.Path, "workflows.json");
        var result = await CliRunner.RunBareAsync("export", "rules-engine", "--as-of", "2025-12-01", "-o", file);
        result.Should().Be(new CliResult(0, "", ""));
        var rules = RuleSetLoader.Load([EmbeddedPackSource.Instance], new DiagnosticBag())!;
        (await File.ReadAllTextAsync(file)).Should().Be($"{PackWorkflows.Of(CompiledRules.Compile(rules), new(2025, 12, 1)).ToJson()}\n");
    }

    [Fact]
    public async Task Export_WrongDay_IsBadInput()
    {
        var result = await CliRunner.RunBareAsync("export", "rules-engine", "--as-of", "soon");
        (result.ExitCode, result.Output).Should().Be((2, ""));
        result.Error.Should().Contain("--as-of").And.EndWith("nothing was exported.\n");
    }

    [Fact]
    public async Task Import_File_ReportsRuleByRule()
    {
        var result = await CliRunner.RunBareAsync("import", "rules-engine", Orders);
        (result.ExitCode, result.Error).Should().Be((0, ""));
        result.Output.Should().Contain("5 of 7 rules are data that a pack can say.")
            .And.Contain("OrderApproval / Graded: order-approval.graded")
            .And.Contain("user.UserAge: userAge, a fact of the vocabulary")
            .And.Contain("`order.Items.Any(i => i.Price > 5)` calls")
            .And.NotContain("Side by side", "nothing runs unless it is asked for");
    }

    [Fact]
    public async Task Import_WithOutput_WritesAPackThatLoadsAndMembersThatAreReadAgain()
    {
        using var folder = new TestFolder();
        var drafts = Path.Combine(folder.Path, "drafts");
        (await CliRunner.RunBareAsync("import", "rules-engine", Orders, "--output", drafts, "--draft-as", "prohibition", "--effective", "2026-01-01", "--pack", "shop")).ExitCode.Should().Be(0);
        var checkedUse = await CliRunner.RunBareAsync(
            "check", "--rules", "embedded", "--rules", Path.Combine(drafts, "shop"), "--as-of", "2026-01-15", "--fact", "userAge=20", "--format", "json");
        JsonDocument.Parse(checkedUse.Output).RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("rule").GetString())
            .Should().Contain("shop/order-approval.adult");

        var second = Path.Combine(folder.Path, "second");
        (await CliRunner.RunBareAsync("import", "rules-engine", Orders, "--members", Path.Combine(drafts, "members.json"), "-o", second)).ExitCode.Should().Be(0);
        (await File.ReadAllTextAsync(Path.Combine(second, "members.json"))).Should().Be(await File.ReadAllTextAsync(Path.Combine(drafts, "members.json")));
    }

    [Fact]
    public async Task Import_WithInputs_NamesWhatFailedForLackAndEndsWithOne()
    {
        var inputs = Repository.PathOf("tests/Compliance.Tests/TestData/workflows/orders.jsonl");
        var text = await CliRunner.RunBareAsync("import", "rules-engine", Orders, "--inputs", inputs);
        (text.ExitCode, text.Error).Should().Be((1, ""));
        text.Output.Should().Contain("OrderApproval / InEurope: 2 of 3, first 2: order.Country is null (1),").And.Contain("Succeeded only because something was missing");

        var json = await CliRunner.RunBareAsync("import", "rules-engine", Orders, "--inputs", inputs, "--format", "json");
        var rules = JsonDocument.Parse(json.Output).RootElement.GetProperty("review").GetProperty("rules").EnumerateArray()
            .Where(rule => rule.GetProperty("outcome").GetString() == "failedForLack").Select(rule => $"{rule.GetProperty("rule")} {string.Join(',', rule.GetProperty("inputs").EnumerateArray())}");
        rules.Should().BeEquivalentTo("InEurope 2,3", "NotTooMuch 2", "Graded 3", "Both 2,3");
    }

    [Theory]
    [InlineData("--draft-as", "law", "CR012")]
    [InlineData("--pack", "Not A Slug", "CR010")]
    [InlineData("--members", "nowhere.json", "CR001")]
    [InlineData("--inputs", "nowhere.jsonl", "CR001")]
    [InlineData("--effective", "soon", "CR")]
    [InlineData("--format", "yaml", "CR012")]
    public async Task Import_WrongOption_IsBadInputAndWritesNothing(string option, string value, string code)
    {
        using var folder = new TestFolder();
        var drafts = Path.Combine(folder.Path, "drafts");
        var result = await CliRunner.RunBareAsync("import", "rules-engine", Orders, "-o", drafts, option, value);
        (result.ExitCode, result.Output).Should().Be((2, ""));
        result.Error.Should().Contain($"error {code}");
        Directory.Exists(drafts).Should().BeFalse();
    }

    [Theory]
    [InlineData("export")]
    [InlineData("import")]
    public async Task Help_OfTheCommands_HasExamplesAndExitCodes(string command)
    {
        var result = await CliRunner.RunBareAsync(command, "rules-engine", "--help");
        result.ExitCode.Should().Be(0);
        result.Output.Should().Contain($"compliance {command} rules-engine").And.Contain("Exit codes:");
    }
}
