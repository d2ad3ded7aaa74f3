using Compliance.RulesEngine;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using RulesEngine.Models;
using Xunit;
using Engine = RulesEngine.RulesEngine;

namespace Compliance.Tests.FactWorkflows;

/// <summary>The code and the claims of <c>docs/rulesengine.md</c>, run: <c>DocumentedCodeTests</c> finds the code here.</summary>
public sealed class GuideSamples : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Facts_AndVerdictsInWorkflows()
    {
        _folder.Write("facts/order.json", Shop.Workflow(Shop.Rule("order.Country == \"FR\"", name: "agreement"), Shop.Rule("true", "vendor", "\"mistral\"", null, "vendor")));
        var services = new ServiceCollection().AddSingleton<Microsoft.Extensions.Hosting.IHostEnvironment>(new Environment(_folder.Path));

        services.AddCompliance().AddFactWorkflows("facts/*.json", o => o.AddParameter<Order>("order").AddParameter<Supplier>("supplier"));

        using var provider = services.BuildServiceProvider();
        var (facts, evaluator) = (provider.GetRequiredService<IFactSource>(), provider.GetRequiredService<IComplianceEvaluator>());
        var (order, supplier) = (new Order(), new Supplier());

        var described = facts.Describe(order, supplier);
        var verdict = evaluator.Evaluate(described);
        foreach (var unknown in described.NotKnown)
        {
            Console.WriteLine($"{unknown.Fact}: {unknown.Cause} (workflow {unknown.Workflow}, rule {unknown.Rule}, {unknown.Expression})");
        }

        var workflows = new[] { new Workflow { WorkflowName = "approval", Rules = [new() { RuleName = "r", Expression = "compliance.IsUndetermined" }] } };
        var engine = new Engine(workflows, new ReSettings().AddCompliance(evaluator));
        var results = await engine.ExecuteAllRulesAsync("approval", new RuleParameter("order", order), evaluator.ToRuleParameter(described));

        verdict.Decision.Should().Be(Decision.Undetermined);
        results[0].IsSuccess.Should().BeTrue();
    }

    /// <summary>The table of what fails closed, row by row, of an undetermined use that may be prohibited and may be trained on.</summary>
    [Theory]
    [InlineData("compliance.IsPermitted", false)]
    [InlineData("!compliance.IsProhibited", true)]
    [InlineData("compliance.IsProhibited", false)]
    [InlineData("compliance.MayBeProhibited", true)]
    [InlineData("!compliance.MayBeProhibited", false)]
    [InlineData("!compliance.Exposed(\"training-on-customer-data\")", true)]
    [InlineData("!compliance.MayBeExposed(\"training-on-customer-data\")", false)]
    [InlineData("!compliance.MayBeExposed(\"training-on-costumer-data\")", false)]
    [InlineData("compliance.MayBeExposed(\"training-on-costumer-data\")", false)]
    [InlineData("order.Country != \"XX\"", true)]
    public async Task WhatFailsClosed_IsAsTheTableHasIt(string expression, bool succeeds)
    {
        var useCase = new UseCase { Vendor = "mistral", Product = "le-chat", Tier = "free", Purpose = ["model-training"], OutputType = ["image"], Jurisdiction = "FR", AsOf = new(2026, 1, 15) };
        var verdict = Shop.Evaluator.Evaluate(useCase);
        verdict.Decision.Should().Be(Decision.Undetermined);
        verdict.PossibleExposureFindings.Should().Contain(finding => finding.Topic == "training-on-customer-data");
        var workflows = new[] { new Workflow { WorkflowName = "approval", Rules = [new() { RuleName = "r", Expression = expression }] } };
        var engine = new Engine(workflows, new ReSettings().AddCompliance(Shop.Evaluator));

        var result = (await engine.ExecuteAllRulesAsync("approval", new RuleParameter("order", new Order()), Shop.Evaluator.ToRuleParameter(useCase)))[0];

        result.IsSuccess.Should().Be(succeeds);
        (result.ExceptionMessage is { Length: > 0 }).Should().Be(expression.Contains("costumer"));
    }

    private sealed class Environment(string root) : Microsoft.Extensions.Hosting.IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "Test";

        public string ApplicationName { get; set; } = "guide";

        public string ContentRootPath { get; set; } = root;

        public Microsoft.Extensions.FileProviders.IFileProvider ContentRootFileProvider { get; set; } = new Microsoft.Extensions.FileProviders.NullFileProvider();
    }
}
