using Compliance.Json;
using Compliance.Rules.Parsing;

namespace Compliance.RulesEngine.Workflows;

/// <summary>
/// What a file of workflows looks like: RulesEngine's own properties under their own names. RulesEngine ignores a name that it does not know; here it is a fault,
/// for a rule without its misspelt condition would say more than its author thinks.
/// </summary>
internal static class WorkflowShapes
{
    public static readonly IReadOnlyList<string> Operators = ["And", "AndAlso", "Or", "OrElse"];

    private static readonly TextShape Text = new();
    private static readonly AnyShape Anything = new();
    private static readonly RecursiveShape RuleRecursion = new("rule", () => Rule!);
    private static readonly ListShape Names = new(Text, MayBeEmpty: true);

    private static readonly ObjectShape Parameter = new("a parameter", "A global or local parameter.",
    [
        new("Name", Text, "Its name.", Required: true),
        new("Expression", Text, "Its value.", Required: true),
    ]);

    private static readonly ObjectShape Action = new("an action", "What is done when a rule succeeds or fails.",
    [
        new("Name", Text, "Its name.", Required: true),
        new("Context", new MapShape(Anything, "an object"), "What it is given."),
    ]);

    private static readonly ObjectShape Actions = new("actions", "What is done after a rule.",
    [
        new("OnSuccess", Action, "When it succeeds."),
        new("OnFailure", Action, "When it fails."),
    ]);

    public static readonly ObjectShape Rule = new("a rule", "A rule.",
    [
        new("RuleName", Text, "Its name.", Required: true),
        new("Properties", new MapShape(Anything, "an object"), "What the shop says of it."),
        new("Operator", new WordShape("operator", Operators), "How nested rules go together."),
        new("ErrorMessage", Text, "What is shown when it fails."),
        new("Enabled", new BooleanShape(), "Whether it takes part."),
        new("RuleExpressionType", new ExpressionTypeShape(), "The language of the expression."),
        new("WorkflowsToInject", Names, "Workflows to inject."),
        new("Rules", new ListShape(RuleRecursion, MayBeEmpty: true), "Nested rules."),
        new("LocalParams", new ListShape(Parameter, MayBeEmpty: true), "Local parameters."),
        new("Expression", Text, "The condition."),
        new("Actions", Actions, "What is done after it."),
        new("SuccessEvent", Text, "What is reported when it succeeds."),
    ]);

    public static readonly ObjectShape Workflow = new("a workflow", "A workflow.",
    [
        new("$schema", Text, "The JSON Schema that an editor checks the file with."),
        new("WorkflowName", Text, "Its name.", Required: true),
        new("WorkflowsToInject", Names, "Workflows to inject."),
        new("WorkflowRulesToInject", Names, "The former name of WorkflowsToInject."),
        new("RuleExpressionType", new ExpressionTypeShape(), "The language of the expressions."),
        new("GlobalParams", new ListShape(Parameter, MayBeEmpty: true), "Global parameters."),
        new("Rules", new ListShape(Rule, MayBeEmpty: true), "The rules."),
    ]);
}

/// <summary>Whatever the shop likes.</summary>
internal sealed record AnyShape : Shape
{
    public override string Expected => "a value";

    public override void Check(JsonValue value, Subject what, DiagnosticBag diagnostics)
    {
    }
}

/// <summary>The one language of expressions that RulesEngine has, by name or number.</summary>
internal sealed record ExpressionTypeShape : Shape
{
    private const string Lambda = "LambdaExpression";

    public override string Expected => $"\"{Lambda}\", the only language RulesEngine has";

    public override void Check(JsonValue value, Subject what, DiagnosticBag diagnostics)
    {
        if (value is not (JsonString { Value: Lambda } or JsonNumber { Value: 0 }))
        {
            ReportKind(value, what, diagnostics);
        }
    }
}
