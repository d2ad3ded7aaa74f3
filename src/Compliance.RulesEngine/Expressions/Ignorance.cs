namespace Compliance.RulesEngine.Expressions;

/// <summary>Why an expression has no value: what was null, or what went wrong. Immutable.</summary>
/// <param name="Cause">A sentence without a full stop: <c>order.Country is null</c>.</param>
internal sealed record Ignorance(string Cause)
{
    public static Ignorance Null(string what) => new($"{what} is null");

    /// <summary>What an exception says. Its message is the shop's own or the runtime's; its stack stays out of it.</summary>
    public static Ignorance Of(Exception exception) => exception switch
    {
        NotKnownException unknown => unknown.Ignorance,
        KeyNotFoundException => new($"a member is missing: {exception.Message.TrimEnd('.')}"),
        _ => new($"{exception.GetType().Name}: {exception.Message.TrimEnd('.')}"),
    };
}

/// <summary>Leaves a lambda inside an expression, which has no other way out. It ends where the expression is evaluated.</summary>
internal sealed class NotKnownException : Exception
{
    public NotKnownException(Ignorance ignorance)
        : base(ignorance.Cause) => Ignorance = ignorance;

    public NotKnownException()
        : this(new Ignorance("it is not known"))
    {
    }

    public NotKnownException(string message)
        : this(new Ignorance(message))
    {
    }

    public NotKnownException(string message, Exception innerException)
        : base(message, innerException) => Ignorance = new(message);

    public Ignorance Ignorance { get; }
}
