using Compliance.Json;

namespace Compliance.RulesEngine.Workflows;

/// <summary>How large workflows may be before they are refused.</summary>
internal static class WorkflowLimits
{
    /// <summary>The most workflows of all sources together.</summary>
    public const int Workflows = 1_000;

    /// <summary>The most rules of all workflows together, nested ones included.</summary>
    public const int Rules = 10_000;

    /// <summary>The most global or local parameters of a workflow or rule.</summary>
    public const int Parameters = 100;

    /// <summary>The most characters of an expression.</summary>
    public const int ExpressionLength = 4_096;

    /// <summary>The most brackets of an expression inside each other; its parser calls itself for each.</summary>
    public const int ExpressionDepth = 48;

    /// <summary>How large a file may be.</summary>
    public static JsonLimits File { get; } = new(Bytes: 8 << 20, Depth: 32, StringLength: 16 << 10, Values: 500_000);
}
