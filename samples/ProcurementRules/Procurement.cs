using Compliance;
using Compliance.RulesEngine;
using Microsoft.EntityFrameworkCore;
using RulesEngine.Models;
using Engine = RulesEngine.RulesEngine;

namespace ProcurementRules;

/// <summary>Judges orders: facts from fact workflows, a verdict from the packs, the decision of the house from the approval workflow that reads the verdict.</summary>
internal sealed class Procurement(IDbContextFactory<ShopContext> database, WorkflowTables tables, IFactSource facts, IComplianceEvaluator evaluator)
{
    /// <summary>Judges every order as of a day.</summary>
    public async Task<IReadOnlyList<Judgement>> JudgeAsync(DateOnly day)
    {
        await using var context = await database.CreateDbContextAsync();
        var orders = await context.Orders.AsNoTracking().OrderBy(order => order.Number).ToListAsync();
        var engine = new Engine(tables.Others(), new ReSettings().AddCompliance(evaluator));
        var judgements = new List<Judgement>();
        foreach (var order in orders)
        {
            judgements.Add(await JudgeAsync(engine, order, day));
        }

        return judgements;
    }

    private async Task<Judgement> JudgeAsync(Engine engine, Order order, DateOnly day)
    {
        var described = facts.Describe(order, order.Supplier, order.DataSet);
        var compliance = evaluator.ToRuleParameter(described, day);
        var results = await engine.ExecuteAllRulesAsync("approval", new RuleParameter("order", order), compliance);
        if (results.Find(result => result.ExceptionMessage is { Length: > 0 } && result.Rule.ErrorMessage is null) is { } broken)
        {
            // To RulesEngine a rule that could not be evaluated has failed. To the shop it has not: nobody gets an approval out of a fault.
            throw new InvalidOperationException($"Rule '{broken.Rule.RuleName}' could not be evaluated: {broken.ExceptionMessage}");
        }

        var outcome = results.Single(result => result.IsSuccess).Rule.SuccessEvent;
        return new(order, described, ((ComplianceParameter)compliance.Value).Verdict, outcome);
    }
}

/// <summary>What came of an order.</summary>
/// <param name="Order">The order.</param>
/// <param name="Described">Its facts, and what could not be said.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Outcome">What the house makes of it.</param>
internal sealed record Judgement(Order Order, DescribedUse Described, Verdict Verdict, string Outcome);
