using Compliance.Rules.Compilation;

namespace Compliance.Rules.Evaluation;

/// <summary>How an evaluator evaluates, whatever the use case. Immutable.</summary>
internal sealed record EvaluatorSettings
{
    public static EvaluatorSettings Default { get; } = new();

    /// <summary>After how many days verdicts warn of texts.</summary>
    public FreshnessLimits Freshness { get; init; } = FreshnessLimits.Default;

    /// <summary>Whether nothing is presumed: a fact that is not given is unknown.</summary>
    public bool IsStrict { get; init; }

    /// <summary>The facts that hold for a whole company or team, under those of each use case; null for none.</summary>
    public UseCase? Profile { get; init; }

    /// <summary>Makes what works out the states of norms in place of the matrix; null for the matrix.</summary>
    public Func<CompiledRules, INormStateSource>? States { get; init; }
}
