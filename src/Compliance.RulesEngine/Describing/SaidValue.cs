using Compliance.RulesEngine.Expressions;

namespace Compliance.RulesEngine.Describing;

/// <summary>What a rule says when it succeeds, or when it fails. Immutable and thread-safe.</summary>
internal abstract class SaidValue
{
    public abstract FactOutcome Say(Frame frame);
}

/// <summary>A value that is written in the workflow, and was checked when it was loaded.</summary>
internal sealed class WrittenValue(FactValue value) : SaidValue
{
    private readonly FactOutcome _outcome = FactOutcome.Said(value);

    public override FactOutcome Say(Frame frame) => _outcome;
}

/// <summary>A value that an <c>OutputExpression</c> gives.</summary>
/// <param name="expression">The expression.</param>
/// <param name="at">Where it stands.</param>
/// <param name="values">Which values the fact may have.</param>
internal sealed class ComputedValue(CompiledExpression expression, SourceLocation at, FactValues values) : SaidValue
{
    public override FactOutcome Say(Frame frame)
    {
        var result = expression.Evaluate(frame);
        var why = result switch
        {
            null => "the result is null",
            Ignorance ignorance => ignorance.Cause,
            _ => null,
        };
        if (why is null && values.Of(result!, out why) is { } value)
        {
            return FactOutcome.Said(value);
        }

        return FactOutcome.NotKnown(new(expression.Text, why!, at));
    }
}
