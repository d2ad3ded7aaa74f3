namespace Compliance.Rules.Analysis;

/// <summary>
/// An analysis reached its bound. It carries nothing but that: whoever asked reports the question as not decided, through <see cref="Attempt"/>, and
/// never takes it for an answer.
/// </summary>
internal sealed class NotDecidedException() : Exception("The analysis reached its bound; the question is not decided.");

/// <summary>Asks questions that may turn out too large.</summary>
internal static class Attempt
{
    /// <summary>The answer, or that there is none within the bound.</summary>
    public static Answer<T> Of<T>(Func<T> question)
    {
        try
        {
            return new(true, question());
        }
        catch (NotDecidedException)
        {
            return default;
        }
    }
}

/// <summary>An answer, or that the question was not decided. Immutable.</summary>
/// <param name="IsDecided">Whether there is an answer.</param>
/// <param name="Value">The answer; nothing where it is not decided.</param>
internal readonly record struct Answer<T>(bool IsDecided, T? Value);
