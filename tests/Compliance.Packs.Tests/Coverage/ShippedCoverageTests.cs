using Compliance.Authoring.Coverage;
using Compliance.Authoring.Coverage.Reports;
using Compliance.Tests.Scenarios;
using FluentAssertions;
using Xunit;

namespace Compliance.Packs.Tests.Coverage;

/// <summary>What the scenarios of each pack see of it.</summary>
public sealed class ShippedCoverageTests
{
    public static TheoryData<string> Packs => PackData.Ids;

    /// <summary>Every rule, definitions included, is seen to apply, not to apply and to be unknown on a day it is in force; every version is asked about.</summary>
    [Theory]
    [MemberData(nameof(Packs))]
    public void Scenarios_OfAPack_SeeEveryStateOfEveryRule(string id)
    {
        var pack = ShippedPack.Of(id);
        var recorder = new CoverageRecorder(pack.Rules);
        foreach (var (scenario, day) in pack.Bound())
        {
            recorder.Observe(scenario.UseCase, day);
        }

        var report = recorder.ToReport().OfPacks(new HashSet<string>(StringComparer.Ordinal) { id });
        report.Rules.Where(rule => rule.Unseen.Any()).SelectMany(CoverageWords.Unseen).Should().BeEmpty();
        report.Versions.Where(version => version.Count == 0).Select(version => version.Name).Should().BeEmpty();
    }
}
