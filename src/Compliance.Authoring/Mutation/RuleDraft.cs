using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Authoring.Mutation;

/// <summary>The parts of a rule that mutants change, to be made into a rule like another but for these. Immutable.</summary>
/// <param name="Origin">The rule.</param>
/// <param name="When">Its condition.</param>
/// <param name="Unless">Its exception; null means there is none.</param>
/// <param name="Cites">Its clauses; never empty.</param>
/// <param name="Modality">Of norms; else without meaning.</param>
/// <param name="FulfilledWhen">Of obligations; null means nothing shows that the duty is met.</param>
/// <param name="Standing">Of obligations: whether the duty binds beside the use and leaves the decision alone; else false.</param>
/// <param name="Concludes">The derived fact that holds where the rule applies; null means there is none.</param>
/// <param name="Overrides">Of norms: whom it overrides; some of those that the origin overrides.</param>
internal sealed record RuleDraft(
    Rule Origin,
    Condition When,
    Condition? Unless,
    IReadOnlyList<Cite> Cites,
    Modality Modality,
    Condition? FulfilledWhen,
    bool Standing,
    FactDefinition? Concludes,
    IReadOnlyList<string> Overrides)
{
    public static RuleDraft Of(Rule rule) => rule is Norm norm
        ? new(rule, rule.When, rule.Unless, rule.Cites, norm.Modality, norm.FulfilledWhen, norm.Standing, norm.Concludes, norm.Overrides)
        : new(rule, rule.When, rule.Unless, rule.Cites, default, FulfilledWhen: null, Standing: false, rule.Concludes, []);

    /// <summary>The rule. What only obligations have goes where it is none any more.</summary>
    public Rule ToRule() => Origin with { When = When, Unless = Unless, Cites = Cites, Concludes = Concludes } is var rule && rule is Norm norm
        ? norm with
        {
            Modality = Modality,
            Overrides = Overrides,
            OverridesAt = [.. norm.Overrides.Zip(norm.OverridesAt).Where(pair => Overrides.Contains(pair.First, StringComparer.Ordinal)).Select(pair => pair.Second)],
            FulfilledWhen = Modality == Modality.Obligation ? FulfilledWhen : null,
            Standing = Modality == Modality.Obligation && Standing,
        }
        : rule;
}
