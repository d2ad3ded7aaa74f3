using Compliance.Authoring.Scenarios;
using Compliance.Rules.Compilation;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Loading;
using Compliance.Rules.Parsing;
using Compliance.Tests.Readme;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Samples;

/// <summary>The sample packs load beside the shipped ones, keep what their scenarios promise, and are what the documentation shows.</summary>
public sealed class SampleTests
{
    public static TheoryData<string> Packs => [.. Directory.GetDirectories(Repository.PathOf("samples")).Where(folder => File.Exists(Path.Combine(folder, "pack.json"))).Select(folder => Path.GetFileName(folder))];

    [Theory]
    [MemberData(nameof(Packs))]
    public void Pack_KeepsItsScenarios(string pack)
    {
        var folder = Repository.PathOf("samples", pack);
        var faults = new DiagnosticBag();
        var rules = RuleSetLoader.Load([EmbeddedPackSource.Instance, new FolderPackSource(folder)], faults);
        faults.Sorted().Should().BeEmpty();
        var evaluator = new ComplianceEvaluator(CompiledRules.Compile(rules!), TimeProvider.System);

        var scenarios = Directory.GetFiles(Path.Combine(folder, "scenarios"), "*.scenarios.json")
            .SelectMany(file => ScenarioReader.Read(new SourceText(file, File.ReadAllBytes(file)), faults) ?? [])
            .ToList();

        faults.Sorted().Should().BeEmpty();
        scenarios.Should().NotBeEmpty();
        scenarios.SelectMany(scenario => ScenarioCheck.Differences(scenario, evaluator.Evaluate(scenario.UseCase.UseCase)).Select(difference => $"{scenario.Name}: {difference}"))
            .Should().BeEmpty();
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/company-policies.md")]
    [InlineData("docs/modelling.md")]
    [InlineData("docs/rulesengine.md")]
    public void Json_ThatDocumentationShows_IsOfTheSamples(string document)
    {
        var samples = Directory.GetFiles(Repository.PathOf("samples"), "*.json", SearchOption.AllDirectories).Select(file => Folded(File.ReadAllText(file))).ToList();

        MarkdownBlock.ReadAll(document.Split('/')).Where(block => block.Language == "json" && !samples.Exists(sample => sample.Contains(Folded(block.Content))))
            .Should().BeEmpty("it is copied from a file below samples/, whole or in part");
    }

    [Fact]
    public void Code_ThatTheTestingGuideShows_IsOfTheSample()
    {
        var sample = string.Concat(Directory.GetFiles(Repository.PathOf("samples", "PolicyTests"), "*.cs").Select(File.ReadAllText));

        MarkdownBlock.ReadAll("docs", "testing.md").Where(block => block.Language == "csharp").Should().NotBeEmpty().And.OnlyContain(block => sample.Contains(block.Content));
    }

    /// <summary>JSON without white space between its tokens: the tests compare what is said, not how it is laid out.</summary>
    private static string Folded(string json) => string.Concat(json.Where(character => !char.IsWhiteSpace(character)));
}
