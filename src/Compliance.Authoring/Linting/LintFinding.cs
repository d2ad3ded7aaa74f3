using Compliance.Rules.Diagnostics;

namespace Compliance.Authoring.Linting;

/// <summary>Something lint found in packs that can be loaded. Immutable.</summary>
internal sealed record LintFinding
{
    public required LintCode Code { get; init; }

    public required SourceLocation At { get; init; }

    /// <summary>What was found, in a sentence without a full stop.</summary>
    public required string Message { get; init; }

    /// <summary>What to do, in a sentence without a full stop.</summary>
    public required string Remedy { get; init; }

    /// <summary>Full ids of the rules it names, the one at fault first.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>The facts it names.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>The days concerned, where not all are; null otherwise.</summary>
    public string? Days { get; init; }

    /// <summary>A use case that shows it, with the day it does so; null where none does.</summary>
    public UseCase? Witness { get; init; }

    /// <summary>Why the pack means it to be so; null where it does not say.</summary>
    public string? Accepted { get; init; }

    /// <summary><c>file(line,column): warning CR305: what was found; what to do</c>.</summary>
    public override string ToString() => $"{At}: {LevelName} {Code.Name}: {Message}; {Remedy}";

    /// <summary>Fault as build logs write it: error.</summary>
    public string LevelName => Accepted is not null ? "accepted" : Code.Level == LintLevel.Fault ? "error" : "warning";
}
