using System.Text.Json;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Cli;

/// <summary><c>outline</c> and <c>verify</c> on made-up texts.</summary>
public sealed class ArchiveCommandTests
{
    private const string Terms = """
        # Terms of Acme

        These terms are made up for tests, and nobody ever agreed to anything that stands in them.

        ## 1. Use

        **Restrictions.** You will not (a) feed the robot after midnight, or (b) lend it to a neighbour.
        """;

    private const string Pack = """
        { "id": "acme", "version": "1.0.0", "format": 2, "layer": "vendor", "vendor": "acme",
          "vocabulary": { "values": { "vendor": [ { "name": "acme" } ] } },
          "documents": [ { "id": "terms", "title": "Terms", "authority": "primary", "versions": [ { "effective": "2026-01-01" } ] } ],
          "rules": [ { "id": "use", "title": "Use", "bearer": "customer", "modality": "prohibition", "topic": "use",
                       "cites": [ { "document": "terms", "clause": "1" }, { "document": "terms", "clause": "preamble" } ] } ] }
        """;

    [Theory]
    [InlineData("verify --archive there", "--archive: error CR116: \"there\" is no folder", "nothing was verified")]
    [InlineData("verify --archive . --update", "--update: error CR115: --update and --reviewer go together", "nothing was verified")]
    [InlineData("verify --archive . --format xml", "--format: error CR012: unknown format \"xml\"", "nothing was verified")]
    [InlineData("outline x --format txt", "--format: error CR012: unknown format \"txt\"; did you mean \"text\"?", "nothing was outlined")]
    [InlineData("outline no-such-file", "no-such-file: error CR206", "nothing was outlined")]
    public async Task Command_WrongValue_IsToldWithCodeAndRemedy(string line, string message, string outcome)
    {
        var result = await CliRunner.RunBareAsync(line.Split(' '));

        result.ExitCode.Should().Be(2);
        result.Output.Should().BeEmpty();
        result.Error.Should().StartWith(message).And.EndWith($"\n1 fault; {outcome}.\n");
    }

    [Fact]
    public async Task Outline_Document_ListsEachClauseWithItsFirstWords()
    {
        using var folder = new TestFolder();
        var file = folder.Write("terms.md", Terms);

        var result = await CliRunner.RunBareAsync("outline", file);

        result.ExitCode.Should().Be(0);
        result.Lines.Select(line => line.Split(' ')[0]).Should().Equal("preamble", "1", "1/restrictions", "1/restrictions/a", "1/restrictions/b");
    }

    [Fact]
    public async Task Outline_AsJson_GivesOffsetsIntoTheFile()
    {
        using var folder = new TestFolder();
        var file = folder.Write("terms.md", Terms);

        var result = await CliRunner.RunBareAsync("outline", file, "--format", "json");

        using var outline = JsonDocument.Parse(result.Output);
        var clause = outline.RootElement.GetProperty("clauses").EnumerateArray().Single(clause => clause.GetProperty("id").GetString() == "1/restrictions/b");
        Terms[clause.GetProperty("start").GetInt32()..clause.GetProperty("end").GetInt32()].Should().Contain("lend it to a neighbour");
        clause.GetProperty("sha256").GetString().Should().HaveLength(64);
    }

    [Fact]
    public async Task Outline_BrokenCapture_IsAnErrorNotAnEmptyList()
    {
        using var folder = new TestFolder();
        var file = folder.Write("terms.md", "Page not found");

        var result = await CliRunner.RunBareAsync("outline", file);

        result.ExitCode.Should().Be(2);
        result.Error.Should().Contain("CR203").And.Contain("capture the document again");
    }

    [Fact]
    public async Task Verify_UntilSomebodyHasReviewed_FailsAndThenProves()
    {
        using var folder = new TestFolder();
        folder.Write("archive/acme/terms/2026-01-01.md", Terms);
        folder.Write("rules/acme/pack.json", Pack);
        string[] verify = ["verify", "--archive", Path.Combine(folder.Path, "archive"), "--rules", Path.Combine(folder.Path, "rules")];

        var before = await CliRunner.RunBareAsync(verify);
        var update = await CliRunner.RunBareAsync([.. verify, "--update", "--reviewer", "A. Lawyer"]);
        var after = await CliRunner.RunBareAsync(verify);

        before.ExitCode.Should().Be(1);
        before.Output.Should().Contain("not reviewed");
        update.ExitCode.Should().Be(0);
        update.Error.Should().Contain("2 clauses locked; 2 changed, reviewed by A. Lawyer");
        after.ExitCode.Should().Be(0, after.Output);
        after.Output.Should().Contain("2 citations: 2 proven");
    }
}
