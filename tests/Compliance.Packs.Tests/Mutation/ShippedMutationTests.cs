using Compliance.Authoring.Mutation;
using Compliance.Tests.Mutation;
using Compliance.Tests.Scenarios;
using FluentAssertions;
using Xunit;

namespace Compliance.Packs.Tests.Mutation;

/// <summary>Mutation of each pack that ships, by its scenarios.</summary>
public sealed class ShippedMutationTests
{
    private const int Misjudging = 3;
    private const int Scoring = 40;

    private static readonly DateOnly Now = new(2026, 1, 15);

    public static TheoryData<string> Packs => PackData.Ids;

    [Theory]
    [MemberData(nameof(Packs))]
    public void Mutants_OfAPack_AreToldApart(string id) =>
        Mutants(id).Select(mutant => (mutant.Subject, mutant.Change, mutant.Distinction)).Should().OnlyHaveUniqueItems();

    /// <summary>What the scenarios notice of a sample is what docs/mutation.md says they notice of all; what they do not, running all of them does not either.</summary>
    [Theory]
    [MemberData(nameof(Packs))]
    public void Run_SampleOfAPack_ScoresNinetyPercent(string id)
    {
        var (pack, mutants) = (ShippedPack.Of(id), Mutants(id));
        var scenarios = pack.Bound();
        var some = mutants.Where((_, index) => index % (1 + (mutants.Count / Scoring)) == 0).ToList();

        var tried = MutationRun.Run(some, pack.Rules, scenarios, TimeProvider.System);

        tried.Score.Should().BeGreaterThanOrEqualTo(90);
        tried.Results.Take(Misjudging).SelectMany(result => MutantAgreement.Misjudged(result, pack.Rules, scenarios)).Should().BeEmpty();
    }

    /// <summary>Who does not ask for all mutants of a pack that ships has a sample of them tried, and is not refused for the many scenarios.</summary>
    [Theory]
    [MemberData(nameof(Packs))]
    public void Within_LengthOfAPack_IsEnoughToWatchItsScenarios(string id)
    {
        var length = Directory.EnumerateFiles(Repository.PathOf($"rules/{id}"), "*.json", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".lock.json", StringComparison.Ordinal) && !file.EndsWith(".ledger.json", StringComparison.Ordinal)).Sum(file => new FileInfo(file).Length);
        var pack = ShippedPack.Of(id);

        MutantSizes.StepsToWatch(pack.Rules, pack.Scenarios.Count).Should().BeLessThan(MutantSample.Within(length).Steps!.Value);
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public void Found_ScenariosOfAPack_IsWhatVerdictsSay(string id)
    {
        var pack = ShippedPack.Of(id);
        var agreement = new StateAgreement(pack.Rules);
        var useCases = pack.Scenarios.Where((_, index) => index % (1 + (pack.Scenarios.Count / Scoring)) == 0).Select(scenario => scenario.UseCase.UseCase);

        useCases.SelectMany(useCase => agreement.Differences(useCase, useCase.AsOf ?? Now)).Should().BeEmpty();
    }

    private static IReadOnlyList<Mutant> Mutants(string id) => MutationRun.Mutants(ShippedPack.Of(id).Rules, new HashSet<string>(StringComparer.Ordinal) { id });
}
