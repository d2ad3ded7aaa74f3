using Compliance.Rules.Diagnostics;

namespace Compliance.Rules.Hosting;

/// <summary>
/// Which packs are in force in a running process, and whether the last attempt to load changed ones went well: for health checks, status pages and alarms.
/// Registered by <c>services.AddCompliance()</c>. Thread-safe.
/// </summary>
public interface IComplianceState
{
    /// <summary>The state now; each reading is consistent in itself.</summary>
    PackState Current { get; }
}

/// <summary>The state of the packs of a policy at one moment. Immutable.</summary>
public sealed record PackState
{
    /// <summary>The name the policy is registered under; null for the one without a name.</summary>
    public string? Policy { get; init; }

    /// <summary>The packs in force, by id, with version and SHA-256.</summary>
    public required IReadOnlyList<PackReference> Packs { get; init => field = ContentList<PackReference>.Of(value); }

    /// <summary>Since when they are in force.</summary>
    public required DateTimeOffset LoadedAt { get; init; }

    /// <summary>When packs were last loaded, or tried to be; never before <see cref="LoadedAt"/>.</summary>
    public required DateTimeOffset LastAttemptAt { get; init; }

    /// <summary>
    /// Whether the packs in force are those that the sources hold, as far as is known: false when the last attempt failed and the last good packs stay, or when a
    /// source can no longer be watched.
    /// </summary>
    public required bool IsUpToDate { get; init; }

    /// <summary>The last fault, which may be mended since; null when there was none in the life of the process.</summary>
    public PackFault? LastFault { get; init; }
}

/// <summary>What went wrong with packs while the process ran. Immutable.</summary>
public sealed record PackFault
{
    /// <summary>When it was found.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Every fault, by place; never empty.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init => field = ContentList<Diagnostic>.Of(value); }
}
