using Compliance.Rules.Compilation;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Loading;
using Compliance.Tests.Scenarios;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Evaluation;

/// <summary>An evaluator that compiles the rules of one vendor alone gives the verdict of one that compiles all.</summary>
public sealed class OneVendorTests
{
    private readonly ComplianceEvaluator _all;

    public OneVendorTests()
    {
        var faults = new DiagnosticBag();
        var rules = RuleSetLoader.Load(
            [new FolderPackSource(Repository.PathOf("rules")), new FolderPackSource(Repository.PathOf("samples/policy")), new FolderPackSource(Repository.PathOf("samples/tutorial"))], faults);
        faults.Sorted().Should().BeEmpty();
        _all = new(CompiledRules.Compile(rules!), Today.Clock);
    }

    [Fact]
    public void For_UsesOfTheScenarios_GivesTheSameBytes()
    {
        var uses = ShippedScenarios.Some(10).Select(scenario => scenario.UseCase.UseCase).ToList();

        foreach (var vendor in uses.GroupBy(use => use[Facts.Vendor]?.ToString()))
        {
            var one = _all.For(vendor.First());
            foreach (var use in vendor.Where(use => ReferenceEquals(_all.For(use), _all) == ReferenceEquals(one, _all)))
            {
                one.Evaluate(use).ToJson().Should().Be(_all.Evaluate(use).ToJson());
            }
        }
    }

    [Theory]
    [InlineData("mistral", null)]
    [InlineData("example-ai", null)]
    [InlineData("deepseek", null)]
    [InlineData(null, "le-chat")]
    public void For_AKnownVendor_CompilesFewerRules(string? vendor, string? product)
    {
        var use = new UseCase { Vendor = vendor, Product = product };

        var one = _all.For(use);

        one.Rules.Matrix.Norms.Count.Should().BeLessThan(_all.Rules.Matrix.Norms.Count);
        one.Evaluate(use).ToJson().Should().Be(_all.Evaluate(use).ToJson());
    }

    [Fact]
    public void For_AnUnknownVendor_CompilesAll() => _all.For(new UseCase { Tier = Tiers.Free }).Should().BeSameAs(_all);
}
