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

    /// <summary>Creates the exception.</summary>
    /// <param name="faults">Each fault by itself; the message has a line for each.</param>
    public InvalidUseCaseException(IReadOnlyList<UseCaseFault> faults)
        : this([.. faults.Select(fault => fault.ToString())], faults)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="lines">Each fault in words, which may say where it stands; the message has these lines.</param>
    /// <param name="faults">The same faults as values.</param>
    internal InvalidUseCaseException(IReadOnlyList<string> lines, IReadOnlyList<UseCaseFault> faults)
        : base(string.Join(Environment.NewLine, lines))
    {
        Faults = lines;
        Details = ContentList<UseCaseFault>.Of(faults);
    }

    /// <summary>Each fault by itself, with its code, what was found, the nearest valid name and the remedy; never empty.</summary>
    public IReadOnlyList<string> Faults { get; }

    /// <summary>The same faults as values, in the same order; empty where the exception was made of a message alone.</summary>
    public IReadOnlyList<UseCaseFault> Details { get; } = ContentList<UseCaseFault>.Empty;
}
