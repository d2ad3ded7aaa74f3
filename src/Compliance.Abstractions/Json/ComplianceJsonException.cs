using System.Text.Json;

namespace Compliance.Json;

/// <summary>
/// A JSON text is no use case, verdict or other value of this library: it is refused as a whole. ASP.NET answers 400 to it, as to any <see cref="JsonException"/>.
/// </summary>
/// <remarks>
/// The message has all faults, one a line, as the command line prints them. Where the value is the whole text, <see cref="JsonException.Path"/>, <see cref="JsonException.LineNumber"/>
/// and <see cref="JsonException.BytePositionInLine"/> are those of the first fault; where it is part of a larger one, they are those of the value, and
/// the places in <see cref="Diagnostics"/> are counted from its first character.
/// </remarks>
public sealed class ComplianceJsonException : JsonException
{
    /// <summary>Creates the exception.</summary>
    public ComplianceJsonException()
        : this("The JSON text is no value of this library.")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong and what to do.</param>
    public ComplianceJsonException(string message)
        : this(message, innerException: null)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong and what to do.</param>
    /// <param name="innerException">The cause, if any.</param>
    public ComplianceJsonException(string message, Exception? innerException)
        : base(message, innerException) => Diagnostics = [];

    internal ComplianceJsonException(IReadOnlyList<Diagnostic> diagnostics, string? path = null)
        : base(
            string.Join(Environment.NewLine, diagnostics),
            path,
            path is null ? null : Math.Max(0, diagnostics[0].At.Line - 1),
            path is null ? null : Math.Max(0, diagnostics[0].At.Column - 1)) =>
        Diagnostics = ContentList<Diagnostic>.Of(diagnostics);

    /// <summary>The faults by place, each with its code, what was found and the remedy; empty only where somebody else made the exception.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>The code of the first fault, such as <c>CR103</c>; null when there is none.</summary>
    public string? Code => Diagnostics.Count > 0 ? Diagnostics[0].Code : null;

    /// <summary>What to do about the first fault; null when there is none.</summary>
    public string? Remedy => Diagnostics.Count > 0 ? Diagnostics[0].Remedy : null;
}
