namespace Compliance;

/// <summary>The bounds that a process may raise. <c>docs/limits.md</c> lists them, with those that are fixed; a test compares.</summary>
internal static class Limits
{
    /// <summary>What all files of a folder of packs may have together.</summary>
    public static Limit PackFolderBytes { get; } = new("PackFolderBytes", 64 << 20, "bytes");

    /// <summary>What the scenario files of a run may have together.</summary>
    public static Limit ScenarioBytes { get; } = new("ScenarioBytes", 64 << 20, "bytes");

    /// <summary>What the compiled form of rules may take: columns, rows, gates, codes and reasons.</summary>
    public static Limit CompiledBytes { get; } = new("CompiledBytes", 256 << 20, "bytes");

    /// <summary>What the facts and expectations of scenarios come to, tables and matrices multiplied out.</summary>
    public static Limit ScenarioValues { get; } = new("ScenarioValues", 500_000, "values");

    /// <summary>What a search for remedies may keep of the combinations it tries; where more would be needed, fewer facts are changed at once.</summary>
    public static Limit RemedyBytes { get; } = new("RemedyBytes", 256 << 20, "bytes");

    /// <summary>How many citations of a pack are verified, each once for every version that it covers.</summary>
    public static Limit Citations { get; } = new("Citations", 100_000, "citations");

    /// <summary>How many steps the analyses of a command may take together, a comparison's excepted; those that look at whole packs, for each mebibyte of them.</summary>
    public static Limit AnalysisSteps { get; } = new("AnalysisSteps", 6_000_000, "steps");

    /// <summary>What the diagrams of one analysis may take, a comparison's excepted.</summary>
    public static Limit AnalysisBytes { get; } = new("AnalysisBytes", 160 << 20, "bytes");

    /// <summary>How many steps it may take to compare two sets of rules over all uses, for each mebibyte of them.</summary>
    public static Limit DifferenceSteps { get; } = new("DifferenceSteps", 60_000_000, "steps");

    /// <summary>What the diagrams of such a comparison may take.</summary>
    public static Limit DifferenceBytes { get; } = new("DifferenceBytes", 512 << 20, "bytes");

    /// <summary>
    /// How many steps it may take to try mutants where nobody asks for all of them, for each mebibyte of packs and scenarios; those are tried that there are steps for.
    /// </summary>
    public static Limit MutationSteps { get; } = new("MutationSteps", 6_000_000, "steps");

    /// <summary>What the mutants of a run may take, and what is watched of the scenarios, as estimated.</summary>
    public static Limit MutationBytes { get; } = new("MutationBytes", 256 << 20, "bytes");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Limit> All { get; } =
    [
        PackFolderBytes, ScenarioBytes, CompiledBytes, ScenarioValues, RemedyBytes, Citations, AnalysisSteps, AnalysisBytes, DifferenceSteps, DifferenceBytes, MutationSteps, MutationBytes,
    ];
}
