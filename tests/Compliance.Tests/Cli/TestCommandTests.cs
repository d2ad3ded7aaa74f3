using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Cli;

public sealed partial class TestCommandTests
{
    private static readonly string Folder = TestFiles.Path("scenarios");
    private static readonly string Right = TestFiles.Path("scenarios/inner");

    [Theory]
    [InlineData("text", "test.txt")]
    [InlineData("json", "test.json")]
    [InlineData("markdown", "test.md")]
    [InlineData("junit", "test.junit.xml")]
    public async Task Report_OfScenarios_IsAsApproved(string format, string golden)
    {
        var result = await CliRunner.RunAsync("test", Folder, "--format", format);

        result.ExitCode.Should().Be(1);
        result.Error.Should().BeEmpty();
        Golden.Check(TimePattern().Replace(result.Output.Replace(Folder, "scenarios", StringComparison.Ordinal), "time=\"T\"").Replace(ClassOf(Folder), "scenarios", StringComparison.Ordinal), golden);
    }

    [Theory]
    [InlineData(0, "inner")]
    [InlineData(0, "inner/right.scenarios.json")]
    [InlineData(1, "wrong.scenarios.json")]
    [InlineData(1, "inner", "wrong.scenarios.json")]
    public async Task ExitCode_OfScenarios_TellsWhetherAllPassed(int exitCode, params string[] paths) =>
        (await CliRunner.RunAsync(["test", .. paths.Select(path => TestFiles.Path($"scenarios/{path}"))])).ExitCode.Should().Be(exitCode);

    [Theory]
    [InlineData("granted", "1 of 1 scenario passed, in 1 file")]
    [InlineData("TRAINING", "3 of 4 scenarios passed, 1 failed, in 2 files")]
    [InlineData("plans*resale", "1 of 2 scenarios passed, 1 failed, in 1 file")]
    [InlineData("inner/", "3 of 3 scenarios passed, in 1 file")]
    public async Task Filter_PartsOfNamesAndPaths_AreTaken(string filter, string summary) =>
        (await CliRunner.RunAsync("test", Folder, "--filter", filter)).Lines[^1].Should().Be(summary);

    [Fact]
    public async Task Test_FilesNamedTwice_AreRunOnce() =>
        (await CliRunner.RunAsync("test", Right, TestFiles.Path("scenarios/inner/right.scenarios.json"), Right)).Lines[^1].Should().Be("3 of 3 scenarios passed, in 1 file");

    [Fact]
    public async Task Test_WithoutAPath_RunsTheScenariosBesideThePacks()
    {
        var packs = Repository.PathOf("samples", "tutorial");

        (await CliRunner.RunBareAsync("test", "--rules", packs)).Lines[^1].Should().Be("16 of 16 scenarios passed, in 1 file");
    }

    [Fact]
    public async Task Test_AsOf_WinsOverTheScenariosOwnDay()
    {
        var before = await CliRunner.RunAsync("test", Folder, "--filter", "granted", "--as-of", "2024-01-01");

        before.ExitCode.Should().Be(1);
        before.Output.Should().Contain("decision: permitted").And.Contain("decision: undetermined");
    }

    [Fact]
    public async Task Test_FoldersOfBuildsAndHiddenOnes_ArePassedOver()
    {
        using var folder = new TestFolder();
        var text = await File.ReadAllTextAsync(TestFiles.Path("scenarios/inner/right.scenarios.json"));
        foreach (var place in new[] { "a", "deep/er/b", "bin/c", "obj/d", ".hidden/e" })
        {
            folder.Write($"{place}.scenarios.json", text);
        }

        (await CliRunner.RunAsync("test", folder.Path)).Lines[^1].Should().Be("6 of 6 scenarios passed, in 2 files");
    }

    [Fact]
    public async Task Report_HoweverTheWorkWasSharedOut_IsTheSame()
    {
        var first = await CliRunner.RunAsync("test", Folder, "--format", "json");

        for (var again = 0; again < 5; again++)
        {
            (await CliRunner.RunAsync("test", Folder, "--format", "json")).Output.Should().Be(first.Output);
        }
    }

    [Fact]
    public async Task Test_FaultyFiles_AreReportedTogetherAndNothingIsRun()
    {
        using var folder = new TestFolder();
        folder.Write("a.scenarios.json", """{ "scenarios": [ { "name": "n", "useCase": { "teir": "free" }, "expect": { "asks": [] } } ] }""");
        folder.Write("b.scenarios.json", """{ "scenarios": [ { "name": "n", "useCase": {}, "expect": { "absent": ["acme/none"] } } ] }""");

        var result = await CliRunner.RunAsync("test", Folder, folder.Path);

        result.ExitCode.Should().Be(2);
        result.Output.Should().BeEmpty();
        result.Error.Should().Contain("CR101").And.Contain("CR407").And.EndWith("2 faults; nothing was tested.\n");
    }

    [Fact]
    public async Task Format_Unknown_IsRefused()
    {
        var result = await CliRunner.RunAsync("test", Folder, "--format", "xml");

        result.ExitCode.Should().Be(2);
        result.Error.Should().Contain("CR012");
    }

    /// <summary>What the common schema of JUnit reports demands: names, counts that add up, failures with message and type, no attribute that only some readers know.</summary>
    [Fact]
    public async Task Junit_Report_HasTheShapeThatBuildServersRead()
    {
        var report = XDocument.Parse((await CliRunner.RunAsync("test", Folder, "--format", "junit")).Output).Root!;

        report.Name.LocalName.Should().Be("testsuites");
        report.Attributes().Select(attribute => attribute.Name.LocalName).Should().BeSubsetOf(["name", "time", "tests", "failures", "disabled", "errors"]);
        report.Elements().Should().NotBeEmpty().And.OnlyContain(suite => suite.Name.LocalName == "testsuite");
        foreach (var suite in report.Elements())
        {
            var cases = suite.Elements("testcase").ToList();
            suite.Elements().Should().HaveCount(cases.Count);
            suite.Attributes().Select(attribute => attribute.Name.LocalName).Should().BeSubsetOf(["name", "tests", "failures", "errors", "time", "disabled", "skipped", "timestamp", "hostname", "id", "package"]);
            ((string?)suite.Attribute("name")).Should().NotBeNullOrEmpty();
            ((int)suite.Attribute("tests")!).Should().Be(cases.Count);
            ((int)suite.Attribute("failures")!).Should().Be(cases.Count(test => test.Element("failure") is not null));
            ((double)suite.Attribute("time")!).Should().BeGreaterThanOrEqualTo(0);
            cases.Should().OnlyContain(test => HasNameClassAndTimeOnly(test));
            cases.Elements().Where(failure => failure.Name.LocalName != "failure" || failure.Attribute("message") is null || failure.Attribute("type") is null || failure.Value.Length == 0)
                .Should().BeEmpty();
        }

        ((int)report.Attribute("tests")!).Should().Be(report.Descendants("testcase").Count());
        ((int)report.Attribute("failures")!).Should().Be(report.Descendants("failure").Count()).And.Be(4);
    }

    [Fact]
    public async Task Json_Report_SaysWhereEachScenarioStands()
    {
        using var json = JsonDocument.Parse((await CliRunner.RunAsync("test", Right, "--format", "json")).Output);

        json.RootElement.GetProperty("scenarios").EnumerateArray().Select(scenario => scenario.GetProperty("line").GetInt32()).Should().Equal(8, 9, 10);
    }

    private static bool HasNameClassAndTimeOnly(XElement test) =>
        test.Attributes().Select(attribute => attribute.Name.LocalName).SequenceEqual(["name", "classname", "time"], StringComparer.Ordinal);

    private static string ClassOf(string folder) => folder.TrimStart('/').Replace('.', '-').Replace('/', '.');

    [GeneratedRegex("time=\"[0-9.]+\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TimePattern();
}
