using System.Text;
using Compliance.Authoring.Scenarios;
using Compliance.Rules.Validation;
using Compliance.Tests.Cli;
using Compliance.Tests.Scenarios;
using FluentAssertions;
using Xunit;

namespace Compliance.Packs.Tests.Scenarios;

/// <summary>The scenarios of each pack, through the library and through the command line.</summary>
public sealed class ShippedScenarioTests(ShippedScenarios together) : IClassFixture<ShippedScenarios>
{
    public static TheoryData<string> Packs => PackData.Ids;

    public static TheoryData<string> Files => [.. ShippedScenarios.Files()];

    /// <summary>One pass for all that is asked of a verdict.</summary>
    [Theory]
    [MemberData(nameof(Packs))]
    public void Pack_Alone_KeepsItsScenariosAndShowsEveryNormInEveryState(string id)
    {
        var pack = ShippedPack.Of(id);
        var seen = pack.Pack.Rules.OfType<Norm>().ToDictionary(norm => norm.FullId, _ => new HashSet<FindingStatus?>(), StringComparer.Ordinal);
        var failures = new List<string>();
        foreach (var scenario in pack.Scenarios)
        {
            var verdict = pack.Judge(scenario);
            var differences = ScenarioCheck.Differences(scenario, verdict);
            failures.AddRange(differences.Count == 0 ? [] : [$"{scenario.At} {scenario.Name}: {string.Join("; ", differences)}"]);
            failures.AddRange(verdict.Findings.Where(finding => finding.Citations.Count == 0 || finding.Citations.Any(citation => citation.Version > verdict.AsOf))
                .Select(finding => $"{scenario.At} {scenario.Name}: {finding.Rule} rests on no clause in force"));
            var found = verdict.Findings.ToDictionary(finding => finding.Rule, finding => (FindingStatus?)finding.Status, StringComparer.Ordinal);
            foreach (var (norm, statuses) in seen)
            {
                statuses.Add(found.GetValueOrDefault(norm));
            }
        }

        failures.Should().BeEmpty();
        seen.Where(norm => !(norm.Value.Contains(null) && norm.Value.Contains(FindingStatus.MayApply)
                && (norm.Value.Contains(FindingStatus.Applies) || norm.Value.Contains(FindingStatus.Fulfilled))))
            .Select(norm => norm.Key).Should().BeEmpty("each norm is seen to apply, not to apply and to be unknown");
    }

    /// <summary>What a pack says among all others is what it says alone.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void File_AmongAllPacks_GivesWhatEachScenarioExpects(string file)
    {
        var failures = ShippedScenarios.Read(file)
            .Select(scenario => (scenario, Differences: ScenarioCheck.Differences(scenario, together.Judge(scenario))))
            .Where(result => result.Differences.Count > 0)
            .Select(result => $"{result.scenario.At} {result.scenario.Name}: {string.Join("; ", result.Differences)}");

        failures.Should().BeEmpty();
    }

    [Fact]
    public async Task CommandLine_AllPacks_GivesTheVerdictsOfTheLibrary()
    {
        var verdicts = ShippedScenarios.Some().Select(together.Judge).ToList();
        var lines = string.Concat(verdicts.Select(verdict => $"{verdict.UseCase.ToJson().ReplaceLineEndings(" ")}\n"));

        var scanned = await CliRunner.RunBareAsync(Encoding.UTF8.GetBytes(lines), ["scan", "-", "--rules", Repository.PathOf("rules"), "--fail-on", "none"]);

        scanned.Error.Should().BeEmpty();
        scanned.Lines.Should().HaveCount(verdicts.Count);
        scanned.Lines.Zip(verdicts).Should().AllSatisfy(pair => pair.First.Should().Be(pair.Second.ToJson(indented: false)));
    }
}
