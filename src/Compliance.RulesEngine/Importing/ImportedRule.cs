using Compliance.RulesEngine.Importing.Drafting;

namespace Compliance.RulesEngine.Importing;

/// <summary>What became of a rule of a workflow. Immutable.</summary>
/// <param name="Workflow">The workflow's name.</param>
/// <param name="Rule">The rule's name.</param>
/// <param name="At">Where it stands.</param>
/// <param name="Draft">Its condition as data; null where it is none.</param>
/// <param name="Reason">Why it is none; null where it is.</param>
internal sealed record ImportedRule(string Workflow, string Rule, SourceLocation At, Draft? Draft, string? Reason)
{
    /// <summary>The rule's id in the draft pack; empty where it is not drafted.</summary>
    public string Id { get; init; } = "";

    /// <summary>Things to know of a rule that is drafted: what it did besides its condition, and is lost.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
