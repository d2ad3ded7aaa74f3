namespace Compliance.Rules.Advice;

/// <summary>What the norms say of one variant of a use case. Compared through <see cref="Preference"/>.</summary>
/// <param name="Ruling">The decision.</param>
/// <param name="Prohibitions">The states of the customer's prohibitions that can still change.</param>
/// <param name="Exposures">The states of the vendor's permissions that can still change.</param>
/// <param name="Severities">How grave each of these permissions is.</param>
internal sealed record Judgement(Ruling Ruling, Truth[] Prohibitions, Truth[] Exposures, IReadOnlyList<Severity> Severities)
{
    /// <summary>How good the decision is; better is higher. Of what is only possible, where it is known better, the best that can be reached counts.</summary>
    public int Rank { get; init; } = Preference.Rank(Ruling.PossibleDecisions);
}
