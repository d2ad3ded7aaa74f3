namespace Compliance.RulesEngine;

/// <summary>Fact workflows have faults; nothing of them was loaded.</summary>
public sealed class FactWorkflowException : Exception
{
    /// <summary>Creates the exception.</summary>
    public FactWorkflowException()
        : this([])
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong.</param>
    public FactWorkflowException(string message)
        : base(message) => Diagnostics = [];

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">The cause.</param>
    public FactWorkflowException(string message, Exception? innerException)
        : base(message, innerException) => Diagnostics = [];

    /// <summary>Creates the exception.</summary>
    /// <param name="diagnostics">The faults.</param>
    public FactWorkflowException(IReadOnlyList<Diagnostic> diagnostics)
        : base($"The fact workflows have faults; nothing was loaded.{string.Concat(diagnostics.Select(fault => $"{Environment.NewLine}{fault}"))}") => Diagnostics = diagnostics;

    /// <summary>Every fault, by place.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}
