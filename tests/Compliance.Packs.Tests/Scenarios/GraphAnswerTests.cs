using Compliance.Rules.Compilation;
using Compliance.Rules.Evaluation;
using Compliance.Tests.Scenarios;
using FluentAssertions;
using Xunit;

namespace Compliance.Packs.Tests.Scenarios;

/// <summary>The command line asks the graph where it asks once, every other door the matrix: to the uses of the scenarios they give the same verdict, byte for byte.</summary>
public sealed class GraphAnswerTests
{
    /// <summary>Of so many scenarios, one is asked: neighbours differ little.</summary>
    private const int Sample = 7;

    /// <summary>The same among all packs, which takes longer.</summary>
    private const int SampleOfAll = 11;

    [Theory]
    [MemberData(nameof(PackData.Ids), MemberType = typeof(PackData))]
    public void Scenario_AskedOfTheGraph_GetsTheSameVerdict(string id)
    {
        var pack = ShippedPack.Of(id);
        var graph = new ComplianceEvaluator(CompiledRules.Compile(pack.Rules), TimeProvider.System, new() { States = compiled => new GraphStates(compiled) });

        foreach (var (scenario, day) in pack.Bound().Where((_, place) => place % Sample == 0))
        {
            var useCase = scenario.Scenario.UseCase.UseCase;
            graph.Evaluate(useCase, day).ToJson().Should().Be(pack.Evaluator.Evaluate(useCase, day).ToJson(), scenario.Scenario.Name);
        }
    }

    /// <summary>All packs together: what other vendors' packs say is left out of the graph, not of the matrix.</summary>
    [Theory]
    [MemberData(nameof(PackData.Ids), MemberType = typeof(PackData))]
    public void Scenario_AskedOfTheGraphAmongAllPacks_GetsTheSameVerdict(string id)
    {
        var rules = CompiledRules.Compile(ShippedPack.Together);
        var matrix = new ComplianceEvaluator(rules, TimeProvider.System);
        var graph = new ComplianceEvaluator(rules, TimeProvider.System, new() { States = compiled => new GraphStates(compiled) });

        foreach (var (scenario, day) in ShippedPack.Of(id).Bound().Where((_, place) => place % SampleOfAll == 0))
        {
            var useCase = scenario.Scenario.UseCase.UseCase;
            graph.Evaluate(useCase, day).ToJson().Should().Be(matrix.Evaluate(useCase, day).ToJson(), scenario.Scenario.Name);
        }
    }
}
