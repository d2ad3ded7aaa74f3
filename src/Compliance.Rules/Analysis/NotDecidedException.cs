namespace Compliance.Rules.Analysis;

/// <summary>
/// An analysis reached its bound. It carries nothing but which: whoever asked reports the question as not decided, through <see cref="Attempt"/>, and
/// never takes it for an answer.
/// </summary>
/// <param name="limit">The limit that was reached.</param>
internal sealed class NotDecidedException(Limit limit) : Exception("The analysis reached its bound; the question is not decided.")
{
    /// <summary>The limit that was reached.</summary>
    public Limit Limit => limit;
}

/// <summary>Asks questions that may turn out too large.</summary>
internal static class Attempt
{
    /// <summary>The answer, or that there is none within the bound.</summary>
    public static Answer<T> Of<T>(Func<T> question)
    {
        try
        {
            return new(true, question(), Reached: null);
        }
        catch (NotDecidedException exception)
        {
            return new(false, default, exception.Limit);
        }
    }
}

/// <summary>An answer, or that the question was not decided. Immutable.</summary>
/// <param name="IsDecided">Whether there is an answer.</param>
/// <param name="Value">The answer; nothing where it is not decided.</param>
/// <param name="Reached">The limit for which it is not decided; null where it is.</param>
internal readonly record struct Answer<T>(bool IsDecided, T? Value, Limit? Reached);
