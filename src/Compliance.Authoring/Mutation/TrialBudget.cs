using Compliance.Rules.Analysis;

namespace Compliance.Authoring.Mutation;

/// <summary>What trying one mutant may take, counted in steps of analyses: a million of them take about half a second. Belongs to one trial; not thread-safe.</summary>
/// <param name="most">How many steps it may take in all.</param>
/// <param name="mostOfDay">How many of them the analysis of a day may take.</param>
internal sealed class TrialBudget(long most, long mostOfDay)
{
    /// <summary>Fewer than other analyses may have: several run at the same time.</summary>
    private const int MostNodes = 500_000;

    private long _stepped;
    private AnalysisBudget? _analysis;

    /// <summary>Steps taken so far.</summary>
    public long Steps => _stepped + (_analysis?.Steps ?? 0);

    /// <summary>Whether nothing is left.</summary>
    public bool IsSpent => Steps >= most;

    /// <summary>Takes steps.</summary>
    public void Step(long count) => _stepped += count;

    /// <summary>What the analysis of one more day may take.</summary>
    public AnalysisBudget OfDay()
    {
        (_stepped, _analysis) = (Steps, null);
        return _analysis = new(Limits.MutationSteps, Limits.AnalysisBytes, Math.Max(0, Math.Min(mostOfDay, most - _stepped))) { MostNodes = MostNodes };
    }
}
