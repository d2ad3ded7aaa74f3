using Compliance.Rules.Evaluation;
using Compliance.Rules.Hosting;

namespace Compliance.Register;

/// <summary>How a verdict was evaluated besides its packs and facts, so that it can be evaluated again. Immutable.</summary>
/// <param name="Strict">Whether nothing was presumed.</param>
/// <param name="MaximumTermsAgeInDays">After how many days it warns of terms.</param>
/// <param name="MaximumSourceAgeInDays">After how many days it warns of secondary sources.</param>
public sealed record EntrySettings(bool Strict, int MaximumTermsAgeInDays, int MaximumSourceAgeInDays)
{
    /// <summary>What holds where nobody says otherwise.</summary>
    public static EntrySettings Default { get; } = new(Strict: false, FreshnessLimits.DefaultTerms, FreshnessLimits.DefaultSecondarySources);

    internal EvaluatorSettings ForEvaluator => new() { IsStrict = Strict, Freshness = new(MaximumTermsAgeInDays, MaximumSourceAgeInDays) };

    internal static EntrySettings Of(EvaluatorSettings settings) => new(settings.IsStrict, settings.Freshness.Terms, settings.Freshness.SecondarySources);

    internal static EntrySettings Of(ComplianceOptions options) => new(options.Strict, options.MaximumTermsAgeInDays, options.MaximumSourceAgeInDays);
}
