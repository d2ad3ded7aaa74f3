using System.Text.Json;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Cli;

/// <summary><c>diff</c> on the shipped packs and on the sample policy.</summary>
public sealed class DiffCommandTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_same_day_twice_is_proven_equal()
    {
        var result = await CliRunner.RunBareAsync("diff", "--from", "2026-01-15", "--to", "2026-01-16");

        result.ExitCode.Should().Be(0, result.Error);
        result.Output.Should().Contain("No difference: proven for every fully described use case.");
    }

    [Fact]
    public async Task Two_days_give_regions_witnesses_and_clauses()
    {
        var result = await CliRunner.RunBareAsync("diff", "--from", "2026-04-07", "--to", "2026-04-08", "--format", "json");

        result.ExitCode.Should().Be(1, result.Error);
        using var json = JsonDocument.Parse(result.Output);
        json.RootElement.GetProperty("equal").GetBoolean().Should().BeFalse();
        var team = json.RootElement.GetProperty("differences").EnumerateArray()
            .Single(difference => difference.GetProperty("movedBy").EnumerateArray().Any(norm => norm.GetProperty("rule").GetString() == "mistral/training.business-free-pro-and-team"));
        team.GetProperty("aspect").GetString().Should().Be("exposures");
        team.GetProperty("where").GetRawText().Should().Contain("tier is not student, enterprise or api-paid").And.Contain("trainingOptOut is false");
        team.GetProperty("movedBy")[0].GetProperty("after")[0].GetString().Should().StartWith("mistral/commercial-terms@2026-04-08#");
        team.GetProperty("witness").EnumerateObject().Select(fact => fact.Name).Should().Contain("vendor");
    }

    [Fact]
    public async Task Two_packs_are_compared_on_one_day()
    {
        var after = Path.Combine(_folder.Path, "policy");
        Directory.CreateDirectory(after);
        var pack = await File.ReadAllTextAsync(Repository.PathOf("samples", "policy", "pack.json"));
        await File.WriteAllTextAsync(Path.Combine(after, "pack.json"), pack.Replace("\"confidential\", \"restricted\"", "\"restricted\"", StringComparison.Ordinal));

        var result = await CliRunner.RunBareAsync("diff", Repository.PathOf("samples", "policy"), after, "--rules", "embedded", "--from", "2026-01-15", "--to", "2026-01-15");

        result.ExitCode.Should().Be(1, result.Error);
        result.Output.Should().Contain("PROHIBITED → PERMITTED").And.Contain("dataClassification is confidential").And.Contain("acme-policy/confidential-data").And.Contain("Such as vendor=mistral");
    }

    [Fact]
    public async Task A_portfolio_tells_which_uses_flip_and_what_to_do()
    {
        var file = Path.Combine(_folder.Path, "portfolio.jsonl");
        await File.WriteAllLinesAsync(file,
        [
            """{"id":"own-work","vendor":"mistral","product":"le-chat","tier":"team","customerType":"non-media","jurisdiction":"FR","userAge":35,"material":["output"],"outputType":"text","purpose":"internal-business-use","personalData":"none","dataClassification":"internal","trainingOptOut":false,"aiDisclosed":true}""",
            """{"id":"other-vendor","vendor":"openai"}""",
        ]);

        var result = await CliRunner.RunBareAsync("diff", "--from", "2026-03-13", "--to", "2026-04-08", "--use-cases", file);

        result.ExitCode.Should().Be(1, result.Error);
        result.Output.Should().Contain("Of 2 uses, 0 are decided otherwise; of 1 more").And.Contain("own-work: still PERMITTED")
            .And.Contain("mistral/training.business-free-pro-and-team").And.Contain("To do: trainingOptOut=true instead of false; then permitted").And.NotContain("other-vendor");
    }

    [Theory]
    [InlineData("{\"vendor\":\"mistrall\"}", "portfolio.jsonl:1(1,11): error CR102")]
    [InlineData("{}\n\n{}", "portfolio.jsonl:2: error CR108")]
    [InlineData("{", "portfolio.jsonl:1")]
    public async Task A_faulty_portfolio_is_bad_input(string text, string message)
    {
        var file = Path.Combine(_folder.Path, "portfolio.jsonl");
        await File.WriteAllTextAsync(file, text);

        var result = await CliRunner.RunBareAsync("diff", "--from", "2026-03-13", "--to", "2026-04-08", "--use-cases", file);

        result.ExitCode.Should().Be(2);
        result.Output.Should().BeEmpty();
        result.Error.Should().Contain(message);
    }

    [Theory]
    [InlineData("markdown", "## mistral", "### The vendor may")]
    [InlineData("text", "mistral", "The vendor may now")]
    public async Task Formats(string format, string start, string within)
    {
        var result = await CliRunner.RunBareAsync("diff", "--from", "2026-04-07", "--to", "2026-04-08", "--format", format);

        result.Output.Should().StartWith(start).And.Contain(within);
    }

    [Theory]
    [InlineData("--from is no day", "diff", "--from", "yesterday", "--to", "2026-01-01")]
    [InlineData("one side only", "diff", "samples/policy")]
    [InlineData("no such folder", "diff", "nowhere", "nowhere")]
    [InlineData("no such format", "diff", "--from", "2026-01-01", "--to", "2026-01-02", "--format", "xml")]
    [InlineData("three folders", "diff", "a", "b", "c")]
    public async Task Bad_usage_is_told(string because, params string[] args)
    {
        var result = await CliRunner.RunBareAsync(args);

        result.ExitCode.Should().Be(2, because);
        result.Output.Should().BeEmpty(because);
        result.Error.Should().Contain("error", because);
    }
}
