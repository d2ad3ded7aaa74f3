using static Compliance.Tests.FactWorkflows.Shop;

namespace Compliance.Tests.FactWorkflows;

/// <summary>Workflows that are wrong, and the code that says so. The examples of <c>docs/diagnostics.md</c> are what the library says of them.</summary>
internal static class BadWorkflows
{
    private static readonly string Good = Rule("order.Vip");

    public static IReadOnlyList<(string Code, string Json)> All { get; } =
    [
        ("CR501", "[]"),
        ("CR502", Workflow(Good, Rule("order.Vip", fact: "privacyNoticeGiven"))),
        ("CR502", $$"""[ { "WorkflowName": "a", "Rules": [ {{Good}} ] }, { "WorkflowName": "a", "Rules": [ {{Good}} ] } ]"""),
        ("CR502", """[ { "WorkflowName": "a", "GlobalParams": [ { "Name": "Order", "Expression": "1" } ], "Rules": [ """ + Good + " ] } ]"),
        ("CR503", $$"""[ { "WorkflowName": "orders", "WorkflowsToInject": [ "supliers" ], "Rules": [ {{Good}} ] }, { "WorkflowName": "suppliers", "Rules": [ {{Good}} ] } ]"""),
        ("CR503", $$"""[ { "WorkflowName": "a", "WorkflowsToInject": [ "b" ], "Rules": [ {{Good}} ] }, { "WorkflowName": "b", "WorkflowsToInject": [ "a" ], "Rules": [ {{Rule("true", name: "s")}} ] } ]"""),
        ("CR504", Workflow("""{ "RuleName": "r", "WorkflowsToInject": [ "suppliers" ], "Expression": "order.Vip", "Properties": { "fact": "dpaSigned", "value": true } }""")),
        ("CR505", Workflow("""{ "RuleName": "r", "Properties": { "fact": "dpaSigned", "value": true } }""")),
        ("CR505", Workflow("""{ "RuleName": "r", "Expression": "order.Vip", "Operator": "And", "Rules": [ { "RuleName": "s", "Expression": "order.Vip" } ], "Properties": { "fact": "dpaSigned", "value": true } }""")),
        ("CR505", Workflow("""{ "RuleName": "r", "Rules": [ { "RuleName": "s", "Expression": "order.Vip" } ], "Properties": { "fact": "dpaSigned", "value": true } }""")),
        ("CR506", Workflow("""{ "RuleName": "r", "Expression": "order.Vip", "Properties": { "fact": "dpaSigned", "value": true }, "Actions": { "OnSuccess": { "Name": "SendMail" } } }""")),
        ("CR507", $$"""[ { "WorkflowName": "a", "GlobalParams": [ {{string.Join(", ", Enumerable.Range(0, 101).Select(i => $$"""{ "Name": "p{{i}}", "Expression": "{{i}}" }"""))}} ], "Rules": [ {{Good}} ] } ]"""),
        ("CR510", Workflow("""{ "RuleName": "r", "Expression": "order.Vip" }""")),
        ("CR510", Workflow("""{ "RuleName": "r", "Operator": "Or", "Rules": [ { "RuleName": "s", "Expression": "order.Vip", "Properties": { "fact": "dpaSigned", "value": true } } ], "Properties": { "fact": "dpaSigned", "value": true } }""")),
        ("CR511", Workflow("""{ "RuleName": "r", "Expression": "order.Vip", "Properties": { "fact": "dpaSigned", "value": true, "otherwize": false } }""")),
        ("CR512", Workflow("""{ "RuleName": "r", "Expression": "order.Vip", "Properties": { "fact": "dpaSigned" } }""")),
        ("CR512", Workflow("""{ "RuleName": "r", "Expression": "true", "Properties": { "fact": "jurisdiction", "value": "FR" }, "Actions": { "OnSuccess": { "Name": "OutputExpression", "Context": { "Expression": "order.Country" } } } }""")),
        ("CR513", Workflow(Output("order.Total", fact: "jurisdiction"))),
        ("CR520", Workflow(Rule("order.Contry == \"FR\""))),
        ("CR521", Workflow(Rule("order.Placed < DateTime.Now"))),
        ("CR522", Workflow(Rule(new string('(', 60) + "order.Vip" + new string(')', 60)))),
        ("CR522", Workflow(Rule(string.Join(" || ", Enumerable.Repeat("order.Vip", 400))))),
        ("CR523", Workflow(Rule("order.Signed"))),
    ];

    /// <summary>What is wrong with objects: the workflows are fine, and an order is described.</summary>
    public static IReadOnlyList<(string Code, string Json)> Objects { get; } =
    [
        ("CR530", Workflow(Rule("order.Supplier.Country == \"FR\""))),
        ("CR531", Workflow(Output("\"FR\"", name: "billing"), Output("\"DE\"", name: "delivery"))),
    ];

    /// <summary>The diagnostics of an input.</summary>
    public static IReadOnlyList<Diagnostic> Say(string json)
    {
        var faults = Faults(json);
        if (faults.Count > 0)
        {
            return faults;
        }

        return Facts(json).TryDescribe([new Order(), null], out var described, out faults) ? [.. described.NotKnown.Select(unknown => unknown.Diagnostic)] : faults;
    }
}
