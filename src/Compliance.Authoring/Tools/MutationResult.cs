using Compliance.Authoring.Mutation;

namespace Compliance.Authoring.Tools;

/// <summary>Which wrong rules the scenarios would notice; <see cref="TestResult"/> writes it beside the scenarios. Immutable.</summary>
public sealed class MutationResult
{
    internal MutationResult(MutationReport report) => Report = report;

    /// <summary>Of the mutants tried that could be noticed, how many were, in per cent; 100 where there are none.</summary>
    public double Score => Report.Score;

    /// <summary><see cref="Score"/> in words, never rounded up: <c>97.3 %</c>.</summary>
    public string ScoreText => MutationReport.ScoreOf(Report.Results);

    /// <summary>How many mutants were tried; what is said is said of these.</summary>
    public int Tried => Report.Results.Count;

    /// <summary>How many mutants there are.</summary>
    public int All => Report.All;

    /// <summary>How many mutants no scenario notices.</summary>
    public int Survivors => Report.Count(MutantOutcome.Survived);

    internal MutationReport Report { get; }
}
