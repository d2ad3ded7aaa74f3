using Compliance.Authoring.Archive;
using Compliance.Authoring.Scenarios;
using Compliance.Authoring.Tools;
using Compliance.Authoring.Verification;
using Compliance.Rules.Compilation;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Hosting;
using Compliance.Rules.Loading;
using Compliance.Tests.Cli;
using Compliance.Tests.Hostile;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Bounds;

/// <summary>What multiplies is charged while it grows, and refused with a code that says which limit and how to raise it.</summary>
public sealed class LimitTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public static TheoryData<string> Multiplying => ["days and rules", "days, each with a scope of its own"];

    public static TheoryData<string> MultipliedOut => [.. HostileTexts.Scenarios.Keys];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Limit_SetInTheProcess_TakesThePlaceOfTheDefault()
    {
        var limit = new Limit("SomeBytesOfTests", 5, "bytes");
        limit.Most.Should().Be(5);
        limit.Variable.Should().Be("COMPLIANCE_LIMITS_SOME_BYTES_OF_TESTS");

        AppContext.SetData(limit.Setting, "7");
        limit.Most.Should().Be(7);

        AppContext.SetData(limit.Setting, "none");
        limit.Most.Should().Be(5);
    }

    [Theory]
    [MemberData(nameof(Multiplying))]
    public void Compile_OfWhatMultiplies_IsRefusedWithTheLimit(string name)
    {
        HostilePacks.Write(name, _folder.Path);
        var diagnostics = new DiagnosticBag();
        var rules = RuleSetLoader.Load([new FolderPackSource(_folder.Path)], diagnostics);

        var compile = () => CompiledRules.Compile(rules!);

        compile.Should().Throw<LimitReachedException>().Which.Fault.ToString().Should().Contain("CR002").And.Contain("Compliance.Limits.CompiledBytes");
    }

    /// <summary>Every door that asks much says the same: a library's caller gets a fault, a command an exit code. One question alone is answered all the same.</summary>
    [Fact]
    public async Task Doors_WhereRulesAreTooLarge_SaySo()
    {
        HostilePacks.Write("days and rules", _folder.Path);

        var load = () => ComplianceEngine.Load(options => options.AddFolder(_folder.Path));
        var compare = await CliRunner.RunBareAsync("compare", "--rules", _folder.Path, "--vendors", "all", "--fact", "tier=free");
        var check = await CliRunner.RunBareAsync("check", "--rules", _folder.Path, "--fact", "tier=free");
        var diff = () => DiffTool.Run(new() { Before = _folder.Path, From = new(2024, 1, 1) });

        load.Should().Throw<RulePackException>().Which.Diagnostics.Should().ContainSingle().Which.Code.Should().Be("CR002");
        diff.Should().Throw<AuthoringException>().Which.Diagnostics.Should().ContainSingle().Which.Code.Should().Be("CR002");
        compare.ExitCode.Should().Be(2);
        compare.Output.Should().BeEmpty();
        compare.Error.Should().StartWith("rules: error CR002: ").And.Contain("COMPLIANCE_LIMITS_COMPILED_BYTES");
        check.Output.Should().Contain("UNDETERMINED");
        check.Error.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(MultipliedOut))]
    public void Scenarios_MultipliedOut_AreRefusedAtTheFirstThatIsTooMuch(string name)
    {
        var diagnostics = new DiagnosticBag();

        var scenarios = ScenarioReader.Read(SourceText.Of("many.scenarios.json", HostileTexts.Scenarios[name]()), diagnostics);

        scenarios.Should().BeNull();
        diagnostics.Sorted().Should().ContainSingle().Which.ToString().Should().Contain("CR002").And.Contain("Compliance.Limits.ScenarioValues");
    }

    [Theory]
    [InlineData("columns of a table", null)]
    [InlineData("columns and short rows", "CR207")]
    [InlineData("short rows", "CR207")]
    public void Outline_OfTables_CountsTheirCellsFirst(string name, string? code)
    {
        var document = DocumentOutline.Parse("x.md", HostileTexts.Markdown[name]());

        document.Diagnostics.Select(fault => fault.Code).Should().Equal(code is null ? [] : [code]);
    }

    /// <summary>What two texts share is looked for as long as that is quick; else one has taken the place of the other.</summary>
    [Fact]
    public void WordDifference_OfTwoLongUnlikeTexts_IsOneForTheOther()
    {
        var (older, newer) = (Words("a", 30_000), Words("b", 30_000));

        var difference = WordDifference.Between(older, newer);

        difference.Parts.Should().Equal((WordChange.Removed, older), (WordChange.Added, newer));
    }

    [Fact]
    public void VersionChanges_OfClausesThatAllMoved_PairsThem()
    {
        var older = Outline(index => $"{index + 1}. Trout number {index} swim up the long cold river in spring.");
        var newer = Outline(index => $"{index + 5_001}. Trout number {index} swim up the long cold river in spring.");

        var changes = VersionChanges.Between(older, newer);

        changes.Moved.Should().HaveCount(older.Clauses.Count).And.OnlyHaveUniqueItems();
        changes.New.Concat(changes.Vanished).Should().BeEmpty();
    }

    /// <summary>Rules times versions are more than a report of any use.</summary>
    [Fact]
    public async Task Verify_OfRulesTimesVersions_IsRefusedWithTheLimit()
    {
        HostilePacks.Write("days", _folder.Path);

        var verify = await CliRunner.RunBareAsync("verify", "--rules", _folder.Path, "--archive", _folder.Path);

        verify.ExitCode.Should().Be(2);
        verify.Error.Should().Contain("error CR002: pack \"hostile\" cites too much").And.Contain("COMPLIANCE_LIMITS_CITATIONS");
    }

    /// <summary>Where combinations of three facts are too many, two or one are changed at once, and the search says how many.</summary>
    [Fact]
    public void Remedies_OfTooManyCombinations_ChangeFewerFactsAtOnce()
    {
        HostilePacks.Write("values that the customer may choose", _folder.Path);
        var engine = ComplianceEngine.Load(options => options.AddFolder(_folder.Path));

        var search = engine.Advisor.EvaluateWithRemedies(new UseCase { Vendor = "mistral", AsOf = new(2026, 1, 15) }).Remedies!;

        search.MostChanges.Should().BeLessThan(3);
    }

    /// <summary>Thousands of elements make millions of pairs, which nobody needs to choose a question.</summary>
    [Fact]
    public void Interview_OnASetOfThousands_TakesMemoryForItsElementsOnly()
    {
        HostilePacks.Write("elements of a set", _folder.Path);
        var engine = ComplianceEngine.Load(options => options.AddFolder(_folder.Path));
        var interview = engine.Advisor.Interview(new UseCase { Vendor = "mistral", AsOf = new(2026, 1, 15) });
        var before = GC.GetAllocatedBytesForCurrentThread();

        var next = interview.Next!;

        next.Fact.Should().Be("hostileElements");
        next.Options.Should().HaveCount(3_000);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(400 << 20);
    }

    private static string Words(string letter, int count) => string.Join(' ', Enumerable.Range(0, count).Select(index => $"{letter}{index}"));

    private static DocumentOutline Outline(Func<int, string> clause) =>
        DocumentOutline.Parse("x.md", string.Join("\n\n", Enumerable.Range(0, 4_000).Select(clause))).Outline!;
}
