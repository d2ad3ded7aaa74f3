using Compliance.Authoring.Mutation;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;
using Compliance.Rules.Validation;
using Compliance.Tests.Hostile;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Mutation;

/// <summary>Which mutants are tried where all would take too long.</summary>
public sealed class MutantSampleTests
{
    private static readonly DateOnly Now = new(2026, 1, 15);

    /// <summary>Each beginning is spread evenly, and all of it is everything.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(1000)]
    public void Places_WithinSteps_AreAllSpreadEvenly(int count)
    {
        var places = MutantSample.Within(length: 0).Places(count);

        places.Should().BeEquivalentTo(Enumerable.Range(0, count));
        places.Take(8).Select(place => place * 8 / Math.Max(1, count)).Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [InlineData(3, new[] { 0, 3, 6 })]
    [InlineData(10, new[] { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 })]
    [InlineData(20, new[] { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 })]
    public void Places_OfANumber_AreSoMany(int most, int[] places) => MutantSample.Of(most).Places(10).Should().Equal(places);

    /// <summary>Twice the same mutants with the same results, whichever thread comes first; fewer than all, and each as it fares where all are tried.</summary>
    [Fact]
    public void Run_BeyondItsSteps_TriesTheSameMutantsEachTime()
    {
        var rules = Load("values that the customer may choose");
        var mutants = MutationRun.Mutants(rules);

        var (one, other) = (Run(), Run());

        one.All.Should().Be(mutants.Count);
        one.Results.Count.Should().BeInRange(6, mutants.Count - 1);
        one.IsSample.Should().BeTrue();
        Told(one).Should().Equal(Told(other));
        MutationRun.Run([.. one.Results.Take(20).Select(result => result.Mutant)], rules, [], TimeProvider.System).Results.Select(result => result.Outcome)
            .Should().Equal(one.Results.Take(20).Select(result => result.Outcome));

        MutationReport Run() => MutationRun.Run(mutants, rules, [], TimeProvider.System, MutantSample.Within(length: 0));
    }

    /// <summary>What mutants would take is known before any is made.</summary>
    [Theory]
    [InlineData("parts of one condition")]
    [InlineData("values of a fact, and lists of them")]
    public void Mutants_OfGreatConditions_AreRefused(string name) =>
        FluentActions.Invoking(() => MutationRun.Mutants(Load(name))).Should().Throw<LimitReachedException>().WithMessage("*CR002*MutationBytes*");

    private static IEnumerable<string> Told(MutationReport report) => report.Results.Select(result => $"{result.Mutant.Subject} {result.Mutant.Change} {result.Outcome}");

    private static RuleSet Load(string name)
    {
        using var folder = new TestFolder();
        HostilePacks.Write(name, $"{folder.Path}/pack");
        return RuleSetLoader.Load([new FolderPackSource($"{folder.Path}/pack")], new DiagnosticBag())!;
    }
}
