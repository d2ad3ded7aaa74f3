using System.Text;
using Compliance.Rules.Diagnostics;
using Compliance.RulesEngine;
using Compliance.RulesEngine.Importing.Reviewing;
using FluentAssertions;
using RulesEngine.Models;
using Xunit;

namespace Compliance.Tests.ImportingWorkflows;

public sealed class ReviewTests
{
    [Theory]
    [InlineData("order.Country == \"FR\"", """{ "order": { "Country": "FR" } }""", ReviewOutcome.Succeeded, null)]
    [InlineData("order.Country == \"FR\"", """{ "order": { "Country": "US" } }""", ReviewOutcome.Failed, null)]
    [InlineData("order.Country == \"FR\"", """{ "order": { "Country": null } }""", ReviewOutcome.FailedForLack, "order.Country is null")]
    [InlineData("order.Country == \"FR\"", """{ "order": { } }""", ReviewOutcome.FailedForLack, "order.Country is missing")]
    [InlineData("order.Country == \"FR\"", """{ "supplier": { "Country": "FR" } }""", ReviewOutcome.FailedForLack, "order is missing")]
    [InlineData("order.Country == \"FR\" && order.Amount > 5", """{ "order": { "Country": null, "Amount": 3 } }""", ReviewOutcome.Failed, null)]
    [InlineData("order.Country == \"FR\" && order.Amount > 5", """{ "order": { "Country": null, "Amount": 6 } }""", ReviewOutcome.FailedForLack, "order.Country is null")]
    [InlineData("order.Country == \"FR\" || order.Amount > 5", """{ "order": { "Country": null, "Amount": 6 } }""", ReviewOutcome.Succeeded, null)]
    [InlineData("order.Country == \"FR\" || order.Amount > 5", """{ "order": { "Country": null, "Amount": 3 } }""", ReviewOutcome.FailedForLack, "order.Country is null")]
    [InlineData("order.Country != \"FR\"", """{ "order": { "Country": null } }""", ReviewOutcome.SucceededForLack, "order.Country is null")]
    [InlineData("order.Customer.Age >= 18", """{ "order": { "Customer": { } } }""", ReviewOutcome.FailedForLack, "order.Customer.Age is missing")]
    [InlineData("order.Customer.Age >= 18", """{ "order": { "Customer": null } }""", ReviewOutcome.FailedForLack, "order.Customer is null")]
    [InlineData("order.Items.Any(i => i.Price > 5)", """{ "order": { "Items": [ { "Price": 6 } ] } }""", ReviewOutcome.Succeeded, null)]
    [InlineData("order.Items.Any(i => i.Price > 5)", """{ "order": { "Amount": 1 } }""", ReviewOutcome.FailedForLack, "order.Items is missing")]
    [InlineData("order.Amount >", """{ "order": { "Amount": 1 } }""", ReviewOutcome.NotJudged, null)]
    public async Task Run_JsonInput_TellsFailedFromMissing(string expression, string input, ReviewOutcome outcome, string? missing)
    {
        var reviewed = await Review(WorkflowReview.Of([Imported.Workflow(expression)]), Inputs(input));
        reviewed.Should().ContainSingle();
        reviewed[0].Outcome.Should().Be(outcome, reviewed[0].NotJudged);
        reviewed[0].Missing.Should().Equal(missing is null ? [] : [missing]);
        (reviewed[0].NotJudged is not null).Should().Be(outcome == ReviewOutcome.NotJudged);
    }

    /// <summary>RulesEngine keeps what it compiled by short names of types; two shapes with the same member names must not share.</summary>
    [Fact]
    public async Task Run_InputsOfSeveralShapes_AreEachReadAsTheyAre()
    {
        var reviewed = await Review(
            WorkflowReview.Of([Imported.Workflow("order.Amount > 5")]),
            Inputs("""{ "order": { "Amount": 6 } }""", """{ "order": { "Amount": "6" } }""", """{ "order": { "Amount": 5.5 } }""", """{ "order": { "Amount": null } }"""));
        reviewed.Select(rule => (rule.Input, rule.Outcome)).Should().Equal(
            (1, ReviewOutcome.Succeeded), (2, ReviewOutcome.NotJudged), (3, ReviewOutcome.Succeeded), (4, ReviewOutcome.FailedForLack));
    }

    [Fact]
    public async Task Run_TypedObjectsNestedRulesParametersAndInjection_ReadsThemAll()
    {
        Workflow[] workflows =
        [
            new()
            {
                WorkflowName = "approval", WorkflowsToInject = ["shared"], GlobalParams = [new() { Name = "city", Expression = "order.Address.City" }],
                Rules =
                [
                    new() { RuleName = "near", Expression = "city == \"Paris\"" },
                    new() { RuleName = "either", Operator = "Or", Rules = [new() { RuleName = "a", Expression = "city == \"Paris\"" }, new() { RuleName = "b", Expression = "order.Seats > 5" }] },
                ],
            },
            new() { WorkflowName = "shared", Rules = [new() { RuleName = "few", Expression = "order.Seats < 100" }] },
        ];
        var review = WorkflowReview.Of(workflows);
        var reviewed = await Review(review, [[new("order", new Order(null, 3))], [new("order", new Order(new("Paris"), null))], [new("order", new Order(null, 6))]]);
        reviewed.Select(rule => $"{rule.Input} {rule.Workflow}/{rule.Rule} {rule.Outcome} {string.Join(", ", rule.Missing.Select(missing => missing.Split('-')[0].Trim()))}".TrimEnd()).Should().Equal(
            "1 approval/near FailedForLack order.Address is null",
            "1 approval/either FailedForLack order.Address is null",
            "1 approval/few FailedForLack Error while executing scoped params for rule `few`",
            "2 approval/near Succeeded",
            "2 approval/either Succeeded",
            "2 approval/few FailedForLack order.Seats is null",
            "3 approval/near FailedForLack order.Address is null",
            "3 approval/either FailedForLack Error while executing scoped params for rule `either`",
            "3 approval/few FailedForLack Error while executing scoped params for rule `few`");
        workflows[0].Rules.Should().HaveCount(2, "what the shop gave is not changed");
    }

    [Fact]
    public void Of_FaultyWorkflows_ThrowsWithAllFaults() =>
        ((Action)(() => WorkflowReview.Of([new() { WorkflowName = "w", WorkflowsToInject = ["nowhere"], Rules = [new() { RuleName = "r" }] }])))
            .Should().Throw<FactWorkflowException>().Which.Diagnostics.Select(fault => fault.Code).Should().BeEquivalentTo("CR505", "CR503");

    private static IReadOnlyList<RuleParameter[]> Inputs(params string[] lines)
    {
        var faults = new DiagnosticBag();
        var inputs = ReviewInputs.Read(new SourceText("in.jsonl", Encoding.UTF8.GetBytes(string.Join('\n', lines))), faults);
        faults.Sorted().Should().BeEmpty();
        return inputs;
    }

    private static async Task<List<ReviewedRule>> Review(WorkflowReview review, IEnumerable<RuleParameter[]> inputs)
    {
        var reviewed = new List<ReviewedRule>();
        await foreach (var rule in review.RunAsync(inputs))
        {
            reviewed.Add(rule);
        }

        return reviewed;
    }

    /// <summary>A shop's order.</summary>
    public sealed record Order(Address? Address, int? Seats);

    /// <summary>Where it goes.</summary>
    public sealed record Address(string? City);
}
