using Compliance.Rules.Diagnostics;

namespace Compliance.Rules.Hosting;

/// <summary>Rule packs have faults; nothing of them was loaded.</summary>
public sealed class RulePackException : Exception
{
    /// <summary>Creates the exception.</summary>
    public RulePackException()
        : this([])
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong.</param>
    public RulePackException(string message)
        : base(message) => Diagnostics = [];

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">The cause.</param>
    public RulePackException(string message, Exception? innerException)
        : base(message, innerException) => Diagnostics = [];

    /// <summary>Creates the exception.</summary>
    /// <param name="diagnostics">The faults.</param>
    public RulePackException(IReadOnlyList<Diagnostic> diagnostics)
        : base($"The rule packs have faults; nothing was loaded.{string.Concat(diagnostics.Select(fault => $"{Environment.NewLine}{fault}"))}") =>
        Diagnostics = diagnostics;

    /// <summary>Every fault, by place.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}
