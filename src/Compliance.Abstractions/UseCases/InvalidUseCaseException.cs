namespace Compliance;

/// <summary>A use case names a fact or value that the packs' vocabulary does not have, or gives a value of the wrong type. Nothing was evaluated.</summary>
public sealed class InvalidUseCaseException : ArgumentException
{
    /// <summary>Creates the exception.</summary>
    public InvalidUseCaseException()
        : this("The use case is not valid.")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong and what to do.</param>
    public InvalidUseCaseException(string message)
        : this(message, [message])
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong and what to do.</param>
    /// <param name="innerException">The cause, if any.</param>
    public InvalidUseCaseException(string message, Exception? innerException)
        : base(message, innerException) => Faults = [message];

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong and what to do, all faults together.</param>
    /// <param name="faults">Each fault by itself.</param>
    public InvalidUseCaseException(string message, IReadOnlyList<string> faults)
        : base(message) => Faults = faults;

    /// <summary>Each fault by itself, with its code, what was found, the nearest valid name and the remedy; never empty.</summary>
    public IReadOnlyList<string> Faults { get; }
}
