using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Cli;

public sealed class CiteCommandTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public CiteCommandTests()
    {
        _folder.Write("archive/acme/terms/2025-01-01.md", Text("## 1. Use\n\nYou may not lend the robot to a neighbour or to a friend. You may not lend the dog."));
        _folder.Write("archive/acme/terms/2026-01-01.md", Text("## 1. Definitions\n\nA robot is a robot.\n\n## 2. Use\n\nYou may not lend the robot to a neighbour or to a friend. You may not lend the dog."));
        _folder.Write("archive/acme/terms/2026-06-01.md", Text("## 1. Definitions\n\nA robot is a robot.\n\n## 2. Use\n\nLend whatever you like to whomever you like."));
        _folder.Write("archive/acme/terms/undated.md", Text("## 7. Use\n\nYou may not lend the robot to a neighbour or to a friend."));
    }

    [Fact]
    public async Task Cite_APassageThatMoved_IsOneCiteWithItsClauseByVersion()
    {
        var result = await Cite("You may not lend the robot to a neighbour or to a friend.");

        result.ExitCode.Should().Be(0);
        result.Output.Should().Be("""
            [
              {
                "document": "terms",
                "clause": {
                  "2025-01-01": "1",
                  "2026-01-01": "2",
                  "2026-06-01": null
                },
                "anchor": {
                  "start": "You",
                  "end": "friend"
                }
              }
            ]

            """);
        result.Error.Should().Be("acme/terms@2025-01-01: 1\nacme/terms@2026-01-01: 2\nacme/terms@undated: 7 (without a date: no rule can cite it)\n");
    }

    /// <summary>The words of both sentences start alike, so that the start alone would find another passage.</summary>
    [Fact]
    public async Task Cite_APassageThatStartsLikeAnother_TakesAsManyWordsAsTellItApart() =>
        (await Cite("You may not lend the dog")).Output.Should().Contain("\"start\": \"You may not lend the dog\"");

    [Fact]
    public async Task Cite_WordsThatStandTwice_AreNotCited()
    {
        var result = await Cite("You may not lend the");

        result.ExitCode.Should().Be(1);
        result.Output.Should().Be("[]\n");
        result.Error.Should().Contain("acme/terms@2025-01-01: 1 (more than once: not cited; give more words)");
    }

    [Fact]
    public async Task Cite_WordsThatStandNowhere_SaysSo()
    {
        var result = await Cite("you may NOT lend");

        result.ExitCode.Should().Be(2);
        result.Output.Should().BeEmpty();
        result.Error.Should().StartWith("cite: error CR113: these words stand in no text of ");
    }

    public void Dispose() => _folder.Dispose();

    private Task<CliResult> Cite(string words) => CliRunner.RunBareAsync("cite", words, "--archive", Path.Combine(_folder.Path, "archive"));

    private static string Text(string clauses) => $"# Terms of Acme\n\nThese terms are made up for tests, and nobody ever agreed to them.\n\n{clauses}\n";
}
