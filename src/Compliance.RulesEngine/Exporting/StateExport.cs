using Compliance.Rules.Compilation;
using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.RulesEngine.Exporting;

/// <summary>
/// The states that decide a use, in dependency order: conditions of rules, derived facts, defeat, grants, fulfilment, texts not held. Each is written in terms of
/// tests and of states before it. Belongs to one export.
/// </summary>
internal sealed class StateExport
{
    private static readonly Dictionary<int, StateName> NothingKnown = [];

    private readonly RuleSlice _slice;
    private readonly ExpressionWriter _writer;
    private readonly List<ExportedState> _states = [];
    private readonly Dictionary<StateName, int> _stages = [];
    private readonly Dictionary<string, NormStateNames> _norms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CompiledNorm> _compiled;
    private readonly Dictionary<string, StateName> _applies = new(StringComparer.Ordinal);
    private readonly Dictionary<FactDefinition, (StateName Name, int Node)> _derived = [];
    private readonly ILookup<FactDefinition, RuleParts> _concluders;
    private readonly Dictionary<FactDefinition, int> _derivedNodes;

    private StateExport(RuleSlice slice)
    {
        _slice = slice;
        _writer = new(slice.Graph);
        _compiled = slice.Norms.ToDictionary(norm => norm.Norm.FullId, StringComparer.Ordinal);
        _concluders = slice.Parts.Where(parts => parts.Rule.Concludes is not null).ToLookup(parts => parts.Rule.Concludes!);
        _derivedNodes = slice.Derived.ToDictionary(pair => pair.Fact, pair => pair.Holds);
    }

    /// <summary>The states, each after all that it asks for.</summary>
    public IReadOnlyList<ExportedState> States => _states;

    /// <summary>By full id of a norm in force: the names of its states.</summary>
    public IReadOnlyDictionary<string, NormStateNames> Norms => _norms;

    /// <summary>The states that say that a text which decides the use is not held.</summary>
    public IReadOnlyList<StateName> NotHeld { get; private set; } = [];

    public static StateExport Of(RuleSlice slice)
    {
        var export = new StateExport(slice);
        foreach (var parts in slice.Parts)
        {
            export.Add(parts);
        }

        foreach (var norm in slice.Norms.Where(norm => norm.Norm.FulfilledWhen is not null))
        {
            export.AddFulfilment(norm);
        }

        foreach (var fact in export._derivedNodes.Keys.Where(fact => export._concluders[fact].Any()))
        {
            export.Derive(fact);
        }

        export.NotHeld = [.. slice.TextsNotHeld.Select(export.AddText).OfType<StateName>()];
        return export;
    }

    private void Add(RuleParts parts)
    {
        var derived = DerivedBehind(parts.Rule.FactsRead);
        if (!_compiled.TryGetValue(parts.Rule.FullId, out var norm))
        {
            _applies[parts.Rule.FullId] = AddState(parts.Rule, StateKind.Applies, parts.Conditions, derived, ExportedProperties.Of(parts));
            return;
        }

        var properties = ExportedProperties.Of(norm);
        if (norm.Applies == norm.Conditions)
        {
            var applies = AddState(parts.Rule, StateKind.Applies, norm.Applies, derived, properties);
            _applies[parts.Rule.FullId] = applies;
            _norms[parts.Rule.FullId] = new(applies, applies, norm.Norm.IsGrant ? applies : null, null);
            return;
        }

        var conditions = AddState(parts.Rule, StateKind.Conditions, norm.Conditions, derived, properties);
        var known = AppliesOf(norm.Overriders.Concat(norm.Superiors.SelectMany(others => others)));
        known[norm.Conditions] = conditions;
        var afterDefeat = AddState(parts.Rule, StateKind.Applies, norm.Applies, known, properties);
        _applies[parts.Rule.FullId] = afterDefeat;
        var grants = !norm.Norm.IsGrant ? (StateName?)null
            : norm.Grants == norm.Conditions ? conditions
            : norm.Grants == norm.Applies ? afterDefeat
            : AddState(parts.Rule, StateKind.Grants, norm.Grants, known, properties);
        _norms[parts.Rule.FullId] = new(conditions, afterDefeat, grants, null);
    }

    private void AddFulfilment(CompiledNorm norm)
    {
        var fulfilled = AddState(norm.Norm, StateKind.Fulfilled, norm.Fulfilled, DerivedBehind(norm.Norm.FulfilledWhen!.Facts), ExportedProperties.Of(norm));
        _norms[norm.Norm.FullId] = _norms[norm.Norm.FullId] with { Fulfilled = fulfilled };
    }

    private StateName? AddText((MissingText Text, int When) missing)
    {
        var name = Add(StateName.Of(missing.Text.Id, StateKind.NotHeld), missing.When, DerivedBehind(missing.Text.When.Facts), ExportedProperties.Of(missing.Text));
        return missing.Text.IsGoverning ? name : null;
    }

    /// <summary>The nodes of the derived facts among some, as states; a state that was not asked for before is added.</summary>
    private Dictionary<int, StateName> DerivedBehind(IEnumerable<FactDefinition> facts)
    {
        var known = new Dictionary<int, StateName>();
        foreach (var fact in facts.Where(fact => fact.IsDerived).Distinct())
        {
            var (name, node) = Derive(fact);
            known.TryAdd(node, name);
        }

        return known;
    }

    /// <summary>All that conclude a derived fact stand before the first that reads it.</summary>
    private (StateName Name, int Node) Derive(FactDefinition fact)
    {
        if (!_derived.TryGetValue(fact, out var found))
        {
            var known = new Dictionary<int, StateName>();
            foreach (var concluder in _concluders[fact])
            {
                var node = _compiled.TryGetValue(concluder.Rule.FullId, out var norm) ? norm.Applies : concluder.Conditions;
                known.TryAdd(node, _applies[concluder.Rule.FullId]);
            }

            var holds = _derivedNodes[fact];
            found = (Add(StateName.Of(fact.Name, StateKind.Holds), holds, known, ExportedProperties.Of(fact)), holds);
            _derived.Add(fact, found);
        }

        return found;
    }

    private Dictionary<int, StateName> AppliesOf(IEnumerable<CompiledNorm> norms)
    {
        var known = new Dictionary<int, StateName>();
        foreach (var norm in norms)
        {
            known.TryAdd(norm.Applies, _applies[norm.Norm.FullId]);
        }

        return known;
    }

    private StateName AddState(Rule rule, StateKind kind, int node, Dictionary<int, StateName> known, IReadOnlyDictionary<string, object> properties) =>
        Add(StateName.Of(rule, kind), node, known, properties);

    private StateName Add(StateName name, int node, Dictionary<int, StateName> known, IReadOnlyDictionary<string, object> properties)
    {
        var stage = 1 + known.Values.Select(other => _stages[other]).DefaultIfEmpty(0).Max();
        var earlier = known.Count == 0 ? NothingKnown : known;
        _states.Add(new(name, stage, _writer.Write(node, Rail.IsTrue, earlier), _writer.Write(node, Rail.MayBeTrue, earlier), properties));
        _stages.Add(name, stage);
        return name;
    }
}
