using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Validation;

/// <summary>
/// What each rule of a rule set waits for: the derived facts its conditions read, the norms that override it, and the contrary norms of its bearer and topic that
/// outrank it, by their authority or because their documents prevail. Immutable.
/// </summary>
internal sealed class DependencyOrder
{
    private readonly Dictionary<string, List<Norm>> _overriders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Rule>> _concluders = new(StringComparer.Ordinal);
    private readonly Dictionary<ProvisionSide, List<Norm>> _primaryNorms = [];
    private readonly PrevailingSides _prevailing;

    private DependencyOrder(IReadOnlyList<Rule> rules)
    {
        var norms = rules.OfType<Norm>().ToList();
        foreach (var rule in rules)
        {
            if (rule.Concludes is { } fact)
            {
                Add(_concluders, fact.Name, rule);
            }
        }

        foreach (var norm in norms)
        {
            foreach (var overridden in norm.Overrides)
            {
                Add(_overriders, overridden, norm);
            }
        }

        AddPrimaryNorms(norms);
        _prevailing = PrevailingSides.Of(norms);
        var walk = new DependencyWalk(this, rules.Count);
        foreach (var rule in rules)
        {
            walk.Visit(rule);
        }

        InOrder = walk.Finished;
        Circles = walk.Circles;
    }

    /// <summary>The rules, each after all it waits for.</summary>
    public IReadOnlyList<Rule> InOrder { get; }

    /// <summary>Rules and facts that wait for each other; empty when there is an order.</summary>
    public IReadOnlyList<Circle> Circles { get; }

    /// <summary>The order of rules.</summary>
    /// <param name="rules">The rules, by full id.</param>
    public static DependencyOrder Of(IReadOnlyList<Rule> rules) => new(rules);

    /// <summary>The norms that override a rule, by full id.</summary>
    public IReadOnlyList<Norm> OverridersOf(Rule rule) => _overriders.TryGetValue(rule.FullId, out var overriders) ? overriders : [];

    /// <summary>The rules that conclude a derived fact, by full id.</summary>
    public IReadOnlyList<Rule> ConcludersOf(FactDefinition fact) => _concluders.TryGetValue(fact.Name, out var concluders) ? concluders : [];

    /// <summary>The groups of contrary norms that defeat a norm where they apply: primary ones a secondary one, and those whose documents prevail over all of its own.</summary>
    public IReadOnlyList<ProvisionSide> SidesOver(Norm norm) =>
        norm.Authority == Authority.Primary ? _prevailing.Over(norm) : [.. AuthoritiesOver(norm), .. _prevailing.Over(norm)];

    /// <summary>The norms of one side of a provision that is over some norm, by full id.</summary>
    public IReadOnlyList<Norm> NormsOf(ProvisionSide side) => side.Documents is null ? _primaryNorms[side] : _prevailing.NormsOf(side);

    private IEnumerable<ProvisionSide> AuthoritiesOver(Norm norm)
    {
        foreach (var layer in Enum.GetValues<Layer>())
        {
            var side = ProvisionSide.Of(norm).Contrary.In(layer);
            if (layer.MayDefeat(norm.Layer) && _primaryNorms.ContainsKey(side))
            {
                yield return side;
            }
        }
    }

    /// <summary>Groups the primary norms that a secondary one may be defeated by.</summary>
    private void AddPrimaryNorms(IReadOnlyList<Norm> norms)
    {
        var contrary = norms.Where(norm => norm.Authority == Authority.Secondary).Select(norm => ProvisionSide.Of(norm).Contrary.OfAny).ToHashSet();
        if (contrary.Count == 0)
        {
            return;
        }

        foreach (var norm in norms)
        {
            if (norm.Authority == Authority.Primary && ProvisionSide.Of(norm) is var side && contrary.Contains(side.OfAny))
            {
                Add(_primaryNorms, side, norm);
            }
        }
    }

    private static void Add<TKey, TRule>(Dictionary<TKey, List<TRule>> groups, TKey key, TRule rule)
        where TKey : notnull => (groups.TryGetValue(key, out var group) ? group : groups[key] = []).Add(rule);
}

/// <summary>
/// One side of a provision: the primary norms of one layer on a bearer and topic that forbid, or those that oblige or permit. Equal where all of it is; immutable.
/// </summary>
/// <param name="bearer">Whom the norms bind.</param>
/// <param name="topic">What they are about.</param>
/// <param name="forbids">Whether they forbid.</param>
/// <param name="layer">Their layer.</param>
/// <param name="documents">Of norms that stand together because of what they rest on: these documents, their full ids in order; null where their authority counts alone.</param>
internal sealed class ProvisionSide(Bearer bearer, string topic, bool forbids, Layer layer, string? documents = null) : IEquatable<ProvisionSide>
{
    private readonly int _hash = unchecked((((topic.GetHashCode(StringComparison.Ordinal) * 31) + (documents?.GetHashCode(StringComparison.Ordinal) ?? 0)) * 31)
        + ((int)layer * 4) + ((int)bearer * 2) + (forbids ? 1 : 0));

    public string Topic => topic;

    public Layer Layer => layer;

    public string? Documents => documents;

    /// <summary>The other side, of norms that say the opposite.</summary>
    public ProvisionSide Contrary => new(bearer, topic, !forbids, layer, documents);

    /// <summary>The same of whatever layer and documents, to look up what several of them say.</summary>
    public ProvisionSide OfAny => new(bearer, topic, forbids, default);

    /// <summary>The side that a norm is on, by its authority alone.</summary>
    public static ProvisionSide Of(Norm norm) => new(norm.Bearer, norm.Topic, norm.Forbids, norm.Layer);

    /// <summary>The same of another layer.</summary>
    public ProvisionSide In(Layer other) => new(bearer, topic, forbids, other, documents);

    public bool Equals(ProvisionSide? other) => ReferenceEquals(this, other) || (other is not null && _hash == other._hash && IsSame(other));

    public override bool Equals(object? obj) => Equals(obj as ProvisionSide);

    public override int GetHashCode() => _hash;

    private bool IsSame(ProvisionSide other) => bearer == other.Bearer && forbids == other.Forbids && layer == other.Layer
        && string.Equals(topic, other.Topic, StringComparison.Ordinal) && string.Equals(documents, other.Documents, StringComparison.Ordinal);

    private Bearer Bearer => bearer;

    private bool Forbids => forbids;
}
