using System.Text.Json;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Cli;

public sealed class CheckCommandTests
{
    [Theory]
    [InlineData("prohibited", "prohibited", 1)]
    [InlineData("undetermined", "undetermined", 1)]
    [InlineData("conditional", "conditional", 0)]
    [InlineData("permitted", "permitted", 0)]
    [InlineData("not-addressed", "notAddressed", 0)]
    public async Task ExitCode_ProhibitedOrUndetermined_IsOne(string useCase, string decision, int exitCode)
    {
        var result = await CliRunner.RunAsync("check", "--use-case", TestFiles.UseCase(useCase), "--format", "json");

        Decision(result).Should().Be(decision);
        result.ExitCode.Should().Be(exitCode);
        result.Error.Should().BeEmpty();
    }

    [Theory]
    [InlineData("prohibited", "none", 0)]
    [InlineData("prohibited", "undetermined", 0)]
    [InlineData("prohibited", "permitted,prohibited", 1)]
    [InlineData("prohibited", "permitted, prohibited", 1)]
    [InlineData("permitted", "permitted", 1)]
    [InlineData("conditional", "conditional", 1)]
    [InlineData("not-addressed", "notAddressed", 1)]
    [InlineData("undetermined", "undetermined", 1)]
    [InlineData("undetermined", "prohibited", 0)]
    [InlineData("conflict", "conflict", 1)]
    [InlineData("permitted", "conflict", 0)]
    [InlineData("conditional", "gap", 1)]
    [InlineData("permitted", "gap", 0)]
    [InlineData("conflict", "exposure:training-on-customer-data", 1)]
    [InlineData("conflict", "exposure:changes", 1)]
    [InlineData("conflict", "exposure:support", 0)]
    [InlineData("permitted", "exposure:training-on-customer-data", 0)]
    [InlineData("undetermined", "exposure:training-on-customer-data", 1)]
    [InlineData("undetermined", "certain-exposure:training-on-customer-data", 0)]
    [InlineData("conflict", "certain-exposure:training-on-customer-data", 1)]
    [InlineData("permitted", "stale", 0)]
    [InlineData("undetermined", "possible-exposure:training-on-customer-data", 1)]
    [InlineData("conflict", "possible-exposure:training-on-customer-data", 1)]
    [InlineData("permitted", "exposure:web-search-output-reuse", 0)]
    public async Task FailOn_List_DecidesTheExitCode(string useCase, string failOn, int exitCode)
    {
        var result = await CliRunner.RunAsync("check", "--use-case", TestFiles.UseCase(useCase), "--fail-on", failOn);

        result.ExitCode.Should().Be(exitCode, result.Error);
    }

    [Fact]
    public async Task FailOn_Repeated_AddsUp()
    {
        var result = await CliRunner.RunAsync("check", "--use-case", TestFiles.UseCase("permitted"), "--fail-on", "gap", "--fail-on", "permitted");

        result.ExitCode.Should().Be(1);
    }

    [Fact]
    public async Task Check_Dash_ReadsStandardInput()
    {
        var result = await CliRunner.RunAsync(await File.ReadAllTextAsync(TestFiles.UseCase("prohibited")), ["check", "--use-case", "-", "--format", "json"]);

        Decision(result).Should().Be("prohibited");
    }

    [Fact]
    public async Task Check_FactsAlone_MakeAUseCase()
    {
        var result = await CliRunner.RunAsync("check", "--fact", "vendor=acme", "--fact", "purpose=internal-business-use", "personalData=none", "--format", "json");

        Decision(result).Should().Be("permitted");
        Json(result).GetProperty("asOf").GetString().Should().Be("2026-01-15", "that is today");
    }

    [Fact]
    public async Task Check_FactsAndFile_FactsWin()
    {
        var result = await CliRunner.RunAsync("check", "--use-case", TestFiles.UseCase("prohibited"), "--fact", "competesWithVendor=false", "--format", "json");

        Decision(result).Should().Be("permitted");
        Json(result).GetProperty("id").GetString().Should().Be("rival <b>*model*</b>");
    }

    [Theory]
    [InlineData("2025-12-31", "3/b")]
    [InlineData("2026-01-01", "4/output-restrictions/a")]
    public async Task Check_AsOf_WinsOverTheFiles(string day, string clause)
    {
        var result = await CliRunner.RunAsync("check", "--use-case", TestFiles.UseCase("prohibited"), "--as-of", day, "--format", "json");

        var verdict = Json(result);
        verdict.GetProperty("asOf").GetString().Should().Be(day);
        verdict.GetProperty("findings")[0].GetProperty("citations")[0].GetProperty("clause").GetString().Should().Be(clause);
    }

    [Fact]
    public async Task Check_SeveralPacks_AreLayered()
    {
        string[] args = ["check", "--use-case", TestFiles.UseCase("conflict"), "--fact", "dataClassification=confidential", "--format", "json"];

        var without = await CliRunner.RunAsync(args);
        var with = await CliRunner.RunAsync([.. args, "--rules", TestFiles.Path("policy")]);

        Decision(without).Should().Be("permitted");
        Decision(with).Should().Be("prohibited");
    }

    [Fact]
    public async Task Rules_Embedded_NamesTheDefaultPacks()
    {
        var unnamed = await CliRunner.RunBareAsync("check", "--fact", "vendor=mistral", "--format", "json");
        var named = await CliRunner.RunBareAsync("check", "--fact", "vendor=mistral", "--format", "json", "--rules", "embedded");

        named.Should().Be(unnamed);
    }

    [Fact]
    public async Task Json_OfTheCommand_IsWhatTheLibraryWrites()
    {
        var result = await CliRunner.RunAsync("check", "--use-case", TestFiles.UseCase("undetermined"), "--format", "json");

        result.Output.Should().StartWith("{\n").And.EndWith("\n}\n");
        Json(result).GetProperty("possibleDecisions").GetArrayLength().Should().Be(3);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    public async Task Full_Verdict_ListsWhatIsElseOnlyNamed(string format)
    {
        string[] args = ["check", "--use-case", TestFiles.UseCase("permitted"), "--format", format];

        var brief = await CliRunner.RunAsync(args);
        var full = await CliRunner.RunAsync([.. args, "--full"]);

        brief.Output.Replace("\\", "", StringComparison.Ordinal).Should().Contain("As long as you use it (1): The key is kept secret.").And.NotContain("section 7");
        full.Output.Should().Contain("section 7");
    }

    [Fact]
    public async Task Check_FaultyPacks_PrintsAllWithPlaceCodeAndRemedy()
    {
        var result = await CliRunner.RunBareAsync("check", "--fact", "vendor=acme", "--rules", TestFiles.Path("broken"), "--rules", TestFiles.Path("packs"));

        result.ExitCode.Should().Be(2);
        result.Output.Should().BeEmpty();
        result.Error.Should().MatchRegex(@"pack\.json\(9,66\): error CR012: unknown modality ""must""; it is one of")
            .And.MatchRegex(@"pack\.json\(9,125\): error CR031")
            .And.MatchRegex(@"\n\d+ faults; nothing was loaded\.\n$");
    }

    [Fact]
    public async Task Check_FaultyUseCase_NamesLineAndColumn()
    {
        var result = await CliRunner.RunAsync("{\n  \"teir\": \"free\",\n  \"purpose\": [\"resale\", \"resal\"]\n}", ["check", "--use-case", "-"]);

        result.Should().Be(new CliResult(2, "", """
            stdin(2,3): error CR101: unknown fact "teir"; did you mean "tier"?
            stdin(3,25): error CR102: fact "purpose" has no value "resal"; did you mean "resale"?
            2 faults; nothing was checked.

            """.ReplaceLineEndings("\n")));
    }

    [Fact]
    public async Task Check_FaultyFileAndFacts_AreToldTogether()
    {
        var result = await CliRunner.RunAsync("{ \"teir\": \"free\" }", ["check", "--use-case", "-", "--fact", "tier=fre"]);

        result.Error.Should().Contain("CR101").And.Contain("--fact tier: error CR102").And.EndWith("2 faults; nothing was checked.\n");
    }

    [Fact]
    public async Task Check_GivenFact_MendsAWrongValueOfTheFile()
    {
        var result = await CliRunner.RunAsync("{ \"vendor\": \"acme\", \"tier\": \"fre\" }", ["check", "--use-case", "-", "--fact", "tier=free"]);

        result.ExitCode.Should().Be(1);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("-?")]
    public async Task Help_OfTheProgram_ShowsCommandsAndExamples(string option)
    {
        var result = await CliRunner.RunBareAsync(option);

        result.ExitCode.Should().Be(0);
        result.Output.Should().Contain("check").And.Contain("scan").And.Contain("Examples:");
        result.Error.Should().BeEmpty();
    }

    [Theory]
    [InlineData("check", "--use-case", "--fact", "--rules", "--as-of", "--fail-on", "--format", "--full", "--profile", "--strict", "--output", "certain-exposure:TOPIC", "stale")]
    [InlineData("scan", "FILE.jsonl", "--rules", "--as-of", "--fail-on", "--format", "--brief", "--profile", "--strict", "--output")]
    public async Task Help_OfACommand_ShowsOptionsExamplesAndExitCodes(string command, params string[] expected)
    {
        var result = await CliRunner.RunBareAsync(command, "--help");

        result.ExitCode.Should().Be(0);
        result.Output.Should().ContainAll(expected).And.Contain("Examples:").And.Contain("Exit codes:");
    }

    [Fact]
    public async Task Version_Printed_IsANumber()
    {
        var result = await CliRunner.RunBareAsync("--version");

        result.ExitCode.Should().Be(0);
        result.Output.Should().MatchRegex(@"^\d+\.\d+\.\d+\S*\r?\n$").And.NotContain("+");
    }

    internal static JsonElement Json(CliResult result)
    {
        result.Output.Should().NotBeEmpty(result.Error);
        using var document = JsonDocument.Parse(result.Output);
        return document.RootElement.Clone();
    }

    private static string? Decision(CliResult result) => Json(result).GetProperty("decision").GetString();
}
