using System.Globalization;
using System.Text.RegularExpressions;
using Compliance.Rules.Compilation;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Hosting;
using Compliance.RulesEngine;
using Compliance.RulesEngine.Evaluating;
using Compliance.Tests.Evaluation.RandomPacks;
using Compliance.Tests.Scenarios;
using FluentAssertions;
using Xunit;
using Xunit.Abstractions;

namespace Compliance.Packs.Tests.PacksOnRulesEngine;

/// <summary>The packs that ship as workflows of Microsoft's RulesEngine: the same verdict, byte for byte, and workflows that feed the next.</summary>
public sealed partial class ShippedWorkflowTests(ShippedScenarios shipped, ITestOutputHelper output) : IClassFixture<ShippedScenarios>
{
    /// <summary>How many use cases of the shipped packs are drawn, 600 without it; 20,000 take some minutes.</summary>
    private const string Count = "COMPLIANCE_WITNESS_USE_CASES";

    [Fact]
    public void Evaluate_ShippedPacksAndRandomUseCases_GivesTheSameBytes()
    {
        var count = int.Parse(Environment.GetEnvironmentVariable(Count) ?? "600", CultureInfo.InvariantCulture);
        var rules = CompiledRules.Compile(shipped.Rules);
        var (native, other) = (new ComplianceEvaluator(rules, TimeProvider.System), WithRulesEngine(rules));
        var days = rules.Days.Starts.Skip(1).TakeLast(count >= 20_000 ? int.MaxValue : 6).ToList();
        var dice = new Dice(20260115);
        var decisions = new Dictionary<Decision, int>();
        for (var drawn = 0; drawn < count; drawn++)
        {
            var useCase = ShippedUse.Draw(dice, shipped.Rules, days);
            var expected = native.Evaluate(useCase);
            other.Evaluate(useCase).ToJson().Should().Be(expected.ToJson(), "that is the verdict on {0}", useCase);
            decisions[expected.Decision] = decisions.GetValueOrDefault(expected.Decision) + 1;
        }

        output.WriteLine($"{count} use cases on {days.Count} days: {string.Join(", ", decisions.OrderBy(pair => pair.Key).Select(pair => $"{pair.Value} {pair.Key}"))}");
        decisions.Keys.Should().Contain([Decision.Prohibited, Decision.Undetermined], "what is drawn must tell engines apart");
    }

    [Fact]
    public void Evaluate_ShippedScenarios_GivesTheSameBytes()
    {
        var rules = CompiledRules.Compile(shipped.Rules);
        var (native, other) = (new ComplianceEvaluator(rules, TimeProvider.System), WithRulesEngine(rules));
        var day = new DateOnly(2026, 1, 15);
        foreach (var useCase in ShippedScenarios.Some(5).Select(scenario => scenario.UseCase.UseCase))
        {
            other.Evaluate(useCase, day).ToJson().Should().Be(native.Evaluate(useCase, day).ToJson());
        }
    }

    /// <summary>Workflows feed the next: no rule asks for one that has not run.</summary>
    [Fact]
    public void Workflows_OfTheShippedPacks_AskOnlyForRulesOfWorkflowsBeforeThem()
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var workflow in PackWorkflows.Of(ComplianceEngine.Load(), new(2026, 1, 15)).Workflows)
        {
            workflow.Rules.SelectMany(rule => AskedPattern().Matches(rule.Expression).Select(match => match.Groups["rule"].Value)).Should().BeSubsetOf(known);
            workflow.Rules.Select(rule => rule.RuleName).Should().OnlyHaveUniqueItems().And.NotIntersectWith(known);
            known.UnionWith(workflow.Rules.Select(rule => rule.RuleName));
        }

        known.Should().Contain("prohibited").And.Contain("the use may be granted");
    }

    [Fact]
    public void Workflows_OfTheShippedPacks_CarryTheCitationsOfVerdicts()
    {
        var (engine, day) = (ComplianceEngine.Load(), new DateOnly(2026, 1, 15));
        var rules = PackWorkflows.Of(engine, day).Workflows.SelectMany(workflow => workflow.Rules).ToDictionary(rule => rule.RuleName, StringComparer.Ordinal);
        var findings = engine.Evaluator.Evaluate(new UseCase { Vendor = "mistral", Tier = "free", Purpose = ["model-training"] }, day).Findings;
        findings.Should().NotBeEmpty();
        foreach (var finding in findings)
        {
            var properties = rules[$"{finding.Rule} applies"].Properties;
            properties["norm"].Should().Be(finding.Rule);
            ((Dictionary<string, object>[])properties["citations"]).Select(cite => $"{cite["document"]}@{cite["version"]}#{cite["clause"]}")
                .Should().Contain(finding.Citations.Select(cite => cite.ToString()));
        }
    }

    [GeneratedRegex("""Succeeded\("(?<rule>[^"]+)"\)""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex AskedPattern();

    private static ComplianceEvaluator WithRulesEngine(CompiledRules rules) =>
        new(rules, TimeProvider.System, new() { States = compiled => new RulesEngineStates(compiled) });
}
