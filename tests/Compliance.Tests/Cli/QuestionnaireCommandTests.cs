using System.IO.Compression;
using System.Text.Json;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Cli;

/// <summary><c>questionnaire</c>: what a procurement team asks of every vendor.</summary>
public sealed class QuestionnaireCommandTests
{
    private static readonly string[] Team = ["questionnaire", "--vendor", "mistral", "--tier", "team", "--as-of", "2026-04-01", "--fact", "customerType=business", "jurisdiction=DE"];

    [Fact]
    public async Task Questionnaire_Text_HasEachQuestionWithItsStateAndClause()
    {
        var result = await CliRunner.RunBareAsync([.. Team]);

        result.ExitCode.Should().Be(0, result.Error);
        result.Lines[0].Should().Be("QUESTIONNAIRE on 2026-04-01");
        result.Lines.Should().Contain(line => line.EndsWith("SILENT", StringComparison.Ordinal)).And.Contain(line => line.Contains("Commercial Terms of Service of 2026-03-12, section 4.2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Questionnaire_EveryFormat_HasEveryQuestion()
    {
        using var folder = new TestFolder();
        var file = Path.Combine(folder.Path, "answers.xlsx");
        var json = await CliRunner.RunBareAsync([.. Team, "--format", "json"]);
        var csv = await CliRunner.RunBareAsync([.. Team, "--format", "csv"]);
        var markdown = await CliRunner.RunBareAsync([.. Team, "--format", "markdown"]);
        var workbook = await CliRunner.RunBareAsync([.. Team, "--format", "xlsx", "--output", file]);

        using var answers = JsonDocument.Parse(json.Output);
        var questions = answers.RootElement.GetProperty("answers").EnumerateArray().Select(answer => answer.GetProperty("question").GetString()!).ToList();
        csv.Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(questions.Count + 1);
        markdown.Output.Should().Contain("](<https://");
        workbook.ExitCode.Should().Be(0, workbook.Error);
        await using var archive = await ZipFile.OpenReadAsync(file);
        using var sheet = new StreamReader(await archive.Entries.Single(entry => entry.FullName.EndsWith("sheet1.xml", StringComparison.Ordinal)).OpenAsync());
        var cells = await sheet.ReadToEndAsync();
        questions.Should().OnlyContain(question => cells.Contains(System.Security.SecurityElement.Escape(question), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--format xlsx: error CR115: --format xlsx and --output go together; give both or neither", "--format", "xlsx")]
    [InlineData("--questionnaire: error CR012: unknown questionnaire \"procurment\"; did you mean \"procurement\"?", "--questionnaire", "procurment")]
    [InlineData("CR102: fact \"vendor\" has no value \"mistrl\"", "--vendor", "mistrl")]
    public async Task Questionnaire_BadInput_IsRefused(string message, params string[] arguments)
    {
        var result = await CliRunner.RunBareAsync(["questionnaire", .. arguments]);

        result.ExitCode.Should().Be(2);
        result.Output.Should().BeEmpty();
        result.Error.Should().Contain(message);
    }
}
