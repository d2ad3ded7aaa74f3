using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Validation;

/// <summary>
/// What each rule of a rule set waits for: the derived facts its conditions read, the norms that override it, and the contrary norms of its bearer and topic that
/// outrank it, by their authority or because their documents prevail. Immutable.
/// </summary>
internal sealed class DependencyOrder
{
    private DependencyOrder(
        IReadOnlyList<Rule> inOrder,
        IReadOnlyList<Circle> circles,
        IReadOnlyDictionary<string, IReadOnlyList<Norm>> overriders,
        IReadOnlyDictionary<string, IReadOnlyList<Rule>> concluders,
        IReadOnlyDictionary<ProvisionSide, IReadOnlyList<Norm>> primaryNorms,
        PrevailingSides prevailing)
    {
        InOrder = inOrder;
        Circles = circles;
        _overriders = overriders;
        _concluders = concluders;
        _primaryNorms = primaryNorms;
        _prevailing = prevailing;
    }

    private readonly IReadOnlyDictionary<string, IReadOnlyList<Norm>> _overriders;
    private readonly IReadOnlyDictionary<string, IReadOnlyList<Rule>> _concluders;
    private readonly IReadOnlyDictionary<ProvisionSide, IReadOnlyList<Norm>> _primaryNorms;
    private readonly PrevailingSides _prevailing;

    /// <summary>The rules, each after all it waits for.</summary>
    public IReadOnlyList<Rule> InOrder { get; }

    /// <summary>Rules and facts that wait for each other; empty when there is an order.</summary>
    public IReadOnlyList<Circle> Circles { get; }

    /// <summary>The norms that override a rule, by full id.</summary>
    public IReadOnlyList<Norm> OverridersOf(Rule rule) => _overriders.GetValueOrDefault(rule.FullId, []);

    /// <summary>The rules that conclude a derived fact, by full id.</summary>
    public IReadOnlyList<Rule> ConcludersOf(FactDefinition fact) => _concluders.GetValueOrDefault(fact.Name, []);

    /// <summary>The groups of contrary norms that defeat a norm where they apply: primary ones a secondary one, and those whose documents prevail over all of its own.</summary>
    public IEnumerable<ProvisionSide> SidesOver(Norm norm) => AuthoritiesOver(norm).Concat(_prevailing.Over(norm));

    private IEnumerable<ProvisionSide> AuthoritiesOver(Norm norm)
    {
        if (norm.Authority == Authority.Primary)
        {
            yield break;
        }

        foreach (var layer in Enum.GetValues<Layer>())
        {
            var side = ProvisionSide.Of(norm).Contrary with { Layer = layer };
            if (layer.MayDefeat(norm.Layer) && _primaryNorms.ContainsKey(side))
            {
                yield return side;
            }
        }
    }

    /// <summary>The norms of one side of a provision, by full id.</summary>
    public IReadOnlyList<Norm> NormsOf(ProvisionSide side) => side.Documents is null ? _primaryNorms[side] : _prevailing.NormsOf(side);

    public static DependencyOrder Of(IReadOnlyList<Rule> rules)
    {
        var norms = rules.OfType<Norm>().ToList();
        var overriders = norms
            .SelectMany(norm => norm.Overrides.Select(overridden => (Overridden: overridden, Norm: norm)))
            .GroupBy(pair => pair.Overridden, pair => pair.Norm, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => (IReadOnlyList<Norm>)[.. group], StringComparer.Ordinal);
        var concluders = rules
            .Where(rule => rule.Concludes is not null)
            .GroupBy(rule => rule.Concludes!.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => (IReadOnlyList<Rule>)[.. group], StringComparer.Ordinal);
        var primaryNorms = norms
            .Where(norm => norm.Authority == Authority.Primary)
            .GroupBy(ProvisionSide.Of)
            .ToDictionary(group => group.Key, group => (IReadOnlyList<Norm>)[.. group]);
        var prevailing = PrevailingSides.Of(norms);
        var unordered = new DependencyOrder([], [], overriders, concluders, primaryNorms, prevailing);
        var walk = new DependencyWalk(unordered);
        foreach (var rule in rules)
        {
            walk.Visit(rule);
        }

        return new([.. walk.Finished], walk.Circles, overriders, concluders, primaryNorms, prevailing);
    }
}

/// <summary>One side of a provision: the primary norms of one layer on a bearer and topic that forbid, or those that oblige or permit.</summary>
internal sealed record ProvisionSide(Bearer Bearer, string Topic, bool Forbids, Layer Layer)
{
    /// <summary>Of norms that stand together because of what they rest on: these documents, their full ids in order; null where their authority counts alone.</summary>
    public string? Documents { get; init; }

    /// <summary>The side that a norm is on, by its authority alone.</summary>
    public static ProvisionSide Of(Norm norm) => new(norm.Bearer, norm.Topic, norm.Forbids, norm.Layer);

    /// <summary>The other side, of norms that say the opposite.</summary>
    public ProvisionSide Contrary => this with { Forbids = !Forbids };
}
