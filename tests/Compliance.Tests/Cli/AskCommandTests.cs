using System.Text;
using System.Text.Json;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Cli;

/// <summary><c>ask</c> over a pipe, on the shipped packs.</summary>
public sealed class AskCommandTests : IDisposable
{
    private static readonly string[] Known =
    [
        "--as-of", "2026-01-15", "--fact", "vendor=mistral", "product=le-chat", "tier=free", "customerType=consumer", "jurisdiction=FR", "outputType=image", "userAge=30",
    ];

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Ask_AnswersAsLines_GivesTheVerdictLast()
    {
        var result = await Ask("purpose=model-training\ntrainedModelType=image-generation\ncompetesWithVendor=true\n", "--format", "json");

        result.ExitCode.Should().Be(1, result.Error);
        Decision(result).Should().Be("prohibited");
        result.Error.Should().Contain("What turns on it:").And.Contain("? for not known, back or stop");
    }

    [Fact]
    public async Task Transcript_AsUseCase_GivesTheSameVerdict()
    {
        var file = Path.Combine(_folder.Path, "use-case.json");
        var asked = await Ask("purpose=model-training\ntrainedModelType=?\nstop\n", "--format", "json", "--output", file);
        var bare = await Ask("purpose=model-training\ntrainedModelType=null\nstop\n", "--format", "json", "--output", file);

        asked.ExitCode.Should().Be(2, "? stands alone: it answers the question that was put");
        bare.ExitCode.Should().Be(1);
        using var transcript = JsonDocument.Parse(await File.ReadAllTextAsync(file));
        transcript.RootElement.GetProperty("trainedModelType").ValueKind.Should().Be(JsonValueKind.Null);
        transcript.RootElement.GetProperty("asOf").GetString().Should().Be("2026-01-15");
        var again = await CliRunner.RunBareAsync("check", "--use-case", file, "--format", "json");
        Decision(again).Should().Be(Decision(bare)).And.Be("undetermined");
    }

    [Theory]
    [InlineData("", "the input may end at once")]
    [InlineData("stop\n", "or somebody stops")]
    [InlineData("\n\nstop\n", "empty lines say nothing")]
    [InlineData("back\nstop\n", "there is nothing to take back")]
    [InlineData("purpose=model-training\nback\nstop\n", "what is taken back was never said")]
    public async Task Ask_Stopped_GivesTheVerdictSoFar(string input, string because)
    {
        var file = Path.Combine(_folder.Path, "use-case.json");
        var result = await Ask(input, "--format", "json", "--output", file);

        result.ExitCode.Should().Be(1, because);
        Decision(result).Should().Be("undetermined", because);
        (await File.ReadAllTextAsync(file)).Should().NotContain("purpose", because);
    }

    [Theory]
    [InlineData("purpose=modle-training\n", "answer, line 1: error CR102: fact \"purpose\" has no value \"modle-training\"; did you mean \"model-training\"?")]
    [InlineData("userAge=old\n", "answer, line 1: error CR103:")]
    [InlineData("\nage=30\n", "answer, line 2: error CR101: unknown fact \"age\"")]
    [InlineData("=\n", "answer, line 1: error CR10")]
    [InlineData("asOf=2026-01-01\n", "answer, line 1: error CR109: \"asOf\" is no fact; use the option --as-of")]
    public async Task Ask_WrongAnswer_EndsWithAFault(string input, string message)
    {
        var result = await Ask(input);

        result.ExitCode.Should().Be(2);
        result.Output.Should().BeEmpty();
        result.Error.Should().Contain(message).And.Contain("nothing was decided");
    }

    [Fact]
    public async Task Ask_OnceSettled_TakesTheLastAnswerBackAndOthers()
    {
        const string Settled = "purpose=model-training\ntrainedModelType=image-generation\ncompetesWithVendor=true\n";
        var file = Path.Combine(_folder.Path, "use-case.json");

        var kept = await Ask(Settled, "--format", "json");
        var back = await Ask(Settled + "BACK\ntrainingOptOut=true\nstop\n", "--format", "json", "--output", file);

        kept.Error.Should().EndWith("Settled: prohibited. back takes the last answer back, name=value says more; stop or the end of the input gives the verdict\n");
        Decision(back).Should().Be("undetermined");
        (await File.ReadAllTextAsync(file)).Should().NotContain("competesWithVendor").And.Contain("\"trainingOptOut\": true");
    }

    [Fact]
    public async Task Ask_AnswerToNoQuestion_IsAFault()
    {
        var result = await Ask("purpose=model-training\ntrainedModelType=image-generation\ncompetesWithVendor=true\nfalse\n");

        result.ExitCode.Should().Be(2);
        result.Output.Should().BeEmpty();
        result.Error.Should().Contain("answer, line 4: error CR328: \"false\" answers no question: nothing is asked any more; take it out, or write name=value to say which fact it is");
    }

    [Fact]
    public async Task Ask_FolderToWriteTo_IsAFault()
    {
        var result = await Ask("", "--output", _folder.Path);

        result.ExitCode.Should().Be(2);
        result.Error.Should().Contain("--output: error CR323:").And.Contain("it is a folder");
    }

    [Fact]
    public async Task Ask_NotKnown_IsNotAskedAgainAndEnds()
    {
        var result = await CliRunner.RunBareAsync(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("?\n", 60))), ["ask", "--as-of", "2026-01-15", "--fact", "vendor=mistral", "--format", "json"]);

        var asked = result.Error.Split('\n').Where(line => line.Length > 0 && !line.StartsWith(' ')).Select(line => line.Split(':')[0]).ToList();
        asked.Should().OnlyHaveUniqueItems().And.HaveCountLessThan(40);
        Decision(result).Should().Be("undetermined");
    }

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    public async Task Ask_TermsNotHeld_SaysSoAndAsksNothing(string format)
    {
        foreach (string[] detail in new string[][] { [], ["--full"] })
        {
            var result = await CliRunner.RunBareAsync(["ask", "--as-of", "2026-01-15", "--fact", "vendor=deepseek", "--format", format, .. detail]);

            result.ExitCode.Should().Be(1);
            result.Error.Should().StartWith("Nothing is left to ask: the terms that decide this use are not held. back takes");
            result.Output.Should().Contain("TERMS NOT HELD").And.NotContain("To be asked");
        }
    }

    [Fact]
    public async Task Ask_ForExposures_TakesMoreQuestions()
    {
        const string Input = "purpose=internal-business-use\n?\n?\n?\n?\n?\n?\n?\n?\n?\n?\n?\n?\n?\n?\n?\n?\n?\n?\n?\n?\n?\n";
        var decision = await Ask(Input, "--fact", "competesWithVendor=false", "aiDisclosed=true");
        var exposures = await Ask(Input, "--exposures", "--fact", "competesWithVendor=false", "aiDisclosed=true");

        Questions(exposures).Should().BeGreaterThan(Questions(decision));
    }

    private static int Questions(CliResult result) => result.Error.Split('\n').Count(line => line.StartsWith("  Answer ", StringComparison.Ordinal));

    private static Task<CliResult> Ask(string input, params string[] args) => CliRunner.RunBareAsync(Encoding.UTF8.GetBytes(input), ["ask", .. Known, .. args]);

    private static string Decision(CliResult result)
    {
        using var json = JsonDocument.Parse(result.Output);
        return json.RootElement.GetProperty("decision").GetString()!;
    }
}
