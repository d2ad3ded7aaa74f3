using System.Reflection;
using Compliance.RulesEngine.Expressions;
using Compliance.RulesEngine.Importing.Syntax;
using Compliance.RulesEngine.Workflows;
using RulesEngine.Models;

namespace Compliance.RulesEngine.Importing.Reviewing;

/// <summary>
/// Reads rules over inputs of certain types: what joins parts, here; each part, as fact workflows read it, where a null is no value. What is compiled is kept.
/// Belongs to one thread.
/// </summary>
internal sealed class InputReading
{
    private static readonly Dictionary<string, IReadOnlyList<Token>> NoParameters = new(StringComparer.OrdinalIgnoreCase);

    private readonly ExpressionCompiler _compiler;
    private readonly ExpressionScope _scope;
    private readonly StringComparison _case;
    private readonly Dictionary<string, (CompiledExpression? Compiled, string Why)> _parts = new(StringComparer.Ordinal);
    private readonly Dictionary<RuleDocument, Func<RuleParameter[], Outcome>> _rules = new(ReferenceEqualityComparer.Instance);

    /// <param name="input">An input of the types meant.</param>
    /// <param name="settings">The shop's settings.</param>
    public InputReading(RuleParameter[] input, ReSettings settings)
    {
        var objects = input.Select(parameter => new FactParameter(parameter.Name, parameter.Type)).ToList();
        _compiler = new([.. objects.Select(declared => declared.Type)], settings.CustomTypes ?? [], settings.IsExpressionCaseSensitive);
        _scope = ExpressionScope.Of(objects);
        _case = settings.IsExpressionCaseSensitive ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
    }

    /// <summary>What a rule comes to.</summary>
    public Outcome Read(WorkflowDocument workflow, RuleDocument rule, RuleParameter[] input)
    {
        if (!_rules.TryGetValue(rule, out var read))
        {
            _rules.Add(rule, read = Prepare(workflow.Name, rule, () => Parameters.Of(workflow.Globals, NoParameters)));
        }

        return read(input);
    }

    private Func<RuleParameter[], Outcome> Prepare(string workflow, RuleDocument rule, Func<IReadOnlyDictionary<string, IReadOnlyList<Token>>> outer)
    {
        try
        {
            var parameters = Parameters.Of(rule.Locals, outer());
            if (rule.Expression is { } expression)
            {
                var tree = ExpressionParser.Parse(expression.Text, parameters);
                return input => Evaluate(tree, new(workflow, rule.Name), input);
            }

            var parts = rule.Rules.Select(nested => Prepare(workflow, nested, () => parameters)).ToList();
            return input => Outcome.Join(rule.Operator != NestedOperator.Or, parts.ConvertAll(part => part(input)));
        }
        catch (SyntaxException exception)
        {
            return _ => Outcome.Unread(exception.Message);
        }
    }

    private Outcome Evaluate(Node node, RulePlace place, RuleParameter[] input) => node switch
    {
        Junction junction => Outcome.Join(junction.IsAnd, [.. junction.Operands.Select(operand => Evaluate(operand, place, input))]),
        Negation negation => Evaluate(negation.Operand, place, input).Negated,
        _ => Part(node, place, input),
    };

    private Outcome Part(Node node, RulePlace place, RuleParameter[] input)
    {
        if (!_parts.TryGetValue(node.Text, out var part))
        {
            var faults = new DiagnosticBag();
            var compiled = _compiler.Compile(new(node.Text, SourceLocation.Whole(place.Workflow)), place, _scope, faults);
            _parts.Add(node.Text, part = (compiled, faults.Sorted().Select(fault => fault.Message).FirstOrDefault() ?? ""));
        }

        if (part.Compiled is null)
        {
            var missing = node.OuterMembers.Select(member => Missing(member, input)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
            return missing.Count > 0 ? Outcome.Lacking(missing) : Outcome.Unread(part.Why);
        }

        return part.Compiled.Evaluate(new Frame([.. input.Select(parameter => parameter.Value)], [])) switch
        {
            bool value => value ? Outcome.True : Outcome.False,
            Ignorance ignorance => Outcome.Lacking(ignorance.Cause),
            null => Outcome.Lacking($"{node.Text} is null"),
            _ => Outcome.Unread($"`{node.Text}` is not true or false"),
        };
    }

    /// <summary>What of a path is missing: the first object or member that is not there, or is null.</summary>
    private string? Missing(MemberPath path, RuleParameter[] input)
    {
        var root = Array.Find(input, parameter => string.Equals(parameter.Name, path.Names[0], _case));
        if (root is null)
        {
            return path.Names.Count == 1 ? null : $"{path.Names[0]} is missing";
        }

        var value = root.Value;
        for (var place = 0; ; place++)
        {
            var name = string.Join('.', path.Names.Take(place + 1));
            if (value is null)
            {
                return $"{name} is null";
            }

            if (place + 1 == path.Names.Count)
            {
                return null;
            }

            var flags = BindingFlags.Public | BindingFlags.Instance | (_case == StringComparison.Ordinal ? BindingFlags.Default : BindingFlags.IgnoreCase);
            var next = path.Names[place + 1];
            if (value.GetType().GetProperty(next, flags) is { } property && property.GetIndexParameters().Length == 0)
            {
                value = Value(property, value);
            }
            else if (value.GetType().GetField(next, flags) is { } field)
            {
                value = field.GetValue(value);
            }
            else
            {
                return $"{name}.{next} is missing";
            }
        }
    }

    /// <summary>What a property of the shop's throws is the shop's; then there is no value.</summary>
    private static object? Value(PropertyInfo property, object owner)
    {
        try
        {
            return property.GetValue(owner);
        }
        catch (TargetInvocationException)
        {
            return null;
        }
    }
}
