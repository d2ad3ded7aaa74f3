using System.Collections.Concurrent;
using Compliance.Rules.Compilation;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Validation;
using Compliance.RulesEngine.Exporting;
using RulesEngine.Models;
using Engine = RulesEngine.RulesEngine;

namespace Compliance.RulesEngine.Evaluating;

/// <summary>
/// The states of norms as RulesEngine works them out, by workflows exported for each stretch of days when it is first asked about. Thread-safe: two threads may
/// export the same stretch twice.
/// </summary>
internal sealed class RulesEngineStates(CompiledRules rules) : INormStateSource
{
    /// <summary>Compiled expressions that the engine keeps: more than the shipped packs have on all days together.</summary>
    private const int Compiled = 1 << 20;

    private readonly TestReader _tests = new(rules.Vocabulary);

    /// <summary>One for all stretches: most expressions are the same in many, and it compiles each once.</summary>
    private readonly Engine _engine = new(Settings);
    private readonly ConcurrentDictionary<int, (DayWorkflows Workflows, WorkflowRun Run)> _stretches = new();

    /// <summary>An exception in an expression is thrown, and no message is made that nobody reads.</summary>
    internal static ReSettings Settings => new()
    {
        EnableExceptionAsErrorMessage = false,
        EnableFormattedErrorMessage = false,
        EnableScopedParams = false,
        AutoExecuteActions = false,
        IsExpressionCaseSensitive = true,
        CacheConfig = new() { SizeLimit = Compiled },
    };

    public INormStates Evaluate(BoundUseCase useCase, DateOnly day)
    {
        var (workflows, run) = _stretches.GetOrAdd(rules.Days.Of(day), Export);
        return new States(workflows, run.StatesAsync(useCase).GetAwaiter().GetResult());
    }

    private (DayWorkflows Workflows, WorkflowRun Run) Export(int stretch)
    {
        var workflows = DayWorkflows.Of(rules.In(stretch), rules.Days.Start(stretch));
        _engine.AddOrUpdateWorkflow([.. workflows.Stages.Select(stage => stage.ToWorkflow())]);
        return (workflows, new(_engine, workflows, _tests));
    }

    private sealed class States(DayWorkflows workflows, PackFacts facts) : INormStates
    {
        public Truth TextsNotHeld => workflows.NotHeld.Select(name => facts[name]).DefaultIfEmpty(Truth.False).Max();

        public NormState this[Norm norm] => workflows.Norms.TryGetValue(norm.FullId, out var names)
            ? new(facts[names.Conditions], facts[names.Applies], Of(names.Grants), Of(names.Fulfilled))
            : default;

        private Truth Of(StateName? name) => name is { } state ? facts[state] : Truth.False;
    }
}
