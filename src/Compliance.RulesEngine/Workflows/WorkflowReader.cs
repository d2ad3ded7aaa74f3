using Compliance.Json;
using Compliance.RulesEngine.Diagnostics;

namespace Compliance.RulesEngine.Workflows;

/// <summary>
/// Reads a text of workflows: one, or an array of them. Strict, and with places. Everything that is wrong is reported, and what is there is read all the same, so
/// that all faults come together. Belongs to one text.
/// </summary>
/// <param name="source">The text.</param>
/// <param name="hasPlaces">Whether its lines are anybody's; those of objects made to JSON are not, and only its name is told.</param>
/// <param name="diagnostics">Takes the faults.</param>
internal sealed class WorkflowReader(SourceText source, bool hasPlaces, DiagnosticBag diagnostics)
{
    /// <summary>Reads the workflows of a text.</summary>
    public static IReadOnlyList<WorkflowDocument> Read(SourceText source, bool hasPlaces, DiagnosticBag diagnostics)
    {
        var found = new DiagnosticBag();
        var workflows = new WorkflowReader(source, hasPlaces, found).Read();
        foreach (var fault in found.Sorted())
        {
            diagnostics.Add(hasPlaces ? fault : fault with { At = SourceLocation.Whole(source.File) });
        }

        return workflows;
    }

    private IReadOnlyList<WorkflowDocument> Read()
    {
        var items = StrictJson.Read(source, diagnostics, WorkflowLimits.File) switch
        {
            null => [],
            JsonArray array => array.Items,
            var one => [one],
        };
        return [.. items.Select(Workflow).OfType<WorkflowDocument>()];
    }

    private WorkflowDocument? Workflow(JsonValue value)
    {
        if (value is not JsonObject written)
        {
            diagnostics.Add(ReadingFaults.WrongType(value.At, "a workflow", value.Kind, "an object, a workflow, or an array of such"));
            return null;
        }

        var json = WithoutBlanks(written);
        WorkflowShapes.Workflow.Check(json, "the workflow", diagnostics);
        return json.String("WorkflowName") is not { } name ? null : new(
            name.Value,
            At(name),
            [.. Names(json, "WorkflowsToInject"), .. Names(json, "WorkflowRulesToInject")],
            Parameters(json, "GlobalParams"),
            Rules(json));
    }

    private List<RuleDocument> Rules(JsonObject json) => [.. json.Items<JsonObject>("Rules").Where(IsEnabled).Select(Rule).OfType<RuleDocument>()];

    private RuleDocument? Rule(JsonObject json)
    {
        if (json.String("RuleName") is not { } name)
        {
            return null;
        }

        foreach (var injected in Names(json, "WorkflowsToInject").Take(1))
        {
            diagnostics.Add(WorkflowFaults.InjectedIntoRule(injected.At, name.Value));
        }

        var expression = Text(json, "Expression");
        var nested = Rules(json);
        var joined = json.String("Operator") is { } word ? (NestedOperator?)Operator(word.Value) : null;
        CheckParts(name, expression, nested, joined);
        var actions = json.Object("Actions");
        return new(name.Value, At(name))
        {
            Operator = nested.Count > 0 ? joined : null,
            Rules = nested,
            Locals = Parameters(json, "LocalParams"),
            Expression = expression,
            Properties = json.Object("Properties"),
            OnSuccess = Output(actions?.Object("OnSuccess")),
            OnFailure = Output(actions?.Object("OnFailure")),
        };
    }

    private void CheckParts(JsonString name, ExpressionText? expression, List<RuleDocument> nested, NestedOperator? joined)
    {
        if (expression is null && nested.Count == 0)
        {
            diagnostics.Add(WorkflowFaults.NeitherExpressionNorRules(name.At, name.Value));
        }
        else if (expression is not null && nested.Count > 0)
        {
            diagnostics.Add(WorkflowFaults.BothExpressionAndRules(name.At, name.Value));
        }
        else if (nested.Count > 0 && joined is null)
        {
            diagnostics.Add(WorkflowFaults.RulesWithoutOperator(name.At, name.Value));
        }
    }

    /// <summary>The <c>OutputExpression</c> of an action; null where there is no action, or another one, which is a fault.</summary>
    private ExpressionText? Output(JsonObject? action)
    {
        if (action?.String("Name") is not { } name)
        {
            return null;
        }

        if (!string.Equals(name.Value, "OutputExpression", StringComparison.OrdinalIgnoreCase))
        {
            diagnostics.Add(WorkflowFaults.OtherAction(name.At, name.Value));
            return null;
        }

        var context = action.Object("Context");
        var given = context?.Properties.FirstOrDefault(property => string.Equals(property.Name, "expression", StringComparison.OrdinalIgnoreCase));
        if (given?.Value is JsonString text && !string.IsNullOrWhiteSpace(text.Value))
        {
            return new(text.Value, At(text));
        }

        diagnostics.Add(ReadingFaults.MissingProperty(context?.At ?? action.At, "the context of \"OutputExpression\"", "Expression"));
        return null;
    }

    private List<ParameterText> Parameters(JsonObject json, string name)
    {
        var parameters = json.Items<JsonObject>(name)
            .Where(parameter => parameter.String("Name") is not null && parameter.String("Expression") is not null)
            .Select(parameter => new ParameterText(parameter.String("Name")!.Value, At(parameter.String("Name")!), Text(parameter, "Expression")!))
            .ToList();
        if (parameters.Count > WorkflowLimits.Parameters)
        {
            diagnostics.Add(WorkflowFaults.TooMany(json[name]!.At, "parameters", WorkflowLimits.Parameters));
        }

        return parameters;
    }

    private List<WrittenName> Names(JsonObject json, string name) => [.. json.Items<JsonString>(name).Select(text => new WrittenName(text.Value, At(text)))];

    private ExpressionText? Text(JsonObject json, string name) => json.String(name) is { } text ? new(text.Value, At(text)) : null;

    private SourceLocation At(JsonValue value) => hasPlaces ? value.At : SourceLocation.Whole(source.File);

    private static NestedOperator Operator(string word) => word.StartsWith("Or", StringComparison.Ordinal) ? NestedOperator.Or : NestedOperator.And;

    private static bool IsEnabled(JsonObject rule) => rule.Boolean("Enabled") is not { Value: false };

    /// <summary>
    /// The object without properties that say nothing, as objects made to JSON have them: <c>null</c> and blank text. What the shop says of a rule, and what
    /// actions are given, stays as it is.
    /// </summary>
    private static JsonObject WithoutBlanks(JsonObject json) => new(json.At,
    [
        .. json.Properties
            .Where(property => property.Value is not (JsonNull or JsonString { Value.Length: 0 }) && !(property.Value is JsonString text && string.IsNullOrWhiteSpace(text.Value)))
            .Select(property => property.Name is "Properties" or "Context" ? property : property with { Value = WithoutBlanks(property.Value) }),
    ]);

    private static JsonValue WithoutBlanks(JsonValue value) => value switch
    {
        JsonObject json => WithoutBlanks(json),
        JsonArray array => new JsonArray(array.At, [.. array.Items.Select(WithoutBlanks)]),
        _ => value,
    };
}
