using System.Text;
using Compliance.Authoring.Scenarios;
using Compliance.Rules.Reporting;
using Compliance.Rules.Validation;
using Compliance.Tests.Cli;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Scenarios;

/// <summary>The shipped packs' scenarios, through the library and through the command line.</summary>
public sealed class ShippedScenarioTests(ShippedScenarios shipped) : IClassFixture<ShippedScenarios>
{
    public static TheoryData<string> Files => [.. ShippedScenarios.Files()];

    [Theory]
    [MemberData(nameof(Files))]
    public void Library_GivesWhatEachScenarioExpects(string file)
    {
        var failures = ShippedScenarios.Read(file)
            .Select(scenario => (scenario, Differences: ScenarioCheck.Differences(scenario, shipped.Judge(scenario))))
            .Where(result => result.Differences.Count > 0)
            .Select(result => $"{result.scenario.At} {result.scenario.Name}: {string.Join("; ", result.Differences)}");

        failures.Should().BeEmpty();
    }

    [Fact]
    public async Task CommandLine_GivesTheSameVerdictsAsTheLibrary()
    {
        var verdicts = ShippedScenarios.Some().Select(shipped.Judge).ToList();
        var lines = string.Concat(verdicts.Select(verdict => $"{verdict.UseCase.ToJson().ReplaceLineEndings(" ")}\n"));

        var scanned = await CliRunner.RunBareAsync(Encoding.UTF8.GetBytes(lines), ["scan", "-", "--rules", Repository.PathOf("rules"), "--fail-on", "none"]);

        scanned.Error.Should().BeEmpty();
        scanned.Lines.Should().HaveCount(verdicts.Count);
        scanned.Lines.Zip(verdicts).Should().AllSatisfy(pair => pair.First.Should().Be(pair.Second.ToJson(indented: false)));
    }

    [Fact]
    public void EveryNorm_IsSeenToApply_NotToApply_AndToBeUnknown()
    {
        var statuses = new Dictionary<string, HashSet<FindingStatus?>>(StringComparer.Ordinal);
        foreach (var verdict in ShippedScenarios.Files().SelectMany(ShippedScenarios.Read).Select(shipped.Judge))
        {
            var found = verdict.Findings.ToDictionary(finding => finding.Rule, finding => finding.Status, StringComparer.Ordinal);
            foreach (var norm in shipped.Rules.Rules.OfType<Norm>())
            {
                FindingStatus? status = found.TryGetValue(norm.FullId, out var known) ? known : null;
                (statuses.TryGetValue(norm.FullId, out var seen) ? seen : statuses[norm.FullId] = []).Add(status);
            }
        }

        var unseen = statuses
            .Where(norm => !(norm.Value.Contains(null)
                && norm.Value.Contains(FindingStatus.MayApply)
                && (norm.Value.Contains(FindingStatus.Applies) || norm.Value.Contains(FindingStatus.Fulfilled))))
            .Select(norm => norm.Key);

        unseen.Should().BeEmpty();
    }

    [Fact]
    public void EveryFirmDecision_RestsOnACitationInForceOnTheDay()
    {
        foreach (var verdict in ShippedScenarios.Files().SelectMany(ShippedScenarios.Read).Select(shipped.Judge))
        {
            verdict.Findings.Where(finding => finding.Citations.Count == 0).Should().BeEmpty("of {0}", verdict.UseCase);
            verdict.Findings.SelectMany(finding => finding.Citations).Where(citation => citation.Version > verdict.AsOf).Should().BeEmpty();
        }
    }
}
