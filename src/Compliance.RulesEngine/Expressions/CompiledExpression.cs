namespace Compliance.RulesEngine.Expressions;

/// <summary>An expression, ready to be evaluated. Immutable and thread-safe.</summary>
/// <param name="text">As it is written.</param>
/// <param name="type">The type of its value.</param>
/// <param name="body">Gives the value, or an <see cref="Ignorance"/>.</param>
internal sealed class CompiledExpression(string text, Type type, Func<Frame, object?> body)
{
    /// <summary>As it is written.</summary>
    public string Text { get; } = text;

    /// <summary>The type of its value.</summary>
    public Type Type { get; } = type;

    /// <summary>The value, which may be null, or an <see cref="Ignorance"/>: whatever the shop's code throws is one.</summary>
    public object? Evaluate(Frame frame)
    {
        try
        {
            return body(frame);
        }
        catch (Exception exception)
        {
            return Ignorance.Of(exception);
        }
    }
}
