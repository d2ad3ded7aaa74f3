using System.Runtime.InteropServices;
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
    private readonly RuleSelection _selection;
    private readonly DateOnly _day;
    private readonly LogicGraphBuilder _graph;
    private readonly NormOrder _order;
    private readonly Dictionary<Condition, int> _scopes = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, List<int>> _conclusions = new(StringComparer.Ordinal);
    private readonly CompiledNorm?[] _byRank;
    private readonly Dictionary<ProvisionSide, Side> _sides = [];
    private readonly List<RuleParts> _parts = [];

    private SliceCompiler(RuleSet rules, RuleSelection selection, NormOrder order, Codebook book, DateOnly day)
    {
        _rules = rules;
        _selection = selection;
        _order = order;
        _graph = new LogicGraphBuilder(book);
        _day = day;
        _byRank = new CompiledNorm?[order.Norms.Count];
    }

    /// <param name="rules">The rules.</param>
    /// <param name="selection">Which of them are compiled.</param>
    /// <param name="order">All norms in the order of findings.</param>
    /// <param name="book">The codes of the rule set.</param>
    /// <param name="day">A day of the stretch.</param>
    public static RuleSlice Compile(RuleSet rules, RuleSelection selection, NormOrder order, Codebook book, DateOnly day) =>
        new SliceCompiler(rules, selection, order, book, day).Compile();

    private RuleSlice Compile()
    {
        foreach (var rule in _rules.Order.InOrder)
        {
            if (_selection.Contains(rule))
            {
                CompileRule(rule);
            }
        }

        var derived = _rules.Vocabulary.Facts.Where(fact => fact.IsDerived).Select(fact => (fact, Define(fact))).ToList();
        var versions = VersionsInForce();
        var missing = _rules.NotHeld.On(_day).Select(text => (Text: text, When: Scope(text.When))).ToList();
        var notHeld = _graph.Or([.. missing.Where(pair => pair.Text.IsGoverning).Select(pair => pair.When)]);
        var norms = _byRank.OfType<CompiledNorm>().ToList();
        norms.ForEach(CompileTail);
        var graph = _graph.Build();
        norms.ForEach(norm => norm.Close(graph));
        return new RuleSlice
        {
            Graph = graph,
            Norms = norms,
            NormsById = [.. norms.OrderBy(norm => norm.IdOrder)],
            Grants = [.. norms.Where(norm => norm.Norm.IsGrant)],
            ByRank = _byRank,
            Parts = _parts,
            Ending = [.. _parts.Where(parts => parts.Rule.Until is not null).OrderBy(parts => parts.Rule.Until).ThenBy(parts => parts.Rule.FullId, StringComparer.Ordinal)],
            Derived = derived,
            Versions = versions,
            TextsNotHeld = missing,
            NotHeld = notHeld,
        };
    }

    private void CompileRule(Rule rule)
    {
        foreach (var fact in rule.DerivedFactsRead)
        {
            Define(fact);
        }

        var cites = CitesInForce(rule);
        if (cites.Count == 0)
        {
            return;
        }

        var scope = _graph.Or(cites, cite => cite.Scope);
        var when = _graph.Add(rule.When);
        var exception = rule.Unless is null ? _graph.False : _graph.Add(rule.Unless);
        var parts = new RuleParts(rule, cites, scope, when, exception, _graph.And(scope, when, _graph.Not(exception)));
        _parts.Add(parts);
        var applies = rule is Norm norm ? CompileDefeat(norm, parts) : parts.Conditions;
        if (rule.Concludes is { } concluded)
        {
            Conclusions(concluded).Add(applies);
        }
    }

    /// <summary>Adds what may defeat a norm; all of it is compiled, for it stands earlier in dependency order.</summary>
    private int CompileDefeat(Norm norm, RuleParts parts)
    {
        var overriders = InForce(_rules.Order.OverridersOf(norm));
        var superiors = InForce(_rules.Order.SidesOver(norm));
        var overridden = _graph.Or(overriders, other => other.Applies);
        var outranked = _graph.Or(superiors, side => side.Applies);
        var grantOverridden = _graph.Or(overriders, other => other.Norm.IsBan ? _graph.False : other.Applies);
        var rank = _order.RankOf(norm);
        var compiled = new CompiledNorm(norm, parts)
        {
            Rank = rank,
            IdOrder = _order.PlaceById(rank),
            Provision = _order.Provision(rank),
            Applies = _graph.And(parts.Conditions, _graph.Not(_graph.Or(overridden, outranked))),
            Grants = _graph.And(parts.Conditions, _graph.Not(grantOverridden)),
            Overriders = overriders,
            Superiors = superiors.Count == 0 ? [] : [.. superiors.Select(side => side.Norms)],
        };
        _byRank[rank] = compiled;
        return compiled.Applies;
    }

    private void CompileTail(CompiledNorm compiled) => compiled.AddTail(
        compiled.Norm.FulfilledWhen is { } fulfilledWhen ? _graph.Add(fulfilledWhen) : _graph.False,
        compiled.Norm.Caveats.Count == 0 ? [] : [.. compiled.Norm.Caveats.Select(caveat => (_graph.Add(caveat.When), caveat.Text))],
        _graph.True);

    private IReadOnlyList<CiteInForce> CitesInForce(Rule rule)
    {
        var found = new List<CiteInForce>();
        foreach (var cite in rule.Cites)
        {
            if (cite.InForceOn(_day) is { } version)
            {
                found.Add(new(cite, version, Scope(version.Scope)));
            }
        }

        return found;
    }

    private IReadOnlyList<CompiledNorm> InForce(IReadOnlyList<Norm> norms) =>
        norms.Count == 0 ? [] : [.. norms.Select(norm => _byRank[_order.RankOf(norm)]).OfType<CompiledNorm>()];

    private int Define(FactDefinition derived)
    {
        var holds = _graph.Or(CollectionsMarshal.AsSpan(Conclusions(derived)));
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

    private IReadOnlyList<Side> InForce(IReadOnlyList<ProvisionSide> sides) => sides.Count == 0 ? [] : [.. sides.Select(InForce)];

    /// <summary>The norms in force of one side of a provision, which all norms that they outrank share.</summary>
    private Side InForce(ProvisionSide side)
    {
        if (!_sides.TryGetValue(side, out var inForce))
        {
            var norms = InForce(_rules.Order.NormsOf(side));
            _sides.Add(side, inForce = new Side(norms, _graph.Or(norms, norm => norm.Applies)));
        }

        return inForce;
    }

    /// <param name="Norms">The norms of a side that are in force.</param>
    /// <param name="Applies">The node that says whether any of them applies.</param>
    private sealed record Side(IReadOnlyList<CompiledNorm> Norms, int Applies);
}
