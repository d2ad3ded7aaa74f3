using System.Text.RegularExpressions;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Conventions;

/// <summary>What is told to contributors, and what workflows run, is what there is.</summary>
public sealed partial class ContributingTests
{
    private static readonly List<string> Workflows = [.. Directory.GetFiles(Repository.PathOf(".github", "workflows"), "*.yml").Select(path => Path.GetFileName(path)!)];

    [Theory]
    [InlineData("tests/Compliance.Tests")]
    [InlineData("tests/Compliance.Packs.Tests")]
    [InlineData("tests/Compliance.EndToEnd")]
    [InlineData("tests/Compliance.Tests.Shared")]
    public void Contributing_Projects_AreNamedAndThere(string project)
    {
        Repository.Read("CONTRIBUTING.md").Should().Contain(project);
        Directory.Exists(Repository.PathOf(project)).Should().BeTrue();
    }

    [Fact]
    public void Contributing_Variables_AreThoseOfTheTests()
    {
        var named = VariablePattern().Matches(Repository.Read("CONTRIBUTING.md")).Select(match => match.Groups["name"].Value);
        var used = Directory.EnumerateFiles(Repository.PathOf("tests"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(path => UsePattern().Matches(File.ReadAllText(path)).Select(match => match.Groups["name"].Value))
            .Distinct(StringComparer.Ordinal);

        named.Should().BeEquivalentTo(used);
    }

    public static TheoryData<string> AllWorkflows => [.. Workflows];

    /// <summary>A tag can be moved to other code; a commit cannot.</summary>
    [Theory]
    [MemberData(nameof(AllWorkflows))]
    public void Workflow_Actions_AreOfACommit(string workflow) =>
        Repository.Read(".github", "workflows", workflow).Split('\n').Where(line => line.Contains("uses:", StringComparison.Ordinal)).Should().NotBeEmpty()
            .And.OnlyContain(line => ActionPattern().IsMatch(line));

    [Theory]
    [MemberData(nameof(AllWorkflows))]
    public void Workflow_Any_RunsWhatMustHoldAndMayWriteNothingByDefault(string workflow) =>
        Repository.Read(".github", "workflows", workflow).Should().Contain("bash .ci/run").And.Contain("\npermissions:\n  contents: read\n");

    [GeneratedRegex(@"`(?<name>(COMPLIANCE_)?UPDATE_[A-Z_]+)=1`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VariablePattern();

    [GeneratedRegex(@"""(?<name>(COMPLIANCE_)?UPDATE_[A-Z_]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UsePattern();

    [GeneratedRegex(@"uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v[0-9.]+$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ActionPattern();
}
