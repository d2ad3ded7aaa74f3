using System.Runtime.CompilerServices;
using Compliance.RulesEngine.Importing.Reviewing;
using Compliance.RulesEngine.Workflows;
using RulesEngine.Models;
using Engine = RulesEngine.RulesEngine;

namespace Compliance.RulesEngine;

/// <summary>
/// Runs a shop's workflows side by side with a reading in which what is missing is no answer, and tells which rules RulesEngine calls failed, or succeeded, only
/// because something was missing: a null, a member or object that is not there, an exception. Reads the workflows once; not thread-safe.
/// </summary>
/// <remarks>
/// <code>
/// var review = WorkflowReview.Of(workflows);
/// await foreach (var rule in review.RunAsync(orders.Select(order => new[] { new RuleParameter("order", order) })))
///     if (rule.Outcome == ReviewOutcome.FailedForLack) Console.WriteLine($"{rule.Rule}: {string.Join(", ", rule.Missing)}");
/// </code>
/// </remarks>
public sealed class WorkflowReview
{
    /// <summary>Inputs of more shapes than this are read anew: what is kept must not grow with the input.</summary>
    private const int MostShapes = 64;

    private const int MostOfMessage = 200;

    private readonly IReadOnlyList<Workflow> _workflows;
    private readonly IReadOnlyList<WorkflowDocument> _documents;
    private readonly ReSettings _settings;
    private readonly Dictionary<string, (Engine Engine, InputReading Reading)> _shapes = new(StringComparer.Ordinal);

    private WorkflowReview(IReadOnlyList<Workflow> workflows, IReadOnlyList<WorkflowDocument> documents, ReSettings settings)
    {
        _workflows = workflows;
        _documents = documents;
        _settings = settings;
    }

    /// <summary>A review of workflows.</summary>
    /// <param name="workflows">The workflows, all that inject each other among them. They are not changed.</param>
    /// <param name="settings">The shop's settings; null takes RulesEngine's defaults. Their custom types may be used by the reading too.</param>
    /// <exception cref="FactWorkflowException">The workflows have faults; it lists them all.</exception>
    public static WorkflowReview Of(IReadOnlyList<Workflow> workflows, ReSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(workflows);
        var faults = new DiagnosticBag();
        var read = new DiagnosticBag();
        var documents = WorkflowObjects.Read("workflows", workflows, read);
        Importing.WorkflowFile.AddWithoutActions(read, faults);
        return Of(workflows, documents, settings, faults) ?? throw new FactWorkflowException(faults.Sorted());
    }

    /// <summary>A review of workflows that were read already; null when a fault was reported.</summary>
    internal static WorkflowReview? Of(IReadOnlyList<Workflow> workflows, IReadOnlyList<WorkflowDocument> documents, ReSettings? settings, DiagnosticBag faults)
    {
        var joined = WorkflowSet.Join(documents, faults);
        return faults.IsEmpty ? new(workflows, joined, settings ?? new ReSettings()) : null;
    }

    /// <summary>Runs the workflows on inputs, one after the other.</summary>
    /// <param name="inputs">Each the objects that the workflows read, by name.</param>
    /// <param name="cancellation">Ends the run between two workflows.</param>
    /// <returns>Every rule at the top of each workflow, for each input.</returns>
    public async IAsyncEnumerable<ReviewedRule> RunAsync(IEnumerable<RuleParameter[]> inputs, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var number = 0L;
        foreach (var input in inputs)
        {
            number++;
            var (engine, reading) = Shape(input);
            foreach (var workflow in _documents)
            {
                cancellation.ThrowIfCancellationRequested();
                var results = await ResultsAsync(engine, workflow, input);
                foreach (var rule in workflow.Rules)
                {
                    yield return Compare(number, workflow, rule, results.GetValueOrDefault(rule.Name), reading.Read(workflow, rule, input));
                }
            }
        }
    }

    private static ReviewedRule Compare(long number, WorkflowDocument workflow, RuleDocument rule, RuleResultTree? result, Outcome read)
    {
        if (result is { IsSuccess: false, ExceptionMessage.Length: > 0 } && read.Truth == Truth.True)
        {
            // What it reads is there; something else of the workflow threw, such as a global parameter, and took the rule with it.
            read = Outcome.Lacking(Legible.Shorten(result.ExceptionMessage, MostOfMessage));
        }

        var outcome = (result?.IsSuccess, read.Truth) switch
        {
            (null, _) => ReviewOutcome.NotJudged,
            (true, Truth.True) => ReviewOutcome.Succeeded,
            (false, Truth.False) => ReviewOutcome.Failed,
            (var succeeded, Truth.Unknown) when read.NotRead is null => succeeded.Value ? ReviewOutcome.SucceededForLack : ReviewOutcome.FailedForLack,
            _ => ReviewOutcome.NotJudged,
        };
        var why = outcome != ReviewOutcome.NotJudged ? null
            : result is null ? "RulesEngine gave no result" : read.NotRead ?? "RulesEngine says otherwise than the expression does";
        return new(number, workflow.Name, rule.Name, outcome)
        {
            Missing = ContentList<string>.Of(outcome is ReviewOutcome.FailedForLack or ReviewOutcome.SucceededForLack ? read.Missing : []),
            NotJudged = why,
        };
    }

    /// <summary>What RulesEngine says of each rule; nothing where it throws.</summary>
    private static async Task<Dictionary<string, RuleResultTree>> ResultsAsync(Engine engine, WorkflowDocument workflow, RuleParameter[] input)
    {
        try
        {
            var results = await engine.ExecuteAllRulesAsync(workflow.Name, input);
            return results.GroupBy(result => result.Rule.RuleName, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return [];
        }
    }

    /// <summary>
    /// An engine and a reading for each combination of types: RulesEngine keeps what it has compiled by the short names of types, and these are not theirs alone.
    /// </summary>
    private (Engine Engine, InputReading Reading) Shape(RuleParameter[] input)
    {
        var key = string.Join('|', input.Select(parameter => $"{parameter.Name}:{parameter.Type.AssemblyQualifiedName ?? parameter.Type.Name}"));
        if (!_shapes.TryGetValue(key, out var shape))
        {
            shape = (new Engine([.. _workflows.Select(Copy)], Settings()), new(input, _settings));
            if (_shapes.Count == MostShapes)
            {
                _shapes.Clear();
            }

            _shapes.Add(key, shape);
        }

        return shape;
    }

    /// <summary>RulesEngine adds injected rules to the very workflow that it was given.</summary>
    private static Workflow Copy(Workflow workflow) => new()
    {
        WorkflowName = workflow.WorkflowName,
        WorkflowsToInject = workflow.WorkflowsToInject,
        RuleExpressionType = workflow.RuleExpressionType,
        GlobalParams = workflow.GlobalParams,
        Rules = workflow.Rules,
    };

    /// <summary>The shop's settings, but for actions, for a review does nothing, and for the shop's own messages of failed rules, which would pass for exceptions.</summary>
    private ReSettings Settings() => new()
    {
        CustomTypes = _settings.CustomTypes,
        IsExpressionCaseSensitive = _settings.IsExpressionCaseSensitive,
        NestedRuleExecutionMode = _settings.NestedRuleExecutionMode,
        EnableScopedParams = _settings.EnableScopedParams,
        AutoRegisterInputType = _settings.AutoRegisterInputType,
        UseFastExpressionCompiler = _settings.UseFastExpressionCompiler,
        EnableExceptionAsErrorMessageForRuleExpressionParsing = _settings.EnableExceptionAsErrorMessageForRuleExpressionParsing,
        EnableFormattedErrorMessage = false,
        AutoExecuteActions = false,
    };
}

/// <summary>What a rule comes to when what is missing is no answer, beside what RulesEngine says.</summary>
public enum ReviewOutcome
{
    /// <summary>It succeeds.</summary>
    Succeeded,

    /// <summary>It fails.</summary>
    Failed,

    /// <summary>RulesEngine calls it failed, only because something was missing.</summary>
    FailedForLack,

    /// <summary>RulesEngine calls it succeeded, only because something was missing: <c>order.Country != "FR"</c> of a null.</summary>
    SucceededForLack,

    /// <summary>It could not be compared; <see cref="ReviewedRule.NotJudged"/> says why.</summary>
    NotJudged,
}

/// <summary>What a review says of one rule on one input. Immutable.</summary>
/// <param name="Input">Which input, from 1.</param>
/// <param name="Workflow">The workflow's name.</param>
/// <param name="Rule">The rule's name.</param>
/// <param name="Outcome">What it comes to.</param>
public sealed record ReviewedRule(long Input, string Workflow, string Rule, ReviewOutcome Outcome)
{
    /// <summary>What was missing, each in a few words such as <c>order.Country is null</c>; empty unless that decided.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>Why the rule could not be compared; null where it could.</summary>
    public string? NotJudged { get; init; }
}
