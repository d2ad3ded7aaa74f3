using Compliance.Authoring.Starting;
using Compliance.Authoring.Tools;
using Compliance.Tests.Cli;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Tools;

/// <summary>The tools of authors from C#: what they say is what the command line says, and what they refuse carries its faults.</summary>
public sealed class ToolTests : IDisposable
{
    private static readonly string Policy = TestFiles.Path("packs");

    private readonly TestFolder _folder = new();

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("markdown")]
    [InlineData("sarif")]
    public async Task Lint_AnyFormat_IsWhatTheCommandPrints(string format)
    {
        var result = LintTool.Run(PackSet.LoadBeside([Policy], []));

        var printed = await CliRunner.RunBareAsync("lint", Policy, "--format", format, "--fail-on", "never");

        printed.Output.Should().Be(format switch { "json" => result.ToJson(), "markdown" => result.ToMarkdown(), "sarif" => result.ToSarif(Version(printed.Output)), _ => result.ToText() });
        result.Faults.Concat(result.Warnings).Should().OnlyContain(finding => LintTool.Codes.ContainsKey(finding.Code));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("markdown")]
    public async Task Explain_AnyFormat_IsWhatTheCommandPrints(string format)
    {
        var packs = PackSet.Load(Policy);
        var topic = packs.Rules.Rules.OfType<Compliance.Rules.Validation.Norm>().First().Topic;

        var result = ExplainTool.Run(packs, topic, new() { Day = new DateOnly(2026, 1, 15) });
        var printed = await CliRunner.RunBareAsync("explain", topic, "--rules", Policy, "--as-of", "2026-01-15", "--format", format);

        printed.Output.Should().Be(format switch { "json" => result.ToJson(), "markdown" => result.ToMarkdown(), _ => result.ToText() });
        result.Subject.Should().Be(topic);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("markdown")]
    public async Task Diff_AnyFormat_IsWhatTheCommandPrints(string format)
    {
        var result = DiffTool.Run(new() { Before = Policy, From = new(2024, 1, 1), To = new(2026, 1, 15), Clock = Today.Clock });

        var printed = await CliRunner.RunBareAsync("diff", Policy, "--from", "2024-01-01", "--to", "2026-01-15", "--format", format);

        printed.Error.Should().BeEmpty();
        printed.Output.Should().Be(format switch { "json" => result.ToJson(), "markdown" => result.ToMarkdown(), _ => result.ToText() });
        printed.ExitCode.Should().Be(result.HasDifferences ? 1 : 0);
    }

    [Fact]
    public async Task Test_WithCoverageAndMutation_IsWhatTheCommandPrints()
    {
        var tutorial = Repository.PathOf("samples", "tutorial");
        var seen = new List<TestProgress>();
        var result = TestTool.Run(PackSet.Load(tutorial), new() { Pack = "tutorial", Clock = Today.Clock, OnProgress = progress => { lock (seen) { seen.Add(progress); } } });

        var printed = await CliRunner.RunBareAsync("test", "--rules", tutorial, "--pack", "tutorial", "--coverage", "--mutate", "--format", "json");

        printed.Output.Should().Be(result.ToJson(result.Coverage(), result.Mutate()));
        seen.Should().HaveCount(result.Passed).And.Contain(new TestProgress(result.Passed, result.Passed, 0));
        result.Failed.Should().Be(0);
    }

    [Fact]
    public void Verify_ThenRelock_KeepsTheReviewsThatHold()
    {
        var vendor = Begin();
        var first = VerifyTool.Run(vendor, new() { Archive = Archive });
        first.HasFailures.Should().BeTrue("every clause is to do");

        var locks = first.Relock("A. Lawyer", new(2026, 2, 1));

        locks.Should().ContainSingle().Which.Should().Match<RenewedLock>(renewed => renewed.Pack == "example-ai" && renewed.Before == null && renewed.Clauses == 0);
        locks[0].File.Should().EndWith("citations.lock.json");
        File.Exists(locks[0].File).Should().BeFalse("nothing is written");
    }

    [Fact]
    public async Task OutlineAndCite_AreWhatTheCommandsPrint()
    {
        _ = Begin();
        var file = $"{Archive}/example-ai/terms/2026-01-01.md";
        const string Words = "You may not resell answers to others.";

        (await CliRunner.RunBareAsync("outline", file)).Output.Should().Be(OutlineTool.Run(file).ToText());
        (await CliRunner.RunBareAsync("outline", file, "--format", "json")).Output.Should().Be(OutlineTool.Run(file).ToJson());
        var cited = CiteTool.Run(Archive, Words, new() { Vendor = "example-ai" });
        (await CliRunner.RunBareAsync("cite", Words, "--archive", Archive)).Output.Should().Be(cited.ToJson());
        cited.Should().Match<CiteResult>(result => result.IsUnique && result.HasAnchor);
        cited.Passages.Should().ContainSingle().Which.ToString().Should().Be("example-ai/terms@2026-01-01: 2.1");
    }

    [Fact]
    public void Refusals_CarryTheFaultsByCode()
    {
        CodeOf(() => PackSet.Load("nowhere")).Should().StartWith("CR");
        CodeOf(() => LintTool.Run(PackSet.Load(Policy), new() { Pack = "nobody" })).Should().StartWith("CR");
        CodeOf(() => ExplainTool.Run(PackSet.Load(Policy), "no-such-topic")).Should().StartWith("CR");
        CodeOf(() => CiteTool.Run("nowhere", "words")).Should().Be("CR116");
        CodeOf(() => OutlineTool.Run("nowhere.md")).Should().Be("CR206");
        CodeOf(() => NewPackTool.Run(new() { Kind = PackKind.Vendor, Name = "acme", Today = new(2026, 1, 1) })).Should().Be("CR115");
        CodeOf(() => VerifyTool.Run(PackSet.Load(Policy), new() { Archive = "nowhere" })).Should().Be("CR116");
    }

    public void Dispose() => _folder.Dispose();

    private string Archive => Path.Combine(_folder.Path, "archive");

    private PackSet Begin()
    {
        _folder.Write("archive/example-ai/terms/2026-01-01.md", "# Example Terms\n\nThese terms are made up for tests, and nobody ever agreed to them.\n\n## 2. Use\n\n**2.1** You may not resell answers to others.\n");
        var project = Path.Combine(_folder.Path, "project");
        NewPackTool.Run(new() { Kind = PackKind.Vendor, Name = "example-ai", Archive = Archive, Today = new(2026, 1, 15) }).Write(project).Should().Contain("rules/example-ai/pack.json");
        return PackSet.Load(Path.Combine(project, "rules"));
    }

    private static string CodeOf(Action run) => run.Should().Throw<AuthoringException>().Which.Diagnostics.Should().NotBeEmpty().And.Subject.First().Code;

    private static string Version(string sarif) => System.Text.Json.JsonDocument.Parse(sarif).RootElement.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("version").GetString()!;
}
