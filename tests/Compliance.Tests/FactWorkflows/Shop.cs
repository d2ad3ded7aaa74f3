using System.Text.Json;
using Compliance.Rules.Hosting;
using Compliance.RulesEngine;

namespace Compliance.Tests.FactWorkflows;

/// <summary>A shop's own objects, and workflows about them.</summary>
internal static class Shop
{
    public static readonly ComplianceEngine Engine = ComplianceEngine.Load();

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IComplianceEvaluator Evaluator => Engine.Evaluator;

    /// <summary>The workflows of a text, about an order and its supplier.</summary>
    public static IFactSource Facts(string json, Action<FactWorkflowOptions>? configure = null) => FactSource.Load(
        options =>
        {
            options.AddParameter<Order>("order").AddParameter<Supplier>("supplier").AddStream("facts.json", () => new MemoryStream(SourceText.Of("facts.json", json).Bytes.ToArray()));
            configure?.Invoke(options);
        },
        Evaluator);

    /// <summary>The faults of loading workflows.</summary>
    public static IReadOnlyList<Diagnostic> Faults(string json, Action<FactWorkflowOptions>? configure = null)
    {
        try
        {
            Facts(json, configure);
            return [];
        }
        catch (FactWorkflowException exception)
        {
            return exception.Diagnostics;
        }
    }

    /// <summary>A workflow of rules.</summary>
    public static string Workflow(params string[] rules) => $$"""[ { "WorkflowName": "facts", "Rules": [ {{string.Join(",\n", rules)}} ] } ]""";

    /// <summary>A rule that says a fact when an expression succeeds.</summary>
    public static string Rule(string expression, string fact = "dpaSigned", string value = "true", string? otherwise = "false", string name = "r") =>
        $$"""{ "RuleName": {{Quote(name)}}, "Expression": {{Quote(expression)}}, "Properties": { "fact": {{Quote(fact)}}, "value": {{value}}{{(otherwise is null ? "" : $", \"otherwise\": {otherwise}")}} } }""";

    /// <summary>A rule whose value an expression gives.</summary>
    public static string Output(string expression, string fact = "jurisdiction", string when = "true", string name = "r") =>
        $$"""{ "RuleName": {{Quote(name)}}, "Expression": {{Quote(when)}}, "Properties": { "fact": {{Quote(fact)}} }, "Actions": { "OnSuccess": { "Name": "OutputExpression", "Context": { "Expression": {{Quote(expression)}} } } } }""";

    public static string Quote(string text) => JsonSerializer.Serialize(text, Relaxed);
}

public enum OrderStatus
{
    Draft,
    Paid,
}

public sealed class Line
{
    public string? Country { get; init; }

    public decimal? Price { get; init; }

    public int Count { get; init; }
}

public sealed class Supplier
{
    public string? Country { get; init; }

    public Supplier? Parent { get; init; }
}

public sealed class Order
{
    public string? Country { get; init; }

    public decimal? Amount { get; init; }

    public decimal Total { get; init; }

    public bool Vip { get; init; }

    public bool? Signed { get; init; }

    public OrderStatus Status { get; init; }

    public OrderStatus? Former { get; init; }

    public DateOnly? Due { get; init; }

    public DateTime Placed { get; init; }

    public Supplier? Supplier { get; init; }

    public List<Line>? Lines { get; init; }

    public string?[]? Tags { get; init; }

    public Dictionary<string, string>? Fields { get; init; }

    public object? Anything { get; init; }

    public Type Kind => Country is null ? typeof(Order) : typeof(string);

    public Func<string> Callback => () => Country ?? "called";

    public IQueryable<Line> Query => (Lines ?? []).AsQueryable();

    public string Broken => Country ?? throw new InvalidOperationException("the ledger is closed");

    public static string Secret => "secret";

    public string Shout() => Country ?? "loud";
}
