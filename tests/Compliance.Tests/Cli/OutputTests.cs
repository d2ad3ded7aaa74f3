using System.Text.Json;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Cli;

/// <summary><c>--output</c>, <c>--format</c> and completion, the same for every command.</summary>
public sealed class OutputTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("check --fact vendor=acme --fail-on none")]
    [InlineData("scan $lines --fail-on none")]
    [InlineData("scan $lines --fail-on none --format csv")]
    [InlineData("test $scenarios")]
    [InlineData("explain training-on-customer-data")]
    [InlineData("facts")]
    [InlineData("vendors --format json")]
    [InlineData("topics")]
    public async Task Output_File_GetsWhatElseIsPrinted(string command)
    {
        var lines = _folder.Write("lines.jsonl", "{\"vendor\":\"acme\"}\n");
        string[] args = [.. command.Split(' ').Select(arg => arg switch { "$lines" => lines, "$scenarios" => TestFiles.Path("scenarios"), _ => arg })];
        var file = Path.Combine(_folder.Path, "result");
        await File.WriteAllTextAsync(file, "old");

        var printed = await CliRunner.RunAsync(args);
        var written = await CliRunner.RunAsync([.. args, "--output", file]);

        written.ExitCode.Should().Be(printed.ExitCode, written.Error);
        written.Output.Should().BeEmpty();
        (await File.ReadAllTextAsync(file)).Should().NotBe("old").And.HaveLength(printed.Output.Length);
        Directory.GetFiles(_folder.Path).Should().HaveCount(2, "nothing is left beside");
    }

    [Theory]
    [InlineData("check --fact vendor=acme")]
    [InlineData("scan $lines")]
    [InlineData("facts")]
    [InlineData("lint")]
    [InlineData("diff --from 2026-01-01 --to 2026-02-01")]
    public async Task Output_FileThatCannotBeWritten_IsToldAndNothingIsPrinted(string command)
    {
        var lines = _folder.Write("lines.jsonl", "{}\n");
        string[] args = [.. command.Split(' ').Select(arg => arg == "$lines" ? lines : arg)];

        foreach (var (path, why) in new[] { (_folder.Path, "it is a folder"), (Path.Combine(_folder.Path, "none", "x"), "its folder does not exist") })
        {
            var result = await CliRunner.RunAsync([.. args, "--output", path]);

            result.ExitCode.Should().Be(2);
            result.Output.Should().BeEmpty();
            result.Error.Should().Contain("--output: error CR323:").And.Contain(why);
        }
    }

    [Fact]
    public async Task Output_RunThatFails_LeavesTheOldFileAlone()
    {
        var file = _folder.Write("verdict.txt", "old");

        var result = await CliRunner.RunAsync("check", "--fact", "teir=free", "--output", file);

        result.ExitCode.Should().Be(2);
        (await File.ReadAllTextAsync(file)).Should().Be("old");
    }

    [Fact]
    public async Task Output_Link_StaysAndWhatItLeadsToIsReplaced()
    {
        var target = _folder.Write("target.txt", "old");
        var link = Path.Combine(_folder.Path, "link.txt");
        File.CreateSymbolicLink(link, target);

        await CliRunner.RunAsync("facts", "--output", link);

        File.ResolveLinkTarget(link, returnFinalTarget: true)!.FullName.Should().Be(target);
        (await File.ReadAllTextAsync(target)).Should().Contain("tier");
    }

    [Theory]
    [InlineData("check --fact vendor=acme", "text, json, markdown, html, sarif")]
    [InlineData("facts", "text, json, markdown")]
    [InlineData("outline x.md", "text, json")]
    [InlineData("scan x", "jsonl, csv, json")]
    public async Task Format_Wrong_IsRefusedInOneWay(string command, string formats)
    {
        var result = await CliRunner.RunBareAsync([.. command.Split(' '), "--format", "yaml"]);

        result.ExitCode.Should().Be(2);
        result.Output.Should().BeEmpty();
        result.Error.Should().Contain("--format: error CR012: unknown format \"yaml\"").And.Contain(string.Join(", ", formats.Split(", ").Select(format => $"\"{format}\"")));
    }

    [Theory]
    [InlineData("check --format ", "markdown", "sarif")]
    [InlineData("scan x --format ", "csv")]
    [InlineData("test --format ", "junit")]
    [InlineData("check --fail-on ", "undetermined", "stale")]
    [InlineData("fa", "facts")]
    public async Task Completion_OfValues_NamesThem(string line, params string[] expected)
    {
        var result = await CliRunner.RunBareAsync($"[suggest:{line.Length}]", line);

        result.ExitCode.Should().Be(0, result.Error);
        result.Output.Split('\n').Should().Contain(expected);
    }

    [Fact]
    public async Task Format_SeveralOfATest_AreWrittenAtOnce()
    {
        var (junit, markdown) = (Path.Combine(_folder.Path, "junit.xml"), Path.Combine(_folder.Path, "summary.md"));
        string[] args = ["test", TestFiles.Path("scenarios")];

        var result = await CliRunner.RunAsync([.. args, "--format", "json", "--format", $"junit={junit}", "--format", $"markdown={markdown}"]);

        using var json = JsonDocument.Parse(result.Output);
        (await File.ReadAllTextAsync(junit)).Should().StartWith("<?xml");
        (await File.ReadAllTextAsync(markdown)).Should().StartWith("#");
    }

    [Theory]
    [InlineData("--format json --format markdown", "one format, and FORMAT=FILE for each other")]
    [InlineData("--format xml=x", "unknown format \"xml\"")]
    [InlineData("--format junit=", "it is no path")]
    public async Task Format_SeveralThatDoNotGoTogether_AreFaults(string options, string message)
    {
        var result = await CliRunner.RunAsync([.. new[] { "test", TestFiles.Path("scenarios") }, .. options.Split(' ')]);

        result.ExitCode.Should().Be(2);
        result.Output.Should().BeEmpty();
        result.Error.Should().Contain(message);
    }
}
