using System.Dynamic;
using System.Text;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Hosting;
using Compliance.Rules.Loading;
using Compliance.RulesEngine.Importing;
using Compliance.Tests.Evaluation.RandomPacks;
using FluentAssertions;
using RulesEngine.Models;
using Xunit;

namespace Compliance.Tests.ImportingWorkflows;

/// <summary>A draft means what RulesEngine does, where nothing is missing; and where something is, it never holds by that.</summary>
public sealed class DraftMeaningTests
{
    private static readonly string[] Countries = ["FR", "DE", "US"];

    [Fact]
    public async Task Draft_RandomExpressionsAndCompleteInputs_HoldsWhereTheRuleSucceeds()
    {
        var dice = new Dice(7);
        var expressions = Enumerable.Range(0, 60).Select(_ => Expression(dice, 3)).Distinct(StringComparer.Ordinal).ToList();
        var workflow = Imported.Workflow(expressions);
        var import = Imported.Of(workflow);
        import.Rest.Should().BeEmpty();
        var engine = Load(import, DraftKind.Prohibition);
        var rules = new global::RulesEngine.RulesEngine([workflow]);
        var successes = 0;
        for (var number = 0; number < 60; number++)
        {
            var (country, amount, signed) = (dice.Pick(Countries), dice.Between(0, 6), dice.Chance(50));
            dynamic order = new ExpandoObject();
            (order.Country, order.Amount, order.Signed) = (country, amount, signed);
            var results = await rules.ExecuteAllRulesAsync("w", new RuleParameter("order", order));
            var expected = ((List<RuleResultTree>)results).Where(result => result.IsSuccess).Select(result => $"drafts/w.{result.Rule.RuleName}").ToList();
            var use = new UseCase().With("orderCountry", FactValue.Text(country)).With("orderAmount", FactValue.Number(amount)).With("orderSigned", FactValue.Boolean(signed));
            engine.Evaluator.Evaluate(use).Findings.Where(finding => finding.Rule.StartsWith("drafts/", StringComparison.Ordinal)).Select(finding => finding.Rule)
                .Should().BeEquivalentTo(expected, "that is so with {0}", use);
            successes += expected.Count;
        }

        successes.Should().BeGreaterThan(500, "the expressions must be true now and then");
    }

    [Fact]
    public void Draft_GuardAgainstNull_NeverHoldsWithoutTheFact()
    {
        var engine = Load(Imported.Of(Imported.Workflow("order.Country != null && order.Country != \"FR\" && order.Signed")), DraftKind.Prohibition);
        var finding = engine.Evaluator.Evaluate(new UseCase().With("orderSigned", FactValue.True)).Findings.Single(finding => finding.Rule == "drafts/w.r1");
        finding.Status.Should().Be(FindingStatus.MayApply);
        finding.Missing.Should().Equal("orderCountry");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Draft_OfEveryKind_LoadsBesideTheShippedPacks(int kind)
    {
        var import = Imported.Of(Imported.Workflow("order.Country == \"FR\"", "order.Amount > 5 || !order.Signed", "user.UserAge < 18", "order.Lines.Any()"));
        Load(import, (DraftKind)kind).Packs.Should().Contain(pack => pack.Id == "drafts");
    }

    private static ComplianceEngine Load(WorkflowImport import, DraftKind kind)
    {
        var text = Encoding.UTF8.GetBytes(new DraftPack("drafts", "Rules of a test", new(2025, 1, 1), kind).Write(import));
        var faults = new DiagnosticBag();
        RuleSetLoader.Load([EmbeddedPackSource.Instance, new StreamPackSource("drafts", () => new MemoryStream(text))], faults);
        faults.Sorted().Should().BeEmpty();
        return ComplianceEngine.Load(o => o.AddEmbeddedPacks().AddStream("drafts", () => new MemoryStream(text)));
    }

    private static string Expression(Dice dice, int depth) => depth == 0 || dice.Chance(20) ? Test(dice) : dice.Roll(3) switch
    {
        0 => $"({Expression(dice, depth - 1)} && {Expression(dice, depth - 1)})",
        1 => $"({Expression(dice, depth - 1)} || {Expression(dice, depth - 1)})",
        _ => $"!({Expression(dice, depth - 1)})",
    };

    private static string Test(Dice dice) => dice.Roll(6) switch
    {
        0 => $"order.Country {dice.Pick(["==", "!=", "="])} \"{dice.Pick(Countries)}\"",
        1 => $"order.Amount {dice.Pick(["<", "<=", ">", ">=", "==", "!="])} {dice.Between(1, 5)}",
        2 => $"{dice.Between(1, 5)} {dice.Pick(["<", "<=", ">", ">="])} order.Amount",
        3 => $"order.Country in (\"{dice.Pick(Countries)}\", \"{dice.Pick(Countries)}\")",
        4 => $"new[] {{ \"{dice.Pick(Countries)}\", \"{dice.Pick(Countries)}\" }}.Contains(order.Country)",
        _ => "order.Signed",
    };
}
