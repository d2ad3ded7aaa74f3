using Compliance.Authoring.Mutation;
using Compliance.Tests.Mutation;
using Compliance.Tests.Scenarios;
using FluentAssertions;
using Xunit;

namespace Compliance.EndToEnd.Mutation;

/// <summary>Mutation of what ships, by the scenarios that ship.</summary>
public sealed class ShippedMutationTests(ShippedScenarios shipped) : IClassFixture<ShippedScenarios>
{
    [Fact]
    public void Mutants_OfTheShippedPack_AreToldApart() =>
        MutationRun.Mutants(shipped.Rules).Select(mutant => (mutant.Subject, mutant.Change, mutant.Distinction)).Should().OnlyHaveUniqueItems();

    [Fact]
    public void Try_ShippedPacks_KillsWhatAFullRunKills()
    {
        var scenarios = ShippedScenarios.Files().SelectMany(ShippedScenarios.Read).Select(scenario => MutationRunTests.Bind(shipped.Rules, scenario)).ToList();
        var some = MutationRun.Mutants(shipped.Rules).Where((_, index) => index % 1_601 == 0).ToList();

        MutationRun.Run(some, shipped.Rules, scenarios, TimeProvider.System).Results.SelectMany(result => MutationRunTests.Misjudged(result, shipped.Rules, scenarios)).Should().BeEmpty();
    }

    /// <summary>What the shipped scenarios notice of a sample is what docs/mutation.md says they notice of all.</summary>
    [Fact]
    public void Run_SampleOfTheShippedPack_ScoresNinetyPercent()
    {
        var scenarios = ShippedScenarios.Files().SelectMany(ShippedScenarios.Read).Select(scenario => MutationRunTests.Bind(shipped.Rules, scenario)).ToList();
        var some = MutationRun.Mutants(shipped.Rules).Where((_, index) => index % 151 == 0).ToList();

        MutationRun.Run(some, shipped.Rules, scenarios, TimeProvider.System).Score.Should().BeGreaterThanOrEqualTo(90);
    }
}
