using Compliance.Rules.Compilation.Codes;
using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Compilation;

/// <summary>
/// Compiles the rules in force on a day to one graph: first, in dependency order, whether each rule applies; then what only findings need, fulfilment
/// and reservations, which may read any conclusion.
/// </summary>
internal sealed class SliceCompiler
{
    private readonly RuleSet _rules;
    private readonly DateOnly _day;
    private readonly LogicGraphBuilder _graph;
    private readonly IReadOnlyList<Norm> _order;
    private readonly Dictionary<Condition, int> _scopes = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, List<int>> _conclusions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NormNodes> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CompiledNorm> _norms = new(StringComparer.Ordinal);
    private readonly Dictionary<(Bearer, string), int> _provisions = [];
    private readonly Dictionary<ProvisionSide, SideNodes> _sides = [];
    private readonly List<RuleParts> _parts = [];

    private SliceCompiler(RuleSet rules, IReadOnlyList<Norm> order, Codebook book, DateOnly day)
    {
        _rules = rules;
        _order = order;
        _graph = new LogicGraphBuilder(book);
        _day = day;
    }

    /// <param name="rules">The rules.</param>
    /// <param name="order">All norms in the order of findings.</param>
    /// <param name="book">The codes of the rule set.</param>
    /// <param name="day">A day of the stretch.</param>
    public static RuleSlice Compile(RuleSet rules, IReadOnlyList<Norm> order, Codebook book, DateOnly day) =>
        new SliceCompiler(rules, order, book, day).Compile();

    private RuleSlice Compile()
    {
        foreach (var rule in _rules.Order.InOrder)
        {
            CompileConditions(rule);
        }

        var derived = _rules.Vocabulary.Facts.Where(fact => fact.IsDerived).Select(fact => (fact, Define(fact))).ToList();
        var versions = VersionsInForce();
        var missing = _rules.NotHeld.On(_day).Select(text => (Text: text, When: Scope(text.When))).ToList();
        var notHeld = _graph.Or(missing.Where(pair => pair.Text.IsGoverning).Select(pair => pair.When));
        var tails = _nodes.Values.ToDictionary(nodes => nodes, CompileTail);
        var graph = _graph.Build();
        var ranks = _order.Select((norm, rank) => (norm, rank)).ToDictionary(pair => pair.norm, pair => pair.rank);
        var byId = _order.OrderBy(norm => norm.FullId, StringComparer.Ordinal).Select((norm, place) => (norm, place)).ToDictionary(pair => pair.norm, pair => pair.place);
        foreach (var nodes in _nodes.Values)
        {
            _norms.Add(nodes.Norm.FullId, Finish(nodes, ranks[nodes.Norm], byId[nodes.Norm], tails[nodes], graph));
        }

        CompiledNorm?[] byRank = [.. _order.Select(norm => _norms.GetValueOrDefault(norm.FullId))];
        return new RuleSlice
        {
            Graph = graph,
            Norms = [.. byRank.OfType<CompiledNorm>()],
            NormsById = [.. byRank.OfType<CompiledNorm>().OrderBy(norm => norm.IdOrder)],
            Grants = [.. byRank.OfType<CompiledNorm>().Where(norm => norm.Norm.IsGrant)],
            ByRank = byRank,
            Parts = _parts,
            Ending = [.. _parts.Where(parts => parts.Rule.Until is not null).OrderBy(parts => parts.Rule.Until).ThenBy(parts => parts.Rule.FullId, StringComparer.Ordinal)],
            Derived = derived,
            Versions = versions,
            TextsNotHeld = missing,
            NotHeld = notHeld,
        };
    }

    private void CompileConditions(Rule rule)
    {
        var cites = CitesInForce(rule);
        if (cites.Count == 0)
        {
            return;
        }

        foreach (var fact in rule.FactsRead.Where(fact => fact.IsDerived))
        {
            Define(fact);
        }

        var scopes = cites.ConvertAll(cite => (cite.Cite, cite.Version, Scope: Scope(cite.Version.Scope)));
        var scope = _graph.Or(scopes.Select(cite => cite.Scope));
        var when = _graph.Add(rule.When);
        var exception = rule.Unless is null ? _graph.False : _graph.Add(rule.Unless);
        var applies = _graph.And([scope, when, _graph.Not(exception)]);
        _parts.Add(new(rule, scopes, scope, when, exception, applies, cites));
        if (rule is Norm norm)
        {
            applies = CompileDefeat(norm, applies, cites);
        }

        if (rule.Concludes is { } concluded)
        {
            Conclusions(concluded).Add(applies);
        }
    }

    /// <summary>Adds what may defeat a norm; all of it is compiled, for it stands earlier in dependency order.</summary>
    private int CompileDefeat(Norm norm, int conditions, List<CiteInForce> cites)
    {
        var overriders = InForce(_rules.Order.OverridersOf(norm));
        var superiors = _rules.Order.SidesOver(norm).Select(Side).ToList();
        var overridden = _graph.Or(overriders.Select(other => other.Applies));
        var outranked = _graph.Or(superiors.Select(side => side.Applies));
        var grantOverridden = _graph.Or(overriders.Where(other => !other.Norm.IsBan).Select(other => other.Applies));
        var nodes = new NormNodes(
            norm,
            cites,
            overriders,
            superiors,
            conditions,
            Applies: _graph.And([conditions, _graph.Not(_graph.Or([overridden, outranked]))]),
            Grants: _graph.And([conditions, _graph.Not(grantOverridden)]));
        _nodes.Add(norm.FullId, nodes);
        return nodes.Applies;
    }

    private NormTail CompileTail(NormNodes nodes) => new(
        nodes.Norm.FulfilledWhen is { } fulfilledWhen ? _graph.Add(fulfilledWhen) : _graph.False,
        [.. nodes.Norm.Caveats.Select(caveat => (_graph.Add(caveat.When), caveat.Text))]);

    private CompiledNorm Finish(NormNodes nodes, int rank, int idOrder, NormTail tail, LogicGraph graph)
    {
        var citations = nodes.Cites.Select(cite => new CompiledCitation(Scope(cite.Version.Scope), cite)).ToList();
        return new CompiledNorm
        {
            Norm = nodes.Norm,
            Rank = rank,
            IdOrder = idOrder,
            Provision = Provision(nodes.Norm),
            Conditions = nodes.Conditions,
            Applies = nodes.Applies,
            Grants = nodes.Grants,
            Fulfilled = tail.Fulfilled,
            Overriders = [.. nodes.Overriders.Select(other => _norms[other.Norm.FullId])],
            Superiors = [.. nodes.Superiors.Select(side => side.Compiled ??= [.. side.Norms.Select(other => _norms[other.Norm.FullId])])],
            Caveats = tail.Caveats,
            Citations = citations,
            HasSecondarySource = citations.Exists(cite => cite.Checked is not null),
            SharedCaveats = tail.Caveats.All(caveat => caveat.When == _graph.True) ? ContentList<string>.Owning([.. tail.Caveats.Select(caveat => caveat.Text)]) : null,
            CitesAlways = citations.TrueForAll(cite => cite.Scope == citations[0].Scope),
            Graph = graph,
        };
    }

    private int Provision(Norm norm)
    {
        if (!_provisions.TryGetValue((norm.Bearer, norm.Topic), out var provision))
        {
            _provisions.Add((norm.Bearer, norm.Topic), provision = _provisions.Count);
        }

        return provision;
    }

    private List<CiteInForce> CitesInForce(Rule rule)
    {
        var found = new List<CiteInForce>();
        foreach (var cite in rule.Cites)
        {
            if (cite.InForceOn(_day) is { } version)
            {
                found.Add(new(cite, version));
            }
        }

        return found;
    }

    private List<NormNodes> InForce(IEnumerable<Norm> norms) =>
        [.. norms.Select(norm => _nodes.GetValueOrDefault(norm.FullId)).OfType<NormNodes>()];

    private int Define(FactDefinition derived)
    {
        var holds = _graph.Or(Conclusions(derived));
        _graph.Define(derived, holds);
        return holds;
    }

    private List<int> Conclusions(FactDefinition derived)
    {
        if (!_conclusions.TryGetValue(derived.Name, out var conclusions))
        {
            _conclusions.Add(derived.Name, conclusions = []);
        }

        return conclusions;
    }

    private int Scope(Condition scope)
    {
        if (!_scopes.TryGetValue(scope, out var node))
        {
            _scopes.Add(scope, node = _graph.Add(scope));
        }

        return node;
    }

    private List<VersionInForce> VersionsInForce() =>
    [
        .. _rules.Packs.SelectMany(pack => pack.Documents)
            .Select(document => (Document: document, Version: document.InForceOn(_day)))
            .Where(found => found.Version is not null)
            .Select(found => new VersionInForce($"{found.Document.FullId}@{IsoDate.Format(found.Version!.Effective)}", found.Document, found.Version, Scope(found.Version.Scope)))
            .OrderBy(found => found.Name, StringComparer.Ordinal),
    ];

    /// <summary>The norms in force of one side of a provision, which all norms that they outrank share.</summary>
    private SideNodes Side(ProvisionSide side)
    {
        if (!_sides.TryGetValue(side, out var nodes))
        {
            var norms = InForce(_rules.Order.NormsOf(side));
            _sides.Add(side, nodes = new SideNodes(norms, _graph.Or(norms.Select(norm => norm.Applies))));
        }

        return nodes;
    }

    private sealed record SideNodes(List<NormNodes> Norms, int Applies)
    {
        public IReadOnlyList<CompiledNorm>? Compiled { get; set; }
    }

    private sealed record NormNodes(
        Norm Norm,
        List<CiteInForce> Cites,
        List<NormNodes> Overriders,
        List<SideNodes> Superiors,
        int Conditions,
        int Applies,
        int Grants);

    private sealed record NormTail(int Fulfilled, IReadOnlyList<(int When, string Text)> Caveats);
}
