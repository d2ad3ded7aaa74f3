using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Tests.Evaluation.Oracles;

/// <summary>
/// A plain interpreter of section 4 of the design, on one set of known facts and one day: naive recursion over the rules, nothing compiled,
/// nothing remembered but the states of rules, without which thousands of them would take hours. The compiled evaluator must agree with it. The numbers in the summaries are the design's.
/// </summary>
internal sealed class Oracle(RuleSet rules, KnownFacts facts, DateOnly day)
{
    private readonly Dictionary<Rule, Truth> _states = [];

    public IReadOnlyList<Norm> Norms { get; } = [.. rules.Rules.OfType<Norm>()];

    /// <summary>Whether a condition holds of the known facts and what rules conclude from them.</summary>
    public Truth Holds(Condition condition) => facts.Holds(condition, Derived);

    /// <summary>The version of a document in force on the day: from its effective date until the next one's.</summary>
    public DocumentVersion? InForce(PolicyDocument document) =>
        document.Versions.Where(version => version.Effective <= day).MaxBy(version => version.Effective);

    /// <summary>1. The scopes of the versions in force that the rule cites; none when it is not in force.</summary>
    public IEnumerable<Condition> Scopes(Rule rule) =>
        rule.Cites.Where(cite => InForce(cite.Document) is { } version && cite.Versions.Contains(version) && IsBinding(cite))
            .Select(cite => InForce(cite.Document)!.Scope);

    /// <summary>Whether the clause binds by the day, and the rule still does.</summary>
    private bool IsBinding(Cite cite) => (cite.Since is null || cite.Since <= day) && (cite.Until is null || day < cite.Until);

    /// <summary>1. Before defeat: the pack's vendor ∧ scope ∧ when ∧ ¬unless.</summary>
    public Truth BaseState(Rule rule) => KnownFacts.All(
        [Holds(rules.Packs.Single(pack => pack.Rules.Contains(rule)).VendorScope), KnownFacts.Some(Scopes(rule).Select(Holds)), Holds(rule.When), rule.Unless is null ? Truth.True : Holds(rule.Unless).Not()]);

    /// <summary>1. After defeat. A defeated norm's state is False, so that it defeats nothing.</summary>
    public Truth State(Rule rule)
    {
        if (!_states.TryGetValue(rule, out var state))
        {
            _states.Add(rule, state = BaseState(rule).And(KnownFacts.Some(Defeaters(rule).Select(State)).Not()));
        }

        return state;
    }

    /// <summary>1 and 2. The norms that defeat a rule where they apply.</summary>
    public IEnumerable<Norm> Defeaters(Rule rule) => Overriders(rule).Union(rule is Norm norm ? AuthoritiesOver(norm).Union(PrevailingOver(norm)) : []);

    private IEnumerable<Norm> Overriders(Rule rule) => Norms.Where(norm => norm.Overrides.Contains(rule.FullId, StringComparer.Ordinal));

    /// <summary>2. The contrary primary norms of a secondary norm's bearer and topic, of a layer that may defeat the norm's.</summary>
    public IEnumerable<Norm> AuthoritiesOver(Norm norm) => Norms.Where(primary =>
        norm.Authority == Authority.Secondary
        && primary.Authority == Authority.Primary
        && AreContrary(primary, norm)
        && MayOverride(primary, norm));

    /// <summary>2. The contrary norms of a norm's bearer and topic that rest only on documents which prevail over every document of the norm, whatever the day.</summary>
    public IEnumerable<Norm> PrevailingOver(Norm norm) => Norms.Where(other =>
        AreContrary(other, norm)
        && MayOverride(other, norm)
        && other.Cites.All(cite => norm.Cites.All(yielding => cite.Document.PrevailsOver.Contains(yielding.Document.FullId, StringComparer.Ordinal))));

    private static bool MayOverride(Norm norm, Norm other) => norm.Layer == other.Layer || (norm.Layer == Layer.Regulation && other.Layer == Layer.Vendor);

    public static bool AreContrary(Norm one, Norm other) =>
        one.Bearer == other.Bearer && one.Topic == other.Topic
        && (one.Modality == Modality.Prohibition) != (other.Modality == Modality.Prohibition);

    /// <summary>3. The highest state of the rules that conclude the fact; False if none does.</summary>
    public Truth Derived(FactDefinition fact) =>
        KnownFacts.Some(rules.Rules.Where(rule => rule.Concludes?.Name == fact.Name).Select(State));

    /// <summary>4. Whether the duty is met; False where nothing says when it is.</summary>
    public Truth Fulfilled(Norm norm) => norm.FulfilledWhen is null ? Truth.False : Holds(norm.FulfilledWhen);

    /// <summary>5. p: the highest state of the customer's prohibitions.</summary>
    private Truth Prohibited() =>
        KnownFacts.Some(Norms.Where(norm => norm is { Bearer: Bearer.Customer, Modality: Modality.Prohibition }).Select(State));

    /// <summary>5. o: the highest state of the customer's outstanding, non-standing obligations.</summary>
    private Truth Outstanding() =>
        KnownFacts.Some(Norms.Where(norm => norm is { Bearer: Bearer.Customer, Modality: Modality.Obligation, Standing: false })
            .Select(norm => State(norm).And(Fulfilled(norm).Not())));

    /// <summary>5. m: the lowest, over the elements of purpose, of the highest state of the grants. 9. What grants an element must apply to the use as it is, too.</summary>
    private Truth Granted() =>
        KnownFacts.All(facts.PerPurpose().Select(each => new Oracle(rules, each, day))
            .Select(alone => KnownFacts.Some(Permissions.Select(norm => Grants(norm).And(alone.Grants(norm))))));

    /// <summary>5. Vendor and regulation permissions.</summary>
    private IEnumerable<Norm> Permissions =>
        Norms.Where(norm => norm is { Bearer: Bearer.Customer, Modality: Modality.Permission, Layer: Layer.Vendor or Layer.Regulation });

    /// <summary>5. The state of a permission, ignoring defeat by the prohibitions that p counts.</summary>
    private Truth Grants(Norm norm) => BaseState(norm).And(
        KnownFacts.Some(Defeaters(norm).Where(other => other is not { Bearer: Bearer.Customer, Modality: Modality.Prohibition }).Select(State)).Not());

    /// <summary>5. The decisions that are possible, in the design's order. 10. Where terms are not held, or may not be, p, o and m are at least Unknown.</summary>
    public IEnumerable<Decision> PossibleDecisions()
    {
        var (p, o, m) = (Prohibited(), Outstanding(), Granted());
        if (new OracleTexts(rules, Holds, day).AreMissing() != Truth.False)
        {
            (p, o, m) = (p.Or(Truth.Unknown), o.Or(Truth.Unknown), m.Or(Truth.Unknown));
        }

        if (p >= Truth.Unknown)
        {
            yield return Decision.Prohibited;
        }

        if (p == Truth.True)
        {
            yield break;
        }

        if (m >= Truth.Unknown && o >= Truth.Unknown)
        {
            yield return Decision.Conditional;
        }

        if (m >= Truth.Unknown && o <= Truth.Unknown)
        {
            yield return Decision.Permitted;
        }

        if (m <= Truth.Unknown)
        {
            yield return Decision.NotAddressed;
        }
    }

    /// <summary>1. The cites whose version is in force and whose scope is not False.</summary>
    public IEnumerable<Cite> ShownCites(Rule rule) => rule.Cites.Where(cite =>
        InForce(cite.Document) is { } version && cite.Versions.Contains(version) && IsBinding(cite) && Holds(version.Scope) != Truth.False);
}
