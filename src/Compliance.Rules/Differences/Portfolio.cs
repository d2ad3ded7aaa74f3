using Compliance.Rules.Advice;

namespace Compliance.Rules.Differences;

/// <summary>Which uses of a portfolio come out otherwise under other rules, why, and what would help. Immutable.</summary>
/// <param name="Checked">How many uses were looked at.</param>
/// <param name="Flips">Those of which the decision, exposures, duties or assurances change, in the order given.</param>
internal sealed record Portfolio(int Checked, IReadOnlyList<Flip> Flips)
{
    /// <summary>Judges each use on both sides.</summary>
    /// <param name="before">The rules they were approved under.</param>
    /// <param name="after">The rules to compare with.</param>
    /// <param name="uses">The uses, each with the line that it stands on; they fit the vocabularies of both.</param>
    public static Portfolio Of(RuleSide before, RuleSide after, IReadOnlyList<(int Line, UseCase UseCase)> uses)
    {
        var advice = new RemedyAdvice(after.Evaluator);
        var flips = new List<Flip>();
        foreach (var (line, useCase) in uses)
        {
            var (was, now) = (before.Evaluator.Evaluate(useCase, before.Day), after.Evaluator.Evaluate(useCase, after.Day));
            var (gone, come) = (Moved(was, now), Moved(now, was));
            if (was.Decision != now.Decision || gone.Count > 0 || come.Count > 0)
            {
                var isWorse = Preference.Rank(now.PossibleDecisions) < Preference.Rank(was.PossibleDecisions) || come.Exists(finding => finding is { Bearer: Bearer.Vendor, Modality: Modality.Permission });
                flips.Add(new(line, was, now, gone, come) { Remedies = isWorse ? advice.Search(now) : null });
            }
        }

        return new(uses.Count, flips);
    }

    /// <summary>The findings that tell in one verdict and not in the other: what applies, and where the decision changes what may apply.</summary>
    private static List<Finding> Moved(Verdict one, Verdict other)
    {
        var others = other.Findings.Where(finding => finding.Status == FindingStatus.Applies).Select(finding => finding.Rule).ToHashSet(StringComparer.Ordinal);
        return [.. one.Findings.Where(finding => finding.Status == FindingStatus.Applies && !others.Contains(finding.Rule) && Tells(finding, one.Decision != other.Decision))];
    }

    /// <summary>Permissions and prohibitions of the customer tell only where the decision changes.</summary>
    private static bool Tells(Finding finding, bool decisionChanges) =>
        finding.Bearer == Bearer.Vendor || finding.Modality == Modality.Obligation || decisionChanges;
}

/// <summary>A use that comes out otherwise. Immutable.</summary>
/// <param name="Line">The line it stands on, from 1.</param>
/// <param name="Before">The verdict before.</param>
/// <param name="After">The verdict after.</param>
/// <param name="Gone">Findings that applied and no longer do.</param>
/// <param name="Come">Findings that apply and did not.</param>
internal sealed record Flip(int Line, Verdict Before, Verdict After, IReadOnlyList<Finding> Gone, IReadOnlyList<Finding> Come)
{
    /// <summary>What would help against it; null where nothing is worse than before.</summary>
    public RemedySearch? Remedies
    {
        get;
        init => field = value is null ? null : OnlyAgainst(value);
    }

    /// <summary>What people know the use by.</summary>
    public string Name => After.Id ?? FormattableString.Invariant($"line {Line}");

    /// <summary>The remedies that better the decision, or take away an exposure that is new; not those against what was there before.</summary>
    private RemedySearch OnlyAgainst(RemedySearch search)
    {
        var remedies = search.Remedies.Where(remedy => remedy.Decision != After.Decision
            || (After.Decision != Decision.Prohibited && remedy.ExposuresGone.Any(gone => Come.Any(finding => string.Equals(finding.Rule, gone.Rule, StringComparison.Ordinal))))).ToList();
        return search with { Remedies = remedies, Outcome = remedies.Count > 0 ? RemedyOutcome.Found : RemedyOutcome.NoneFound };
    }
}
