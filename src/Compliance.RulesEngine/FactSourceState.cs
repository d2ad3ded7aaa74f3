namespace Compliance.RulesEngine;

/// <summary>The state of fact workflows at one moment, for health checks and status pages. Immutable.</summary>
public sealed record FactSourceState
{
    /// <summary>The names of the workflows in force, in the order in which they were read; those that others inject are among them.</summary>
    public required IReadOnlyList<string> Workflows { get; init; }

    /// <summary>The facts that they may say, in the order in which rules first say them.</summary>
    public required IReadOnlyList<string> Facts { get; init; }

    /// <summary>Whether the workflows in force are those that the sources hold and the packs in force agree with; false while the last good ones stay.</summary>
    public required bool IsUpToDate { get; init; }

    /// <summary>The faults of the last attempt that failed, which may be mended since; empty when none did.</summary>
    public required IReadOnlyList<Diagnostic> LastFaults { get; init; }
}
