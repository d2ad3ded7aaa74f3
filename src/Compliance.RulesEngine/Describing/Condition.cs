using Compliance.RulesEngine.Expressions;

namespace Compliance.RulesEngine.Describing;

/// <summary>Whether a rule succeeds: true, false, or not known. Immutable and thread-safe.</summary>
internal abstract class Condition
{
    /// <summary>Evaluates it.</summary>
    /// <param name="frame">The objects.</param>
    /// <param name="why">Why it is not known; null where it is.</param>
    /// <returns>Whether the rule succeeds; null where it is not known.</returns>
    public abstract bool? Evaluate(Frame frame, out NoAnswer? why);
}

/// <summary>An expression that gave no answer, and why.</summary>
internal sealed record NoAnswer(string Expression, string Cause, SourceLocation At);

/// <summary>The expression of a rule.</summary>
/// <param name="expression">The expression.</param>
/// <param name="at">Where it stands.</param>
internal sealed class ExpressionCondition(CompiledExpression expression, SourceLocation at) : Condition
{
    public override bool? Evaluate(Frame frame, out NoAnswer? why)
    {
        var value = expression.Evaluate(frame);
        if (ReferenceEquals(value, Truths.True) || ReferenceEquals(value, Truths.False))
        {
            why = null;
            return ReferenceEquals(value, Truths.True);
        }

        why = new(expression.Text, value is Ignorance { Cause: { } cause } ? cause : "the result is null", at);
        return null;
    }
}

/// <summary>
/// Nested rules, read as <c>&amp;&amp;</c> and <c>||</c> are: in order, and no further than where the outcome is settled. RulesEngine evaluates them all unless told otherwise,
/// which gives the same outcome and more to read.
/// </summary>
/// <param name="parts">The rules.</param>
/// <param name="settling">What settles it: false of <c>And</c>, true of <c>Or</c>.</param>
internal sealed class NestedCondition(IReadOnlyList<Condition> parts, bool settling) : Condition
{
    public override bool? Evaluate(Frame frame, out NoAnswer? why)
    {
        foreach (var part in parts)
        {
            var outcome = part.Evaluate(frame, out why);
            if (outcome is null || outcome == settling)
            {
                return outcome;
            }
        }

        why = null;
        return !settling;
    }
}
