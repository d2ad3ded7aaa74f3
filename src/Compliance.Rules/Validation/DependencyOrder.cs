using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Validation;

/// <summary>
/// What each rule of a rule set waits for: the derived facts its conditions read, the norms that override it and, of a secondary norm, the contrary
/// primary norms of its bearer and topic. Immutable.
/// </summary>
internal sealed class DependencyOrder
{
    private DependencyOrder(
        IReadOnlyList<Rule> inOrder,
        IReadOnlyList<Circle> circles,
        IReadOnlyDictionary<string, IReadOnlyList<Norm>> overriders,
        IReadOnlyDictionary<string, IReadOnlyList<Rule>> concluders,
        IReadOnlyDictionary<ProvisionSide, IReadOnlyList<Norm>> primaryNorms)
    {
        InOrder = inOrder;
        Circles = circles;
        _overriders = overriders;
        _concluders = concluders;
        _primaryNorms = primaryNorms;
    }

    private readonly IReadOnlyDictionary<string, IReadOnlyList<Norm>> _overriders;
    private readonly IReadOnlyDictionary<string, IReadOnlyList<Rule>> _concluders;
    private readonly IReadOnlyDictionary<ProvisionSide, IReadOnlyList<Norm>> _primaryNorms;

    /// <summary>The rules, each after all it waits for.</summary>
    public IReadOnlyList<Rule> InOrder { get; }

    /// <summary>Rules and facts that wait for each other; empty when there is an order.</summary>
    public IReadOnlyList<Circle> Circles { get; }

    /// <summary>The norms that override a rule, by full id.</summary>
    public IReadOnlyList<Norm> OverridersOf(Rule rule) => _overriders.GetValueOrDefault(rule.FullId, []);

    /// <summary>The rules that conclude a derived fact, by full id.</summary>
    public IReadOnlyList<Rule> ConcludersOf(FactDefinition fact) => _concluders.GetValueOrDefault(fact.Name, []);

    /// <summary>The groups of primary norms that defeat a secondary norm where they apply; empty for a primary one.</summary>
    public IEnumerable<ProvisionSide> AuthoritiesOver(Norm norm)
    {
        if (norm.Authority == Authority.Primary)
        {
            yield break;
        }

        foreach (var layer in Enum.GetValues<Layer>())
        {
            var side = new ProvisionSide(norm.Bearer, norm.Topic, norm.Modality != Modality.Prohibition, layer);
            if (layer.MayDefeat(norm.Layer) && _primaryNorms.ContainsKey(side))
            {
                yield return side;
            }
        }
    }

    /// <summary>The primary norms of one side of a provision, by full id.</summary>
    public IReadOnlyList<Norm> PrimaryNorms(ProvisionSide side) => _primaryNorms[side];

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
            .GroupBy(norm => new ProvisionSide(norm.Bearer, norm.Topic, norm.Modality == Modality.Prohibition, norm.Layer))
            .ToDictionary(group => group.Key, group => (IReadOnlyList<Norm>)[.. group]);
        var unordered = new DependencyOrder([], [], overriders, concluders, primaryNorms);
        var walk = new DependencyWalk(unordered);
        foreach (var rule in rules)
        {
            walk.Visit(rule);
        }

        return new([.. walk.Finished], walk.Circles, overriders, concluders, primaryNorms);
    }
}

/// <summary>One side of a provision: the primary norms of one layer on a bearer and topic that forbid, or those that oblige or permit.</summary>
internal readonly record struct ProvisionSide(Bearer Bearer, string Topic, bool Forbids, Layer Layer);
