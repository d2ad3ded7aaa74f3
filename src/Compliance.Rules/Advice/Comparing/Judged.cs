namespace Compliance.Rules.Advice.Comparing;

/// <summary>An offer with its verdict, and how good that is for the customer. Immutable.</summary>
/// <param name="Offer">The offer.</param>
/// <param name="Place">Its place in vocabulary order.</param>
/// <param name="IsAsAsked">Whether the use case named it.</param>
/// <param name="Verdict">The verdict.</param>
internal sealed record Judged(Offered Offer, int Place, bool IsAsAsked, Verdict Verdict)
{
    /// <summary>The better before the worse; of equals the one that the vocabulary has first.</summary>
    public static Comparer<Judged> BestFirst { get; } = Comparer<Judged>.Create((one, other) => one.Key.CompareTo(other.Key));

    /// <summary>How good the decision is; higher is better. Of terms that are not held nothing good is known, so that only what is prohibited for certain is worse.</summary>
    public int Rank { get; } = RankOf(Verdict);

    private (int, bool, int, int, int, int, int) Key { get; } =
        (-RankOf(Verdict), Verdict.Decision == Decision.Prohibited, Exposures(Verdict, Severity.Critical), Exposures(Verdict, Severity.High), Verdict.MissingFacts.Count, OpenDuties(Verdict), Place);

    private static int RankOf(Verdict verdict) => Preference.Rank(verdict.Terms == TermsStatus.NotHeld ? [Decision.Prohibited] : verdict.PossibleDecisions);

    private static int Exposures(Verdict verdict, Severity severity) =>
        verdict.ExposureFindings.Concat(verdict.PossibleExposureFindings).Count(finding => finding.Severity == severity);

    private static int OpenDuties(Verdict verdict) =>
        verdict.FindingsOf(NormRole.Duty).Count(finding => finding.Status is FindingStatus.Applies or FindingStatus.MayApply && finding.Fulfilment != Fulfilment.Fulfilled);
}
