using Compliance.Cli;
using Compliance.Json;
using Compliance.Rules.Compilation;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Validation;
using Compliance.RulesEngine.Evaluating;
using Compliance.Tests.Evaluation;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Cli;

/// <summary>How <c>check</c> asks: a use case is judged once, whatever is then read of the verdict.</summary>
public sealed class SessionTests
{
    [Fact]
    public void Judge_UseCase_AsksForTheStatesOfItsNormsOnce()
    {
        var rules = CompiledRules.Compile(Sample.Rules(
            """
            { id: 'grant', modality: 'permission', when: { purpose: 'sell' } },
            { id: 'ban', modality: 'prohibition', when: { purpose: 'sell', plan: 'free' }, unless: { optOut: true } }
            """));
        Counting? counting = null;
        var evaluator = new ComplianceEvaluator(rules, TimeProvider.System, new() { States = compiled => counting = new(new RulesEngineStates(compiled)) });
        var useCase = System.Text.Json.JsonSerializer.Deserialize<UseCase>("""{ "purpose": "sell", "plan": "free" }""")!;
        var faults = new DiagnosticBag();

        var verdict = new Session(evaluator, new DateOnly(2025, 6, 1), VerdictPolicy.Default).Judge(new UseCaseDocument(useCase, new(SourceLocation.Whole("test"), [])), faults)!;

        verdict.ToJson().Should().Contain("\"decision\"");
        verdict.MissingFacts.Should().NotBeEmpty("whether it has opted out is not said");
        counting.Should().NotBeNull();
        counting?.Times.Should().Be(1);
    }

    private sealed class Counting(INormStateSource source) : INormStateSource
    {
        public int Times { get; private set; }

        public INormStates Evaluate(BoundUseCase useCase, DateOnly day)
        {
            Times++;
            return source.Evaluate(useCase, day);
        }
    }
}
