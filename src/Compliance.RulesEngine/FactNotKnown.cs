using Compliance.RulesEngine.Diagnostics;

namespace Compliance.RulesEngine;

/// <summary>
/// A fact that a workflow was asked for and could not say: a null, a missing member, an exception or a value that the fact cannot have stood in the way. The use case
/// gives it as <see cref="FactValue.Unknown"/>, so that nothing is presumed of it. Immutable.
/// </summary>
public sealed class FactNotKnown
{
    private readonly SourceLocation _at;

    internal FactNotKnown(string fact, string workflow, string rule, string expression, string cause, SourceLocation at)
    {
        Fact = fact;
        Workflow = workflow;
        Rule = rule;
        Expression = expression;
        Cause = cause;
        _at = at;
    }

    /// <summary>The fact's name.</summary>
    public string Fact { get; }

    /// <summary>The workflow's name.</summary>
    public string Workflow { get; }

    /// <summary>The rule's name; of a rule inside another, that one's.</summary>
    public string Rule { get; }

    /// <summary>The expression that has no value, as it is written.</summary>
    public string Expression { get; }

    /// <summary>Why, in a sentence without a full stop: <c>order.Country is null</c>. An exception's message is in it, and its stack is not.</summary>
    public string Cause { get; }

    /// <summary>The same as a diagnostic of code CR530, with its place and what to do.</summary>
    public Diagnostic Diagnostic => WorkflowFaults.NotKnown(_at, Workflow, Rule, Expression, Fact, Cause);

    /// <summary>The diagnostic as a line.</summary>
    public override string ToString() => Diagnostic.ToString();
}
