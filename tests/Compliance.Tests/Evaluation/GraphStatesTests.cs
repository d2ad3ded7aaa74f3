using Compliance.Rules.Compilation;
using Compliance.Rules.Evaluation;
using Compliance.Tests.Evaluation.RandomPacks;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Evaluation;

/// <summary>Who asks few questions is answered by the graph, and gets what the matrix gives.</summary>
public sealed class GraphStatesTests
{
    [Fact]
    public void Evaluate_StatesOfTheGraph_GivesTheSameBytes() => Property.Check(ruleSets: 300, drawn =>
    {
        var rules = CompiledRules.Compile(drawn.Rules);
        return
        [
            .. from isStrict in new[] { false, true }
               let settings = new EvaluatorSettings { IsStrict = isStrict }
               let matrix = new ComplianceEvaluator(rules, TimeProvider.System, settings)
               let graph = new ComplianceEvaluator(rules, TimeProvider.System, settings with { States = compiled => new GraphStates(compiled) })
               from useCase in drawn.UseCases
               let expected = matrix.Evaluate(useCase, Engine.DayOf(useCase)).ToJson()
               let found = graph.Evaluate(useCase, Engine.DayOf(useCase)).ToJson()
               where expected != found
               select $"expected {expected}\nbut found {found}",
        ];
    });
}
