using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;
using RulesEngine.Interfaces;
using RulesEngine.Models;

namespace Compliance.RulesEngine.Exporting;

/// <summary>Runs exported workflows one after the other, each fed with what those before it say. Immutable and thread-safe.</summary>
/// <param name="engine">Has the workflows.</param>
/// <param name="workflows">Which there are, and in what order.</param>
/// <param name="tests">Reads tests of facts.</param>
internal sealed class WorkflowRun(IRulesEngine engine, DayWorkflows workflows, TestReader tests)
{
    /// <summary>The name of the one parameter.</summary>
    private const string Facts = "facts";

    /// <summary>Runs the workflows up to the states of norms.</summary>
    /// <param name="useCase">The facts that conditions see.</param>
    /// <param name="whole">The run of the use as it is, where this is it with one purpose alone.</param>
    /// <param name="cancellation">Ends the run between two workflows.</param>
    public async Task<PackFacts> StatesAsync(BoundUseCase useCase, PackFacts? whole = null, CancellationToken cancellation = default)
    {
        var facts = new PackFacts(tests, useCase, whole);
        foreach (var stage in workflows.Stages)
        {
            await RunAsync(stage, facts, cancellation);
        }

        return facts;
    }

    /// <summary>Runs all workflows, those up to the grants for each of several purposes.</summary>
    public async Task<PackFacts> DecideAsync(BoundUseCase useCase, FactDefinition? purpose, CancellationToken cancellation)
    {
        var facts = await StatesAsync(useCase, whole: null, cancellation);
        var granted = new List<PackFacts>();
        foreach (var alone in useCase.OneByOne(purpose))
        {
            granted.Add(await StatesAsync(alone, facts, cancellation));
        }

        foreach (var one in granted.DefaultIfEmpty(facts))
        {
            await RunAsync(workflows.Grants, one, cancellation);
        }

        foreach (var name in granted.Count == 0 ? [] : new[] { DecisionNames.Granted.IsTrue, DecisionNames.Granted.MayBeTrue })
        {
            facts.Record(name, granted.TrueForAll(one => one.Succeeded(name)));
        }

        await RunAsync(workflows.Summary, facts, cancellation);
        await RunAsync(workflows.Decision, facts, cancellation);
        facts.Ruling = Ruling.Of(DecisionNames.Rules.Where(rule => facts.Succeeded(rule.Name)).Select(rule => rule.Decision));
        return facts;
    }

    private async Task RunAsync(ExportedWorkflow workflow, PackFacts facts, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        facts.Take(workflow, await engine.ExecuteAllRulesAsync(workflow.Name, [new RuleParameter(Facts, facts)], cancellation));
    }
}
