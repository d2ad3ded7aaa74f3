using Compliance.Rules.Compilation;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Hosting;
using Compliance.Rules.Validation;
using Compliance.RulesEngine.Exporting;
using RulesEngine.Interfaces;
using RulesEngine.Models;

namespace Compliance.RulesEngine;

/// <summary>
/// Rule packs as workflows of RulesEngine, as they are in force on a day. Each state of a rule is two rules of a workflow: <c>mistral/some-norm applies</c> succeeds
/// where the norm applies, <c>mistral/some-norm may apply</c> also where it is unknown. Workflows feed the next through <see cref="PackFacts"/>; the last one decides.
/// Immutable to its users and thread-safe.
/// </summary>
/// <remarks>
/// <code>
/// var packs = PackWorkflows.Of(ComplianceEngine.Load(), new DateOnly(2026, 1, 15));
/// var engine = new RulesEngine.RulesEngine([.. packs.Workflows]);
/// var facts = await packs.RunAsync(engine, new UseCase { Vendor = "mistral", Purpose = [Purposes.ModelTraining] });
/// if (facts.Ruling.Decision == Decision.Prohibited) …
/// </code>
/// </remarks>
public sealed class PackWorkflows
{
    private readonly CompiledRules _rules;
    private readonly TestReader _tests;
    private readonly Lazy<DayWorkflows> _day;

    private PackWorkflows(CompiledRules rules, DateOnly day)
    {
        _rules = rules;
        Day = day;
        _tests = new(rules.Vocabulary);
        _day = new(() => DayWorkflows.Of(rules.On(day), day));
    }

    /// <summary>The day whose rules these are.</summary>
    public DateOnly Day { get; }

    /// <summary>The workflows, in the order in which they run. They are RulesEngine's own objects, made anew at each call.</summary>
    public IReadOnlyList<Workflow> Workflows => [.. _day.Value.All.Select(workflow => workflow.ToWorkflow())];

    /// <summary>The workflows of rules.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="day">The day whose rules are meant: documents have versions, and rules are in force by date.</param>
    public static PackWorkflows Of(ComplianceEngine rules, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return new(rules.Rules, day);
    }

    internal static PackWorkflows Of(CompiledRules rules, DateOnly day) => new(rules, day);

    /// <summary>The workflows as a JSON array that RulesEngine reads, in the order in which they run. The same rules give the same bytes.</summary>
    public string ToJson() => WorkflowJson.Write(_day.Value.All);

    /// <summary>Runs the workflows on a use case.</summary>
    /// <param name="engine">An engine that has the workflows, be it from <see cref="Workflows"/> or from the JSON.</param>
    /// <param name="useCase">The use case; its own day does not count.</param>
    /// <param name="cancellation">Ends the run between two workflows.</param>
    /// <returns>What came of it: the decision, and whether each rule succeeded.</returns>
    /// <exception cref="InvalidUseCaseException">A fact or value is not in the vocabulary of the packs; the message names the nearest.</exception>
    /// <exception cref="InvalidOperationException">A rule could not be evaluated, or the engine's workflows lack one: that never counts as "no".</exception>
    public async Task<PackFacts> RunAsync(IRulesEngine engine, UseCase useCase, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(useCase);
        var faults = new DiagnosticBag();
        var bound = UseCaseBinder.Bind(useCase, _rules.Vocabulary, places: null, faults) ?? throw UseCaseFaults.InCode(faults.Sorted());
        return await new WorkflowRun(engine, _day.Value, _tests).DecideAsync(bound, _rules.Purpose, cancellation);
    }
}
