using RulesEngine.Models;

namespace Compliance.RulesEngine.Exporting;

/// <summary>A workflow to be exported. Immutable.</summary>
/// <param name="Name">Its name, unique in an export and among exports of different days.</param>
/// <param name="Rules">Its rules.</param>
internal sealed record ExportedWorkflow(string Name, IReadOnlyList<ExportedRule> Rules)
{
    /// <summary>As RulesEngine's own object.</summary>
    public Workflow ToWorkflow() => new()
    {
        WorkflowName = Name,
        Rules = [.. Rules.Select(rule => new Rule { RuleName = rule.Name, Expression = rule.Expression, Properties = new(rule.Properties, StringComparer.Ordinal) })],
    };
}

/// <summary>A rule to be exported. Immutable.</summary>
/// <param name="Name">Its name, unique in an export.</param>
/// <param name="Expression">Over one parameter, <c>facts</c>.</param>
/// <param name="Properties">What it is of.</param>
internal sealed record ExportedRule(string Name, string Expression, IReadOnlyDictionary<string, object> Properties);
