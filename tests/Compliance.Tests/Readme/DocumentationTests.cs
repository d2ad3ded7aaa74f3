using System.Text.RegularExpressions;
using Compliance.Tests.Cli;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Readme;

public sealed partial class DocumentationTests
{
    private static readonly List<string> Found =
    [
        .. Directory.GetFiles(Repository.Root, "*.md").Concat(Directory.GetFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories))
            .Concat(Directory.GetDirectories(Repository.PathOf("src")).SelectMany(package => Directory.GetFiles(package, "*.md")))
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> Documents => [.. Found];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Links_ToFiles_LeadSomewhere(string document) =>
        LinkPattern().Matches(Repository.Read(document.Split('/')))
            .Select(match => match.Groups["target"].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal))
            .Where(target => !Path.Exists(Path.Combine(Repository.Root, Path.GetDirectoryName(document)!, target)))
            .Should().BeEmpty();

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/architecture.md")]
    public void Paths_InCode_Exist(string document) =>
        PathPattern().Matches(Repository.Read(document.Split('/')))
            .Select(match => match.Groups["path"].Value)
            .Where(path => !path.Contains("PACK", StringComparison.Ordinal) && !path.StartsWith("artifacts", StringComparison.Ordinal))
            .Where(path => !path.Contains('*') && !Path.Exists(Repository.PathOf(path)))
            .Should().BeEmpty();

    [Fact]
    public void Architecture_NamesEveryFolderInItsOrder()
    {
        var architecture = Repository.Read("docs", "architecture.md");
        var named = new[] { "Compliance.Rules", "Compliance.Authoring" }.SelectMany(library => Directory.GetDirectories(Repository.PathOf("src", library))).Select(folder => Path.GetFileName(folder)!)
            .Where(folder => folder is not ("bin" or "obj"));

        named.Should().OnlyContain(folder => architecture.Contains($"| `{folder}` "));
    }

    /// <summary>Every option that the README shows is one of the program's, as its help says.</summary>
    [Fact]
    public async Task Options_OfTheReadme_AreInTheHelp()
    {
        var help = "";
        foreach (var command in new[] { "check", "scan", "test", "ask", "diff", "compare", "questionnaire", "explain", "vendors", "lint", "verify", "cite", "new" })
        {
            help += (await CliRunner.RunBareAsync(command, "--help")).Output;
        }

        var shown = MarkdownBlock.ReadAll("README.md").Where(block => block.Language == "bash")
            .SelectMany(block => block.Content.Replace("\\\n", "", StringComparison.Ordinal).Split('\n', '|'))
            .Where(line => CommandPattern().IsMatch(line))
            .SelectMany(line => OptionPattern().Matches(CommandPattern().Match(line).Groups["arguments"].Value))
            .Concat(OptionPattern().Matches(string.Concat(InlinePattern().Matches(Repository.Read("README.md")).Select(match => match.Value))))
            .Select(match => match.Value)
            .Except(["--global", "--tool-path", "--help"], StringComparer.Ordinal)
            .ToList();

        shown.Should().Contain(["--fact", "--as-of", "--rules", "--use-case", "--format", "--fail-on"]);
        shown.Where(option => !Regex.IsMatch(help, $@"{option}\b", RegexOptions.None, TimeSpan.FromSeconds(1))).Should().BeEmpty();
    }

    [GeneratedRegex(@"\]\((?<target>[^)#\s]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LinkPattern();

    [GeneratedRegex(@"`(?<path>(src|rules|samples|tests|docs|\.ci)/[^`\s]*)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PathPattern();

    [GeneratedRegex(@"(src/Compliance\.Cli --|/compliance) (?<arguments>.*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CommandPattern();

    [GeneratedRegex(@"`[^`\n]*`", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InlinePattern();

    [GeneratedRegex(@"(?<![\w-])--[a-z][a-z-]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OptionPattern();
}
