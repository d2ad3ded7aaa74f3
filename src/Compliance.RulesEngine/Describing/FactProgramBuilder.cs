using Compliance.Rules.Validation;
using Compliance.RulesEngine.Diagnostics;
using Compliance.RulesEngine.Expressions;
using Compliance.RulesEngine.Workflows;

namespace Compliance.RulesEngine.Describing;

/// <summary>
/// Makes a program of workflows: every expression is compiled against the declared objects, every fact and value is one of the vocabulary. All faults come together.
/// Belongs to one program.
/// </summary>
internal sealed class FactProgramBuilder
{
    private readonly IReadOnlyList<FactParameter> _objects;
    private readonly IComplianceVocabulary _vocabulary;
    private readonly DiagnosticBag _diagnostics;
    private readonly ExpressionCompiler _compiler;
    private readonly SaidFactReader _said;
    private readonly List<CompiledParameter> _parameters = [];
    private readonly Dictionary<string, (FactDescription Fact, List<FactRule> Rules)> _facts = new(StringComparer.Ordinal);

    private FactProgramBuilder(FactWorkflowOptions options, IComplianceVocabulary vocabulary, DiagnosticBag diagnostics)
    {
        _objects = options.Parameters;
        _vocabulary = vocabulary;
        _diagnostics = diagnostics;
        _compiler = new([.. _objects.Select(declared => declared.Type)], options.CustomTypes, options.IsExpressionCaseSensitive);
        _said = new(vocabulary, diagnostics);
    }

    /// <summary>Makes the program; null when a fault was reported.</summary>
    /// <param name="workflows">The workflows of all sources.</param>
    /// <param name="options">The declared objects and listed types.</param>
    /// <param name="vocabulary">The facts that may be said.</param>
    /// <param name="diagnostics">Takes the faults.</param>
    public static FactProgram? Build(IReadOnlyList<WorkflowDocument> workflows, FactWorkflowOptions options, IComplianceVocabulary vocabulary, DiagnosticBag diagnostics)
    {
        var joined = WorkflowSet.Join(workflows, diagnostics);
        var builder = new FactProgramBuilder(options, vocabulary, diagnostics);
        foreach (var workflow in joined)
        {
            builder.Add(workflow);
        }

        return diagnostics.IsEmpty ? builder.Program([.. workflows.Select(workflow => workflow.Name)]) : null;
    }

    private FactProgram Program(IReadOnlyList<string> workflows) =>
        new(_objects, _parameters, [.. _facts.Values.Select(fact => new DescribedFact(fact.Fact, (_vocabulary as DescribedVocabulary)?.Definition(fact.Fact.Name)?.Values, fact.Rules))],
            workflows, _vocabulary);

    private void Add(WorkflowDocument workflow)
    {
        var scope = With(ExpressionScope.Of(_objects), workflow.Globals, workflow.Name, rule: null);
        foreach (var rule in workflow.Rules)
        {
            Add(workflow, rule, scope);
        }
    }

    private void Add(WorkflowDocument workflow, RuleDocument rule, ExpressionScope globals)
    {
        var place = new RulePlace(workflow.Name, rule.Name);
        var scope = With(globals, rule.Locals, workflow.Name, rule.Name);
        var condition = Condition(rule, workflow.Name, scope, isScoped: true);
        if (_said.Read(rule) is not { } said)
        {
            return;
        }

        var values = new FactValues(said.Fact, _vocabulary);
        var success = Value(said.Success, rule.OnSuccess, said.Fact, values, place, scope);
        var otherwise = Value(said.Otherwise, rule.OnFailure, said.Fact, values, place, scope);
        if (condition is null || success is null)
        {
            return;
        }

        if (!_facts.TryGetValue(said.Fact.Name, out var fact))
        {
            _facts.Add(said.Fact.Name, fact = (said.Fact, []));
        }

        fact.Rules.Add(new(workflow.Name, rule.Name, rule.At, condition, success, otherwise));
    }

    private SaidValue? Value(FactValue? written, ExpressionText? output, FactDescription fact, FactValues values, RulePlace place, ExpressionScope scope)
    {
        if (output is null)
        {
            return written is null ? null : new WrittenValue(written);
        }

        if (_compiler.Compile(output, place, scope, _diagnostics) is not { } compiled)
        {
            return null;
        }

        if (values.NeverFits(compiled.Type))
        {
            _diagnostics.Add(WorkflowFaults.NeverOfFactsType(output.At, fact.Name, fact.Type, TypeWords.Of(compiled.Type)));
            return null;
        }

        return new ComputedValue(compiled, output.At, values);
    }

    /// <summary>The condition of a rule; null when a fault was reported.</summary>
    private Condition? Condition(RuleDocument rule, string workflow, ExpressionScope outer, bool isScoped)
    {
        var scope = isScoped ? outer : With(outer, rule.Locals, workflow, rule.Name);
        if (rule.Expression is { } expression)
        {
            var compiled = _compiler.Compile(expression, new(workflow, rule.Name), scope, _diagnostics);
            if (compiled is not null && compiled.Type != typeof(bool))
            {
                _diagnostics.Add(WorkflowFaults.NotBoolean(expression.At, workflow, rule.Name, expression.Text, TypeWords.Of(compiled.Type)));
                return null;
            }

            return compiled is null ? null : new ExpressionCondition(compiled, expression.At);
        }

        var parts = new List<Condition>();
        foreach (var nested in rule.Rules)
        {
            _said.RefuseInside(nested);
            if (Condition(nested, workflow, scope, isScoped: false) is { } part)
            {
                parts.Add(part);
            }
        }

        return parts.Count > 0 && parts.Count == rule.Rules.Count ? new NestedCondition(parts, settling: rule.Operator == NestedOperator.Or) : null;
    }

    private ExpressionScope With(ExpressionScope scope, IReadOnlyList<ParameterText> parameters, string workflow, string? rule)
    {
        foreach (var parameter in parameters)
        {
            if (scope.Has(parameter.Name))
            {
                _diagnostics.Add(WorkflowFaults.SameParameterTwice(parameter.At, parameter.Name));
            }
            else if (_compiler.Compile(parameter.Expression, new(workflow, rule ?? parameter.Name), scope, _diagnostics) is { } compiled)
            {
                _parameters.Add(new(parameter.Name, compiled));
                scope = scope.With(parameter.Name, compiled.Type, _parameters.Count - 1);
            }
        }

        return scope;
    }
}
