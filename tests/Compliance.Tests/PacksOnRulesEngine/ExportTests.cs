using System.Text.Json;
using System.Text.RegularExpressions;
using Compliance.Rules.Compilation;
using Compliance.Rules.Hosting;
using Compliance.RulesEngine;
using Compliance.Tests.Evaluation;
using Compliance.Tests.Evaluation.RandomPacks;
using FluentAssertions;
using RulesEngine.Models;
using Xunit;
using RulesEngineOfMicrosoft = RulesEngine.RulesEngine;

namespace Compliance.Tests.PacksOnRulesEngine;

/// <summary>What is exported runs by itself, on RulesEngine with its own settings, from objects and from JSON.</summary>
public sealed partial class ExportTests
{
    private static readonly DateOnly Day = new(2025, 6, 1);

    private const string Rules =
        """
        { id: 'consumer', when: { plan: 'free' }, concludes: 'isConsumer' },
        { id: 'grant', modality: 'permission', topic: 'use', when: { purpose: ['sell', 'store'] } },
        { id: 'ban', modality: 'prohibition', topic: 'use', when: { isConsumer: true, age: { gte: 13, lt: 18 } }, overrides: ['grant'] },
        { id: 'notice', modality: 'obligation', when: { place: 'EU' }, fulfilledWhen: { isSigned: true } }
        """;

    [Fact]
    public void Run_RandomPacksFromJson_DecidesAsTheEngineDoes() => Property.Check(ruleSets: 15, drawn =>
    {
        var rules = CompiledRules.Compile(drawn.Rules);
        return
        [
            .. drawn.UseCases.GroupBy(Engine.DayOf).SelectMany(uses =>
            {
                var packs = PackWorkflows.Of(rules, uses.Key);
                var engine = new RulesEngineOfMicrosoft(JsonSerializer.Deserialize<Workflow[]>(packs.ToJson()));
                return uses.Select(use => (Expected: Engine.Of(drawn.Rules).Decide(use, uses.Key), Found: Run(packs, engine, use).Ruling));
            }).Where(pair => !pair.Expected.Equals(pair.Found)).Select(pair => $"expected {pair.Expected}, but found {pair.Found}"),
        ];
    });

    [Theory]
    [InlineData("""{ "purpose": "sell", "plan": "free", "age": 15 }""", "acme/ban applies", true)]
    [InlineData("""{ "purpose": "sell", "plan": "free" }""", "acme/ban applies", false)]
    [InlineData("""{ "purpose": "sell", "plan": "free" }""", "acme/ban may apply", true)]
    [InlineData("""{ "purpose": "sell", "plan": "team", "age": 15 }""", "acme/ban may apply", false)]
    [InlineData("""{ "purpose": "sell", "plan": "free", "age": 15 }""", "acme/grant conditions hold", true)]
    [InlineData("""{ "purpose": "sell", "plan": "free", "age": 15 }""", "acme/grant may apply", false)]
    [InlineData("""{ "plan": "free" }""", "isConsumer holds", true)]
    [InlineData("""{ "plan": null }""", "isConsumer may hold", true)]
    [InlineData("""{ "place": "FR", "isSigned": true }""", "acme/notice is fulfilled", true)]
    [InlineData("""{ "place": "EEA" }""", "acme/notice may apply", true)]
    [InlineData("""{ "place": "EEA" }""", "acme/notice applies", false)]
    [InlineData("""{ "plan": "team" }""", "acme/letter is not held", true)]
    public void Run_Rules_SayWhatTheyAreNamedFor(string useCase, string rule, bool succeeds)
    {
        var (packs, engine) = Export();
        Run(packs, engine, JsonSerializer.Deserialize<UseCase>(useCase)!).Succeeded(rule).Should().Be(succeeds);
    }

    [Fact]
    public void ToJson_SameRules_GivesTheSameBytesThatSayWhatTheObjectsSay()
    {
        var packs = PackWorkflows.Of(CompiledRules.Compile(Sample.Rules(Rules)), Day);
        packs.ToJson().Should().Be(PackWorkflows.Of(CompiledRules.Compile(Sample.Rules(Rules)), Day).ToJson());
        JsonSerializer.Deserialize<Workflow[]>(packs.ToJson())!.SelectMany(workflow => workflow.Rules.Select(rule => (workflow.WorkflowName, rule.RuleName, rule.Expression)))
            .Should().Equal(packs.Workflows.SelectMany(workflow => workflow.Rules.Select(rule => (workflow.WorkflowName, rule.RuleName, rule.Expression))));
    }

    /// <summary>A rule that is gone, or whose expression faults, is an error and never "does not apply".</summary>
    [Theory]
    [InlineData("facts.Is(\"nonsense\", \"x\")")]
    [InlineData("facts.Succeeded(\"some rule\")")]
    [InlineData("no expression at all")]
    [InlineData(null)]
    public async Task Run_WorkflowsThatWereChanged_Throws(string? expression)
    {
        var packs = PackWorkflows.Of(CompiledRules.Compile(Sample.Rules(Rules)), Day);
        var workflows = packs.Workflows;
        var changed = workflows[0].Rules.First(rule => rule.RuleName.StartsWith("acme/notice", StringComparison.Ordinal));
        (changed.Expression, changed.Enabled) = (expression ?? changed.Expression, expression is not null);
        var run = () => packs.RunAsync(new RulesEngineOfMicrosoft([.. workflows]), new UseCase());
        (await run.Should().ThrowAsync<InvalidOperationException>()).WithMessage("*acme/notice*");
    }

    [Fact]
    public async Task Run_UseCaseThatDoesNotFit_IsRefused()
    {
        var (packs, engine) = Export();
        var run = () => packs.RunAsync(engine, new UseCase().With("plam", FactValue.Text("free")));
        await run.Should().ThrowAsync<InvalidUseCaseException>();
    }

    [Theory]
    [InlineData("plan", "paid", true)]
    [InlineData("plan", "pro", true)]
    [InlineData("plan", "free, paid", true)]
    [InlineData("plan", "free", false)]
    [InlineData("age", ">= 13, < 18", true)]
    [InlineData("age", "= 15", true)]
    [InlineData("age", "> 15", false)]
    [InlineData("age", "<= -1.5e2", false)]
    [InlineData("isSigned", "true", true)]
    [InlineData("isSigned", "false", false)]
    public void Is_Test_IsReadAsItIsWritten(string fact, string test, bool expected) => Facts().Is(fact, test).Should().Be(expected);

    [Theory]
    [InlineData("pla", "paid", "*no fact 'pla'; did you mean*")]
    [InlineData("plan", "piad", "*no test of the fact 'plan'; did you mean 'paid'?*")]
    [InlineData("age", "15", "*no test of the fact 'age'*")]
    [InlineData("age", ">= x", "*no test of the fact 'age'*")]
    [InlineData("isSigned", "yes", "*no test of the fact 'isSigned'*")]
    [InlineData("isConsumer", "true", "*isConsumer holds*")]
    public void Is_WhatTheVocabularyDoesNotHave_Throws(string fact, string test, string message) =>
        ((Action)(() => Facts().Is(fact, test))).Should().Throw<ArgumentException>().WithMessage(message);

    [Fact]
    public void Succeeded_RuleThatHasNotRun_ThrowsAndIsNoAnswer() =>
        ((Action)(() => Facts().Succeeded("acme/nothing applies"))).Should().Throw<InvalidOperationException>().WithMessage("*acme/nothing applies*");

    private static PackFacts Facts()
    {
        var (packs, engine) = Export();
        return Run(packs, engine, JsonSerializer.Deserialize<UseCase>("""{ "plan": "team", "age": 15, "isSigned": true }""")!);
    }

    private static (PackWorkflows Packs, RulesEngineOfMicrosoft Engine) Export()
    {
        var packs = PackWorkflows.Of(CompiledRules.Compile(Sample.Rules(Rules)), Day);
        return (packs, new([.. packs.Workflows]));
    }

    private static PackFacts Run(PackWorkflows packs, RulesEngineOfMicrosoft engine, UseCase useCase) => packs.RunAsync(engine, useCase).GetAwaiter().GetResult();

}
