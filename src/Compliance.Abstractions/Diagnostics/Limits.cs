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

    /// <summary>How many steps the analyses of all mutants of a run may take together, shared out evenly.</summary>
    public static Limit MutationSteps { get; } = new("MutationSteps", 300_000_000, "steps");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Limit> All { get; } = [PackFolderBytes, ScenarioBytes, CompiledBytes, ScenarioValues, RemedyBytes, MutationSteps];
}
