namespace Compliance.Authoring.Mutation;

/// <summary>How mutants fared. Immutable.</summary>
/// <param name="Results">The results of those that were tried, by place.</param>
internal sealed record MutationReport(IReadOnlyList<MutantResult> Results)
{
    /// <summary>How many mutants there are, tried or not.</summary>
    public required int All { get; init; }

    /// <summary>Whether mutants are left that were not tried.</summary>
    public bool IsSample => Results.Count < All;

    public IEnumerable<MutantResult> Survivors => Results.Where(result => result.Outcome == MutantOutcome.Survived);

    /// <summary>Of the mutants tried that could be noticed, how many were, in per cent; 100 where there are none.</summary>
    public double Score => Percent(Results);

    /// <summary>How many mutants had an outcome.</summary>
    public int Count(MutantOutcome outcome) => Results.Count(result => result.Outcome == outcome);

    /// <summary>The results by kind of change.</summary>
    public IEnumerable<IGrouping<MutationKind, MutantResult>> ByKind => Results.GroupBy(result => result.Mutant.Kind).OrderBy(group => group.Key);

    /// <summary>The score of some mutants, never rounded up: <c>97.3 %</c>.</summary>
    public static string ScoreOf(IEnumerable<MutantResult> results) => FormattableString.Invariant($"{Math.Floor(Percent(results) * 10) / 10:0.0} %");

    private static double Percent(IEnumerable<MutantResult> results)
    {
        var noticeable = results.Where(result => result.Outcome is MutantOutcome.Killed or MutantOutcome.Survived).ToList();
        return noticeable.Count == 0 ? 100 : 100.0 * noticeable.Count(result => result.Outcome == MutantOutcome.Killed) / noticeable.Count;
    }
}
