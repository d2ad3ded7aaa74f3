using System.Globalization;
using static Compliance.Legible;

namespace Compliance.RulesEngine.Diagnostics;

/// <summary>
/// What can be wrong with fact workflows and with what they say of objects: CR501 to CR539. Faults of their JSON have the codes that all JSON has, and a fact or
/// value that the vocabulary does not have the code that use cases have. <c>docs/diagnostics.md</c> lists all.
/// </summary>
internal static class WorkflowFaults
{
    private const int MostOfExpression = 120;
    private const int MostOfReason = 200;

    // ---- workflows: CR501 to CR509

    public static Diagnostic NoWorkflow(string name) =>
        new("CR501", SourceLocation.Whole(name), "no workflow is there", "name files that hold workflows, such as \"facts/*.json\"");

    public static Diagnostic SameWorkflowTwice(SourceLocation at, string workflow, SourceLocation first) =>
        new("CR502", at, $"workflow {Quote(workflow)} is there twice; first at {first}", "names are unique over all sources; rename one");

    public static Diagnostic SameRuleTwice(SourceLocation at, string workflow, string rule, SourceLocation first) =>
        new("CR502", at, $"rule {Quote(rule)} of workflow {Quote(workflow)} is there twice; first at {first}", "names are unique in a workflow, those it injects included; rename one");

    public static Diagnostic SameParameterTwice(SourceLocation at, string parameter) =>
        new("CR502", at, $"parameter {Quote(parameter)} hides another of that name", "objects, global and local parameters have names of their own; letters that differ in case only count as equal");

    public static Diagnostic UnknownInjected(SourceLocation at, string found, IEnumerable<string> known) =>
        new("CR503", at, $"no workflow {Quote(found)} to inject", Nearest.Hint(found, known, "name a workflow that is loaded together with this one"));

    public static Diagnostic InjectedInCircle(SourceLocation at, IEnumerable<string> members) =>
        new("CR503", at, $"workflows inject each other in a circle: {string.Join(" -> ", members.Take(12).Select(member => Shorten(member)))}", "remove one \"WorkflowsToInject\" of the circle");

    public static Diagnostic InjectedIntoRule(SourceLocation at, string rule) =>
        new("CR504", at, $"rule {Quote(rule)} injects workflows, which RulesEngine accepts of a rule but never evaluates", "nest the rules, or inject the workflow into a workflow");

    public static Diagnostic NeitherExpressionNorRules(SourceLocation at, string rule) =>
        new("CR505", at, $"rule {Quote(rule)} has neither an expression nor nested rules that are enabled", "add \"Expression\", or \"Operator\" with \"Rules\"");

    public static Diagnostic BothExpressionAndRules(SourceLocation at, string rule) =>
        new("CR505", at, $"rule {Quote(rule)} has an expression and nested rules, of which RulesEngine evaluates one", "keep \"Expression\", or \"Operator\" with \"Rules\"");

    public static Diagnostic RulesWithoutOperator(SourceLocation at, string rule) =>
        new("CR505", at, $"rule {Quote(rule)} has nested rules but no operator", "add \"Operator\": \"And\" or \"Or\"");

    public static Diagnostic OtherAction(SourceLocation at, string action) =>
        new("CR506", at, $"action {Quote(action)} says no fact", "use \"OutputExpression\", whose result is the value; keep other actions in other workflows");

    public static Diagnostic TooMany(SourceLocation at, string what, int most) =>
        new("CR507", at, string.Create(CultureInfo.InvariantCulture, $"there are more than {most} {what}"), "split or shorten it");

    // ---- what rules say: CR510 to CR519

    public static Diagnostic SaysNoFact(SourceLocation at, string rule) =>
        new("CR510", at, $"rule {Quote(rule)} says no fact", "add \"Properties\": { \"fact\": \"personalData\", \"value\": \"health\" }, or keep the rule in a workflow that is not loaded here");

    public static Diagnostic FactInside(SourceLocation at, string rule) =>
        new("CR510", at, $"rule {Quote(rule)} is part of another and says a fact", "say facts with the rules at the top of a workflow; a rule inside one is a condition");

    public static Diagnostic SlipInProperties(SourceLocation at, string found, string meant) =>
        new("CR511", at, $"property {Quote(found)} says nothing of a fact", $"did you mean {Quote(meant)}? Other names stay with the shop, which may choose one that is less like it");

    public static Diagnostic NoValue(SourceLocation at, string rule, string fact) =>
        new("CR512", at, $"rule {Quote(rule)} says no value of fact {Quote(fact)}", "add \"value\" beside \"fact\", or an \"OutputExpression\" whose result is the value");

    public static Diagnostic TwoValues(SourceLocation at, string rule, string when) =>
        new("CR512", at, $"rule {Quote(rule)} gives two values for {when}", "keep one of the property and the \"OutputExpression\"");

    public static Diagnostic NeverOfFactsType(SourceLocation at, string fact, string type, string found) =>
        new("CR513", at, $"fact {Quote(fact)} is {type}; the expression gives {found}", "give a string, strings, a boolean or a number, as the fact is");

    // ---- expressions: CR520 to CR529

    public static Diagnostic NoExpression(SourceLocation at, string workflow, string rule, string expression, string why) =>
        new("CR520", at, $"{Place(workflow, rule)}: {Code(expression)} does not compile: {Shorten(why.TrimEnd('.'), MostOfReason)}", "correct the expression; it may read the declared objects, global and local parameters");

    public static Diagnostic OutOfReach(SourceLocation at, string workflow, string rule, string expression, string what) =>
        new("CR521", at, $"{Place(workflow, rule)}: {Code(expression)} uses {Shorten(what, MostOfReason)}, which is out of its reach", "read members of the declared objects; a method needs its type listed with AddCustomType");

    public static Diagnostic ExpressionTooLong(SourceLocation at, string workflow, string rule, int most) =>
        new("CR522", at, string.Create(CultureInfo.InvariantCulture, $"{Place(workflow, rule)}: the expression has more than {most} characters"), "split it into nested rules or local parameters");

    public static Diagnostic ExpressionTooDeep(SourceLocation at, string workflow, string rule, int most) =>
        new("CR522", at, string.Create(CultureInfo.InvariantCulture, $"{Place(workflow, rule)}: the expression nests more than {most} deep"), "split it into nested rules or local parameters");

    public static Diagnostic NotBoolean(SourceLocation at, string workflow, string rule, string expression, string type) =>
        new("CR523", at, $"{Place(workflow, rule)}: {Code(expression)} is {type}, not true or false", "compare it with something");

    // ---- objects: CR530 to CR539

    public static Diagnostic NotKnown(SourceLocation at, string workflow, string rule, string expression, string fact, string cause) =>
        new("CR530", at, $"fact {Quote(fact)} is not known, says {Place(workflow, rule)}: {Code(expression)}: {Shorten(cause, MostOfReason)}", "fill in what is missing, or say in the expression what its absence means, as x == null does") { Fact = fact };

    public static Diagnostic Contradiction(SourceLocation at, string fact, string workflow, string rule, string value, string otherWorkflow, string otherRule, string otherValue) =>
        new("CR531", at, $"fact {Quote(fact)} is {Quote(value)} by {Place(workflow, rule)} and {Quote(otherValue)} by {Place(otherWorkflow, otherRule)}", "correct one of the rules, or the objects that they read") { Fact = fact };

    private static string Place(string workflow, string rule) => $"workflow {Quote(workflow)}, rule {Quote(rule)}";

    private static string Code(string expression) => $"`{Shorten(expression, MostOfExpression)}`";
}
