using Compliance.Rules.Advice;

namespace Compliance.Authoring.Differences;

/// <summary>A use of a portfolio, judged on both sides. Immutable.</summary>
/// <param name="Line">The line it stands on, from 1.</param>
/// <param name="Before">The verdict before.</param>
/// <param name="After">The verdict after.</param>
/// <param name="Shifts">The norms that stand otherwise to it and tell.</param>
internal sealed record Flip(int Line, Verdict Before, Verdict After, IReadOnlyList<Shift> Shifts)
{
    /// <summary>What would help against it; null where nothing is worse than before.</summary>
    public RemedySearch? Remedies { get; init; }

    /// <summary>What it is called where it stands in no file; null for its id or line.</summary>
    public string? Called { get; init; }

    /// <summary>What people know the use by.</summary>
    public string Name => Called ?? After.Id ?? FormattableString.Invariant($"line {Line}");

    /// <summary>Whether other decisions are possible than before; of two that are open, that too.</summary>
    public bool IsDecidedOtherwise => !Before.PossibleDecisions.SequenceEqual(After.PossibleDecisions);

    /// <summary>Whether the decision is worse, or may be, or the vendor may do more, or perhaps may.</summary>
    public bool IsWorse => Preference.Rank(After.PossibleDecisions) < Preference.Rank(Before.PossibleDecisions) || Shifts.Any(IsNewExposure);

    /// <summary>What of a search is against it: remedies that better the decision, or take away an exposure that is new; not those against what was there before.</summary>
    public RemedySearch OnlyAgainst(RemedySearch search)
    {
        var added = Shifts.Where(IsNewExposure).Select(shift => shift.Finding.Rule).ToHashSet(StringComparer.Ordinal);
        var remedies = search.Remedies.Where(remedy => Preference.Rank(remedy.PossibleDecisions) > Preference.Rank(After.PossibleDecisions)
            || (After.Decision != Decision.Prohibited && remedy.ExposuresGone.Any(gone => added.Contains(gone.Rule)))).ToList();
        return search with
        {
            Remedies = remedies,
            Outcome = remedies.Count > 0 ? RemedyOutcome.Found : search.Outcome == RemedyOutcome.Found ? RemedyOutcome.NoneFound : search.Outcome,
        };
    }

    private static bool IsNewExposure(Shift shift) => shift is { Comes: true, Finding: { Bearer: Bearer.Vendor, Modality: Modality.Permission } };
}
