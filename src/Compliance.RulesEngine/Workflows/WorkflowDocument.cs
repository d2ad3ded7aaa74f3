using Compliance.Json;

namespace Compliance.RulesEngine.Workflows;

/// <summary>A workflow as it was read: well-formed, otherwise untrusted. Immutable.</summary>
/// <param name="Name">Its name.</param>
/// <param name="At">Where it stands.</param>
/// <param name="Injects">The workflows whose rules it takes in.</param>
/// <param name="Globals">Its global parameters, each of which may read those before it.</param>
/// <param name="Rules">Its rules, in order; those that are not enabled are left out.</param>
internal sealed record WorkflowDocument(
    string Name, SourceLocation At, IReadOnlyList<WrittenName> Injects, IReadOnlyList<ParameterText> Globals, IReadOnlyList<RuleDocument> Rules);

/// <summary>A rule of a workflow, or one inside another. Immutable.</summary>
/// <param name="Name">Its name.</param>
/// <param name="At">Where it stands.</param>
internal sealed record RuleDocument(string Name, SourceLocation At)
{
    /// <summary>How nested rules go together; null where the rule has none.</summary>
    public NestedOperator? Operator { get; init; }

    /// <summary>The nested rules, in order; those that are not enabled are left out.</summary>
    public IReadOnlyList<RuleDocument> Rules { get; init; } = [];

    /// <summary>Its local parameters, each of which may read those before it.</summary>
    public IReadOnlyList<ParameterText> Locals { get; init; } = [];

    /// <summary>Its expression; null where it has nested rules instead.</summary>
    public ExpressionText? Expression { get; init; }

    /// <summary>What the shop says of the rule, facts among it; null where it says nothing.</summary>
    public JsonObject? Properties { get; init; }

    /// <summary>The <c>OutputExpression</c> for when it succeeds; null where it has none.</summary>
    public ExpressionText? OnSuccess { get; init; }

    /// <summary>The <c>OutputExpression</c> for when it fails; null where it has none.</summary>
    public ExpressionText? OnFailure { get; init; }
}

/// <summary>How nested rules go together. RulesEngine reads <c>AndAlso</c> as <c>And</c> and <c>OrElse</c> as <c>Or</c>.</summary>
internal enum NestedOperator
{
    And,
    Or,
}

/// <summary>A global or local parameter.</summary>
internal sealed record ParameterText(string Name, SourceLocation At, ExpressionText Expression);

/// <summary>An expression and where it stands.</summary>
internal sealed record ExpressionText(string Text, SourceLocation At);

/// <summary>A name and where it stands.</summary>
internal sealed record WrittenName(string Name, SourceLocation At);
