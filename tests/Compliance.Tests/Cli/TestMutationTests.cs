using System.Text.Json.Nodes;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Cli;

/// <summary><c>compliance test --mutate</c>: would the scenarios notice a wrong rule?</summary>
public sealed class TestMutationTests
{
    private static readonly string Right = TestFiles.Path("scenarios/inner");

    [Theory]
    [InlineData("text", "mutation.txt")]
    [InlineData("markdown", "mutation.md")]
    [InlineData("json", "mutation.json")]
    public async Task Mutation_Report_IsAsApproved(string format, string golden)
    {
        var result = await CliRunner.RunAsync("test", Right, "--mutate", "--format", format);

        result.ExitCode.Should().Be(0);
        result.Error.Should().BeEmpty();
        Golden.Check(result.Output.Replace(TestFiles.Path("packs"), "packs", StringComparison.Ordinal).Replace(Right, "scenarios/inner", StringComparison.Ordinal), golden);
    }

    [Theory]
    [InlineData("10", 0)]
    [InlineData("100", 1)]
    public async Task Mutation_TooLowAScore_Fails(string least, int exitCode)
    {
        var result = await CliRunner.RunAsync("test", Right, "--min-score", least);

        result.ExitCode.Should().Be(exitCode);
        result.Error.Contains("--min-score demands 100 %", StringComparison.Ordinal).Should().Be(exitCode == 1);
        result.Output.Should().Contain("mutants noticed");
    }

    [Theory]
    [InlineData("101")]
    [InlineData("-1")]
    public async Task Mutation_NoPercentage_IsRefused(string least)
    {
        var result = await CliRunner.RunAsync("test", Right, "--min-score", least);

        result.ExitCode.Should().Be(2);
        result.Output.Should().BeEmpty();
        result.Error.Should().Contain($"--min-score: error CR410: {least} is no percentage; give a number from 0 to 100");
    }

    /// <summary>A sample says that it is one, and has its own score; so says every format.</summary>
    [Theory]
    [InlineData("text", "5 of ")]
    [InlineData("markdown", "5 of ")]
    [InlineData("html", "5 of ")]
    [InlineData("json", "\"tried\": 5,")]
    public async Task Mutants_SoMany_SaysThatOthersAreLeft(string format, string said)
    {
        var result = await CliRunner.RunAsync("test", Right, "--mutants", "5", "--format", format);

        result.ExitCode.Should().Be(0);
        result.Output.Should().Contain(said);
    }

    [Fact]
    public async Task Mutants_All_OfAFewIsWhatIsTriedAnyway()
    {
        var (all, some) = (await CliRunner.RunAsync("test", Right, "--mutants", "all"), await CliRunner.RunAsync("test", Right, "--mutate"));

        all.Output.Should().Be(some.Output).And.NotContain("mutants tried");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("some")]
    public async Task Mutants_NoCount_IsRefused(string mutants)
    {
        var result = await CliRunner.RunAsync("test", Right, "--mutants", mutants);

        result.ExitCode.Should().Be(2);
        result.Error.Should().Contain($"--mutants: error CR410: \"{mutants}\" is no count; give a whole number from 1 up, or all");
    }

    /// <summary>A scenario that fails as it is cannot tell a mutant.</summary>
    [Fact]
    public async Task Mutation_WhereAScenarioFails_MutatesNothing()
    {
        var result = await CliRunner.RunAsync("test", TestFiles.Path("scenarios"), "--mutate");

        result.ExitCode.Should().Be(1);
        result.Error.Should().Contain("rules were not mutated: scenarios fail as it is");
        result.Output.Should().NotContain("mutants");
    }

    /// <summary>Whose own packs are under test is not asked to notice what the shipped ones might say.</summary>
    [Fact]
    public async Task Mutation_PacksInFolders_AreMutatedNotTheShippedOnes()
    {
        var policy = Repository.PathOf("samples", "PolicyTests", "policy");

        var result = await CliRunner.RunBareAsync("test", policy, "--rules", "embedded", "--rules", policy, "--mutate", "--format", "json");

        var subjects = JsonNode.Parse(result.Output)!["mutation"]!["mutants"]!.AsArray().Select(mutant => (string)mutant!["subject"]!);
        subjects.Should().NotBeEmpty().And.OnlyContain(subject => subject.StartsWith("house-policy/", StringComparison.Ordinal));
    }

    /// <summary>The scenarios that the report shows are pasted into a file as they are; with them every survivor that had one is noticed.</summary>
    [Fact]
    public async Task Mutation_ScenariosOfTheReport_NoticeWhatSurvived()
    {
        using var folder = new TestFolder();
        var before = await MutantsAsync(Right);
        var killers = before.Where(mutant => mutant["killer"] is not null).Select(mutant => mutant["killer"]!.DeepClone()).DistinctBy(killer => (string)killer["name"]!, StringComparer.Ordinal).ToArray();
        folder.Write("more.scenarios.json", new JsonObject { ["scenarios"] = new JsonArray(killers) }.ToJsonString());

        var after = await MutantsAsync(Right, folder.Path);

        killers.Should().NotBeEmpty();
        after.Where(mutant => (string)mutant["outcome"]! == "survived").Select(Name)
            .Should().BeEquivalentTo(before.Where(mutant => (string)mutant["outcome"]! == "survived" && mutant["killer"] is null).Select(Name));
    }

    private static async Task<IReadOnlyList<JsonNode>> MutantsAsync(params string[] paths)
    {
        var result = await CliRunner.RunAsync(["test", .. paths, "--mutate", "--format", "json"]);
        result.ExitCode.Should().Be(0);
        return [.. JsonNode.Parse(result.Output)!["mutation"]!["mutants"]!.AsArray().Select(mutant => mutant!)];
    }

    private static string Name(JsonNode mutant) => $"{mutant["subject"]}({mutant["line"]}): {mutant["change"]}";
}
