namespace Compliance.Authoring.Tools;

/// <summary>Input that a tool cannot work on: packs, scenarios, archives or options with faults. Nothing was done.</summary>
public sealed class AuthoringException : Exception
{
    /// <summary>Creates the exception.</summary>
    public AuthoringException()
        : this("The input has faults; nothing was done.")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong.</param>
    public AuthoringException(string message)
        : this(message, innerException: null)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">The cause.</param>
    public AuthoringException(string message, Exception? innerException)
        : base(message, innerException) => Diagnostics = [];

    internal AuthoringException(params IReadOnlyList<Diagnostic> diagnostics)
        : base($"The input has faults; nothing was done.{string.Concat(diagnostics.Select(fault => $"{Environment.NewLine}{fault}"))}") =>
        (Diagnostics, Count) = (diagnostics, diagnostics.Count);

    /// <summary>The faults, by place; of very many, the first thousand.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>How many faults there are, those included that <see cref="Diagnostics"/> leaves out.</summary>
    public int Count { get; private init; }

    /// <summary>Throws what was reported; does nothing where that is nothing.</summary>
    internal static void ThrowIfAny(DiagnosticBag faults)
    {
        if (!faults.IsEmpty)
        {
            throw Of(faults);
        }
    }

    /// <summary>The result of work; a limit that is reached in its midst is a fault of the input like others.</summary>
    /// <exception cref="AuthoringException">A limit was reached.</exception>
    internal static T UnlessLimited<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (LimitReachedException exception)
        {
            throw new AuthoringException(exception.Fault);
        }
    }

    /// <summary>What was reported, as an exception.</summary>
    internal static AuthoringException Of(DiagnosticBag faults) =>
        faults.Sorted() is var sorted && faults.IsCut ? new(sorted) { Count = faults.Count } : new(sorted);
}
