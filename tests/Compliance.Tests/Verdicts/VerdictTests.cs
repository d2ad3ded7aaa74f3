using Compliance.Rules.Reporting;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Compliance.Tests.Verdicts;

public sealed class VerdictTests
{
    private static readonly UseCase Open = new()
    {
        Vendor = Vendors.Mistral,
        Tier = Tiers.Free,
        CustomerType = CustomerTypes.Consumer,
        Jurisdiction = "FR",
        OutputType = [OutputTypes.Image],
        Purpose = [Purposes.ModelTraining],
        AsOf = new(2026, 1, 15),
    };

    [Fact]
    public void Equals_TwoEvaluationsOfOneUseCase_AreEqualByContent()
    {
        var one = Evaluator().Evaluate(Open);
        var other = Evaluator().Evaluate(Open);

        one.Should().NotBeSameAs(other);
        (one == other).Should().BeTrue();
        one.GetHashCode().Should().Be(other.GetHashCode());
        (one == Evaluator().Evaluate(Open.With("competesWithVendor", true))).Should().BeFalse();
        (one == one with { Findings = [] }).Should().BeFalse();
    }

    [Fact]
    public void Lists_AreCopiesNobodyCanChange()
    {
        var decisions = new List<Decision> { Decision.Prohibited };
        var verdict = Evaluator().Evaluate(Open) with { PossibleDecisions = decisions };

        decisions.Add(Decision.Permitted);

        verdict.PossibleDecisions.Should().Equal(Decision.Prohibited);
        typeof(Verdict).GetProperties().Select(property => property.GetValue(verdict))
            .Concat(typeof(Finding).GetProperties().Select(property => property.GetValue(verdict.Findings[0])))
            .Concat(typeof(MissingFact).GetProperties().Select(property => property.GetValue(verdict.MissingFacts[0])))
            .Concat(typeof(Assumption).GetProperties().Select(property => property.GetValue(verdict.Assumptions[0])))
            .Where(value => value is System.Collections.IEnumerable and not string)
            .Should().NotBeEmpty().And.NotContain(value => value is System.Collections.IList);
    }

    [Fact]
    public void ToString_Undetermined_NamesThePossibleTheClauseAndWhatToAsk()
    {
        var text = Evaluator().Evaluate(Open).ToString();

        text.Should().StartWith("undetermined on 2026-01-15 (prohibited or ");
        text.Should().Contain("[mistral/");
        text.Should().Contain("\n  ask: ");
        text.Should().NotContain("\r");
    }

    [Fact]
    public void ToString_Prohibited_ListsOnlyWhatForbids()
    {
        var verdict = Evaluator().Evaluate(Open.With("competesWithVendor", true).With("trainedModelType", TrainedModelTypes.ImageGeneration));

        verdict.Decision.Should().Be(Decision.Prohibited);
        verdict.ToString().Split('\n').Where(line => line.Contains('[')).Should().OnlyContain(line => line.StartsWith("  prohibition applies: "));
    }

    [Fact]
    public void ToJson_OnOneLineOrIndented_IsTheSameJson()
    {
        var verdict = Evaluator().Evaluate(Open);

        verdict.ToJson(indented: false).Should().NotContain("\n");
        System.Text.Json.Nodes.JsonNode.DeepEquals(
            System.Text.Json.Nodes.JsonNode.Parse(verdict.ToJson()),
            System.Text.Json.Nodes.JsonNode.Parse(verdict.ToJson(indented: false))).Should().BeTrue();
    }

    private static IComplianceEvaluator Evaluator()
    {
        using var provider = new ServiceCollection().AddCompliance().BuildServiceProvider();
        return provider.GetRequiredService<IComplianceEvaluator>();
    }
}
