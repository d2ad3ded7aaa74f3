using Compliance.Json;
using Compliance.Rules.Compilation;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Hosting;
using Compliance.Rules.Validation;
using Compliance.RulesEngine;
using Compliance.RulesEngine.Evaluating;
using Compliance.Tests.Evaluation;
using Compliance.Tests.Evaluation.RandomPacks;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.PacksOnRulesEngine;

/// <summary>A second engine is the witness: RulesEngine's states must give the verdict of the matrix, byte for byte.</summary>
public sealed class SameVerdictTests
{
    [Fact]
    public void Evaluate_RandomPacks_GivesTheSameBytes() => Property.Check(ruleSets: 40, Differences);

    [Fact]
    public void Evaluate_WildPacks_GivesTheSameBytes() => Property.Check(ruleSets: 20, Differences, RandomCase.Wild);

    [Theory]
    [InlineData("{ purpose: ['tune', 'sell'], plan: 'paid' }")]
    [InlineData("{ purpose: 'train', place: 'EU', optOut: null }")]
    [InlineData("{ purpose: ['store', 'distil'], kind: ['photo'], age: 15 }")]
    [InlineData("{ plan: 'team', place: 'FR', content: ['slurs'] }")]
    public void Evaluate_PrecedenceDerivedFactsAndSeveralPurposes_GivesTheSameBytes(string useCase)
    {
        var rules = CompiledRules.Compile(Sample.Rules(
            """
            { id: 'consumer', when: { plan: 'free' }, concludes: 'isConsumer' },
            { id: 'minor', when: { age: { lt: 16 } }, concludes: 'isConsumer' },
            { id: 'grant', modality: 'permission', topic: 'use', when: { purpose: ['tune', 'store'] } },
            { id: 'grant-sell', modality: 'permission', topic: 'use', when: { purpose: 'sell', place: 'EEA' }, unless: { isConsumer: true } },
            { id: 'ban', modality: 'prohibition', topic: 'use', when: { purpose: { only: ['train'] }, isConsumer: true }, overrides: ['grant'] },
            { id: 'notice', modality: 'obligation', when: { thing: { all: ['made', 'found'] } }, fulfilledWhen: { isSigned: true } },
            { id: 'rumour', modality: 'prohibition', topic: 'use', when: { kind: { none: ['sound'] } }, cites: [ { document: 'analysis', clause: '1' } ] }
            """));
        var json = Newtonsoft.Json.Linq.JObject.Parse(useCase);
        json["asOf"] = "2025-06-01";
        var asked = System.Text.Json.JsonSerializer.Deserialize<UseCase>(json.ToString())!;
        WithRulesEngine(rules).Evaluate(asked).ToJson().Should().Be(new ComplianceEvaluator(rules, TimeProvider.System).Evaluate(asked).ToJson());
    }

    /// <summary>The option reaches every door of the evaluator: verdicts, decisions, many at once, lines of JSON.</summary>
    [Fact]
    public async Task EvaluateWithRulesEngine_EveryDoor_GivesTheSame()
    {
        var day = new DateOnly(2025, 6, 1);
        var rules = Sample.Rules(
            """
            { id: 'grant', modality: 'permission', when: { purpose: ['sell', 'store'] } },
            { id: 'ban', modality: 'prohibition', when: { purpose: 'sell', plan: 'free', isFlagged: false }, unless: { optOut: true } }
            """);
        var profile = new UseCase().With("place", FactValue.Text("DE"));
        var useCase = System.Text.Json.JsonSerializer.Deserialize<UseCase>("""{ "purpose": ["sell", "store"], "plan": "free" }""")!;
        foreach (var configure in new Action<ComplianceOptions>[] { _ => { }, o => o.Strict = true, o => o.Profile = profile })
        {
            var (one, two) = (Load(_ => { }), Load(o => o.EvaluateWithRulesEngine()));
            two.Evaluator.Evaluate(useCase, day).ToJson().Should().Be(one.Evaluator.Evaluate(useCase, day).ToJson());
            two.Evaluator.Decide(useCase, day).Should().Be(one.Evaluator.Decide(useCase, day));
            two.Evaluator.EvaluateMany([useCase, new()], day).Select(verdict => verdict.ToJson()).Should().Equal(one.Evaluator.EvaluateMany([useCase, new()], day).Select(verdict => verdict.ToJson()));
            two.Advisor.EvaluateWithRemedies(useCase, day).ToJson().Should().Be(one.Advisor.EvaluateWithRemedies(useCase, day).ToJson());
            (await Lines(two, useCase, day)).Should().Be(await Lines(one, useCase, day));

            ComplianceEngine Load(Action<ComplianceOptions> engine)
            {
                var options = new ComplianceOptions();
                configure(options);
                engine(options);
                return ComplianceEngine.Of(rules, options, TimeProvider.System);
            }
        }
    }

    [Fact]
    public void EvaluateWithRulesEngine_UseCaseThatDoesNotFit_IsRefusedAsEver()
    {
        var other = ComplianceEngine.Load(o => o.EvaluateWithRulesEngine()).Evaluator;
        var native = ComplianceEngine.Load().Evaluator;
        var wrong = new UseCase().With("vendr", FactValue.Text("mistral"));
        var expected = ((Action)(() => native.Evaluate(wrong))).Should().Throw<InvalidUseCaseException>().Which.Message;
        ((Action)(() => other.Evaluate(wrong))).Should().Throw<InvalidUseCaseException>().Which.Message.Should().Be(expected);
        ((Action)(() => other.Decide(wrong))).Should().Throw<InvalidUseCaseException>();
    }

    private static async Task<string> Lines(ComplianceEngine engine, UseCase useCase, DateOnly day)
    {
        using var input = new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"{useCase.ToJson().ReplaceLineEndings("")}\n{{}}\n"));
        using var verdicts = new MemoryStream();
        await engine.Evaluator.EvaluateManyAsync(input, verdicts, new BatchOptions { AsOf = day });
        return System.Text.Encoding.UTF8.GetString(verdicts.ToArray());
    }

    private static IReadOnlyList<string> Differences(Case drawn)
    {
        var rules = CompiledRules.Compile(drawn.Rules);
        var (native, other) = (new ComplianceEvaluator(rules, TimeProvider.System), WithRulesEngine(rules));
        return
        [
            .. drawn.UseCases
                .Select(useCase => (Expected: native.Evaluate(useCase, Engine.DayOf(useCase)).ToJson(), Found: other.Evaluate(useCase, Engine.DayOf(useCase)).ToJson()))
                .Where(pair => pair.Expected != pair.Found)
                .Select(pair => $"expected {pair.Expected}\nbut found {pair.Found}"),
        ];
    }

    private static ComplianceEvaluator WithRulesEngine(CompiledRules rules) =>
        new(rules, TimeProvider.System, new() { States = compiled => new RulesEngineStates(compiled) });
}
