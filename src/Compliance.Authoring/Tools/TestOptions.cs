namespace Compliance.Authoring.Tools;

/// <summary>Which scenarios are run. Immutable.</summary>
public sealed record TestOptions
{
    /// <summary>
    /// Scenario files, or folders in which files <c>*.scenarios.json</c> are looked for, subfolders included. None means the folder of <see cref="Pack"/>, else the
    /// folders that the packs were loaded from, else the current one.
    /// </summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>Only scenarios whose name or file contains this, in which <c>*</c> stands for anything; null for all.</summary>
    public string? Filter { get; init; }

    /// <summary>The id of the only pack to test; null for all in folders.</summary>
    public string? Pack { get; init; }

    /// <summary>The day that wins over the scenarios' own; null leaves it to them.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Says what day it is where no scenario does.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Told as scenarios end, from several threads; null tells nobody.</summary>
    public Action<TestProgress>? OnProgress { get; init; }
}

/// <summary>How far a run of scenarios or mutants is.</summary>
/// <param name="Done">How many have ended.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Failed">How many scenarios have failed; 0 of mutants.</param>
public readonly record struct TestProgress(int Done, int Total, int Failed);
