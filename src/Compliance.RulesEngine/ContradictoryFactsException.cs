namespace Compliance.RulesEngine;

/// <summary>Rules of fact workflows contradict each other on an object: it gives a fact that has one value two. Nothing was described.</summary>
public sealed class ContradictoryFactsException : Exception
{
    /// <summary>Creates the exception.</summary>
    public ContradictoryFactsException()
        : this([])
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong.</param>
    public ContradictoryFactsException(string message)
        : base(message) => Diagnostics = [];

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">The cause.</param>
    public ContradictoryFactsException(string message, Exception? innerException)
        : base(message, innerException) => Diagnostics = [];

    /// <summary>Creates the exception.</summary>
    /// <param name="diagnostics">The contradictions.</param>
    public ContradictoryFactsException(IReadOnlyList<Diagnostic> diagnostics)
        : base($"Rules of fact workflows contradict each other.{string.Concat(diagnostics.Select(fault => $"{Environment.NewLine}{fault}"))}") => Diagnostics = diagnostics;

    /// <summary>Every contradiction, of code CR531, each with both rules.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}
