using System.Text.Json;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Cli;

/// <summary><c>check</c> with a profile, strictly, as SARIF.</summary>
public sealed class CheckOptionsTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Profile_UnderAUseCase_ItsOwnFactsWinNullsToo()
    {
        var profile = _folder.Write("company.json", """{ "id": "company", "vendor": "acme", "tier": "team", "personalData": "none", "trainingOptOut": true, "asOf": "2025-07-01" }""");
        var useCase = _folder.Write("use-case.json", """{ "id": "drafts", "tier": "free", "trainingOptOut": null, "purpose": "internal-business-use" }""");

        var verdict = CheckCommandTests.Json(await CliRunner.RunAsync("check", "--profile", profile, "--use-case", useCase, "--format", "json"));

        verdict.GetProperty("id").GetString().Should().Be("drafts");
        verdict.GetProperty("asOf").GetString().Should().Be("2025-07-01", "the use case names no day of its own");
        var facts = verdict.GetProperty("useCase");
        facts.GetProperty("vendor").GetString().Should().Be("acme");
        facts.GetProperty("tier").GetString().Should().Be("free");
        facts.GetProperty("trainingOptOut").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public async Task Profile_AndUseCase_GivenFactWinsOverBoth()
    {
        var profile = _folder.Write("company.json", """{ "vendor": "acme", "tier": "team" }""");

        var verdict = CheckCommandTests.Json(await CliRunner.RunAsync("check", "--profile", profile, "--fact", "tier=free", "--format", "json"));

        verdict.GetProperty("useCase").GetProperty("tier").GetString().Should().Be("free");
    }

    [Fact]
    public async Task Profile_Faulty_IsToldAtItsPlace()
    {
        var profile = _folder.Write("company.json", "{ \"vendor\": \"acme\",\n  \"teir\": \"team\" }");

        var result = await CliRunner.RunAsync("check", "--profile", profile, "--fact", "purpose=resale");

        result.ExitCode.Should().Be(2);
        result.Output.Should().BeEmpty();
        result.Error.Should().Contain("company.json(2,3): error CR101: unknown fact \"teir\"");
    }

    [Fact]
    public async Task Profile_OfAScan_LiesUnderEachLine()
    {
        var profile = _folder.Write("company.json", """{ "vendor": "acme", "personalData": "none" }""");
        var lines = _folder.Write("lines.jsonl", "{\"purpose\":\"internal-business-use\"}\n{\"purpose\":\"internal-business-use\",\"personalData\":null}\n");

        var result = await CliRunner.RunAsync("scan", lines, "--profile", profile, "--brief", "--fail-on", "none");

        result.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("decision").GetString()).Should().Equal("permitted", "undetermined");
    }

    [Fact]
    public async Task Strict_Check_PresumesNothing()
    {
        string[] args = ["check", "--fact", "vendor=acme", "purpose=internal-business-use", "personalData=none", "--format", "json"];

        var presumed = CheckCommandTests.Json(await CliRunner.RunAsync(args));
        var strict = CheckCommandTests.Json(await CliRunner.RunAsync([.. args, "--strict"]));

        presumed.GetProperty("decision").GetString().Should().Be("permitted");
        strict.GetProperty("decision").GetString().Should().Be("undetermined");
        strict.GetProperty("assumptions").GetArrayLength().Should().Be(0);
        strict.GetProperty("missingFacts").EnumerateArray().Select(missing => missing.GetProperty("fact").GetString()).Should().Contain("content");
    }

    [Fact]
    public async Task Sarif_Check_ShowsWhatStandsAgainstTheUseWhereItsFactsStand()
    {
        var useCase = _folder.Write("use-case.json", "{\n  \"vendor\": \"acme\",\n  \"purpose\": \"model-training\",\n  \"competesWithVendor\": true,\n  \"personalData\": \"none\"\n}");

        var log = CheckCommandTests.Json(await CliRunner.RunAsync("check", "--use-case", useCase, "--format", "sarif", "--fail-on", "none"));

        log.GetProperty("version").GetString().Should().Be("2.1.0");
        var run = log.GetProperty("runs")[0];
        var banned = run.GetProperty("results").EnumerateArray().First(result => result.GetProperty("level").GetString() == "error");
        banned.GetProperty("message").GetProperty("text").GetString().Should().StartWith("Forbidden: Outputs may not train a rival model.");
        var place = banned.GetProperty("locations")[0].GetProperty("physicalLocation");
        place.GetProperty("artifactLocation").GetProperty("uri").GetString().Should().EndWith("use-case.json");
        place.GetProperty("region").GetProperty("startLine").GetInt32().Should().BeInRange(3, 4);
        banned.GetProperty("relatedLocations")[0].GetProperty("message").GetProperty("text").GetString().Should().Be("Terms of Use of 2026-01-01, section 4/output-restrictions/a");
        run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString())
            .Should().BeEquivalentTo(run.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("ruleId").GetString()!).Distinct(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("conditional", "To be done: A data processing agreement is signed", "warning")]
    [InlineData("conflict", "The vendor may do this: The vendor trains on inputs", "warning")]
    [InlineData("undetermined", "May be forbidden: No phishing", "warning")]
    [InlineData("undetermined", "The vendor may be allowed this: The vendor trains on inputs", "note")]
    public async Task Sarif_Check_TellsDutiesAndRightsOfTheVendorAndWhatMayBe(string useCase, string message, string level)
    {
        var log = CheckCommandTests.Json(await CliRunner.RunAsync("check", "--use-case", TestFiles.UseCase(useCase), "--format", "sarif", "--fail-on", "none"));

        log.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Select(result => (result.GetProperty("level").GetString(), result.GetProperty("message").GetProperty("text").GetString()!))
            .Should().Contain(result => result.Item1 == level && result.Item2.StartsWith(message, StringComparison.Ordinal));
    }
}
