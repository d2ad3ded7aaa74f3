namespace Compliance.Register;

/// <summary>What was asked of the register cannot be done: it cannot be reached, or the input has faults. Nothing was written.</summary>
public sealed class RegisterException : Exception
{
    /// <summary>Creates the exception.</summary>
    public RegisterException()
        : this("The register refused; nothing was written.")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong.</param>
    public RegisterException(string message)
        : this(message, innerException: null)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">The cause.</param>
    public RegisterException(string message, Exception? innerException)
        : base(message, innerException) => Diagnostics = [];

    internal RegisterException(Diagnostic fault, Exception? innerException = null)
        : base($"The register refused; nothing was written.{Environment.NewLine}{fault}", innerException) => Diagnostics = [fault];

    /// <summary>Every fault; each has a code of the documentation.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}
