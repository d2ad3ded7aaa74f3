namespace Compliance.Authoring.Tools;

/// <summary>What is compared with what. Immutable.</summary>
public sealed record DiffOptions
{
    /// <summary>The packs of the first side, a pack's folder, a folder of packs or <see cref="PackSet.Embedded"/>; null for those of <see cref="Beside"/>, else the shipped ones.</summary>
    public string? Before { get; init; }

    /// <summary>The packs of the second side; null for the same as the first, on another day.</summary>
    public string? After { get; init; }

    /// <summary>
    /// What both sides are loaded with. Where none is named, a side that brings no vendor's terms, such as a company's policy, is loaded with the shipped packs, for by
    /// itself it grants nothing.
    /// </summary>
    public IReadOnlyList<string> Beside { get; init; } = [];

    /// <summary>The day of the first side; null for today.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The day of the second side; null for today.</summary>
    public DateOnly? To { get; init; }

    /// <summary>A file of use cases, one a line: these only are judged, on both sides, with what would help. Null for all use cases there can be.</summary>
    public string? UseCases { get; init; }

    /// <summary>
    /// How many steps the comparison over all uses may take, a million of them in about half a second; more of them come with more memory, up to 1 GB. Null for
    /// as many as the packs' size gives it: 60 million for each MiB of packs. With more it is not decided.
    /// </summary>
    public long? Steps { get; init; }

    /// <summary>Says what day it is.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
