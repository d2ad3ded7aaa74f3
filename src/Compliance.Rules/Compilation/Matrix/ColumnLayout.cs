using Compliance.Rules.Compilation.Codes;
using Compliance.Rules.Validation;

namespace Compliance.Rules.Compilation.Matrix;

/// <summary>
/// Lays the conditions of a rule set out as columns, in an order in which one walk from left to right settles everything: a column stands behind all that
/// may defeat it, join it, or settle a gate that it reads.
/// </summary>
/// <remarks>
/// <code>
///   active                                          │ plain
///   what raises gates, joins, defeats, is defeated  │ norms that only are what they are, fulfilments
///   walked bit by bit, only where bits are set      │ never walked
/// </code>
/// </remarks>
internal sealed class ColumnLayout
{
    private readonly SizeBudget _budget;
    private readonly RuleSet _rules;
    private readonly DayStretches _days;
    private readonly GateTable _gates = new();
    private readonly Expansion _expansion;
    private readonly List<Column> _active = [];
    private readonly List<Column> _plain = [];
    private readonly List<Gate> _settled = [];
    private readonly Dictionary<Rule, List<Column>> _columns = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Norm, Column> _fulfilments = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Literal[], Column> _fulfilmentsByLiterals = new(LiteralsComparer.Instance);
    private readonly Dictionary<string, AnyOf> _unions = new(StringComparer.Ordinal);
    private readonly Dictionary<Condition, int> _scopeNumbers = new(ReferenceEqualityComparer.Instance);
    private readonly List<Rule> _wide = [];
    private readonly List<Column> _notHeld = [];

    private ColumnLayout(RuleSet rules, DayStretches days, Codebook book, SizeBudget budget)
    {
        _budget = budget;
        _rules = rules;
        _days = days;
        _expansion = new Expansion(book, _gates);
    }

    /// <summary>The active columns, then the plain ones.</summary>
    public IReadOnlyList<Column> Active => _active;

    public IReadOnlyList<Column> Plain => _plain;

    /// <summary>All gates, by number.</summary>
    public IReadOnlyList<Gate> Gates => _gates.All;

    /// <summary>The gates that something reads, in the order in which they are settled.</summary>
    public IReadOnlyList<Gate> Settled => _settled;

    /// <summary>Of obligations that can be fulfilled: the column that says whether they are.</summary>
    public IReadOnlyDictionary<Norm, Column> Fulfilments => _fulfilments;

    /// <summary>The columns that say that a text which decides the use is missing.</summary>
    public IReadOnlyList<Column> NotHeld => _notHeld;

    /// <summary>The rules whose conditions were too wide to be multiplied out, by id.</summary>
    public IReadOnlyList<Rule> Wide => _wide;

    public static ColumnLayout Of(RuleSet rules, DayStretches days, Codebook book, SizeBudget budget)
    {
        var layout = new ColumnLayout(rules, days, book, budget);
        var active = layout.ActiveRules();
        layout.Place(rules.Order.InOrder.Where(active.Contains), isActive: true);
        layout.Place(rules.Order.InOrder.Where(rule => !active.Contains(rule)), isActive: false);
        foreach (var norm in rules.Rules.OfType<Norm>().Where(norm => norm.FulfilledWhen is not null))
        {
            layout.PlaceFulfilment(norm);
        }

        layout.PlaceTextsNotHeld();
        return layout;
    }

    /// <summary>The rules that others wait for, and those that wait for other norms.</summary>
    private HashSet<Rule> ActiveRules()
    {
        var active = new HashSet<Rule>(ReferenceEqualityComparer.Instance);
        var sides = new HashSet<ProvisionSide>();
        foreach (var rule in _rules.Rules)
        {
            var isOutranked = rule is Norm norm && IsOutranked(norm, sides);
            if (rule.Concludes is not null || rule is Norm { Overrides.Count: > 0 } || _rules.Order.OverridersOf(rule).Count > 0 || isOutranked)
            {
                active.Add(rule);
            }
        }

        active.UnionWith(sides.SelectMany(_rules.Order.NormsOf));
        return active;
    }

    private bool IsOutranked(Norm norm, HashSet<ProvisionSide> sides)
    {
        var count = 0;
        foreach (var side in _rules.Order.SidesOver(norm))
        {
            sides.Add(side);
            count++;
        }

        return count > 0;
    }

    private void Place(IEnumerable<Rule> rules, bool isActive)
    {
        foreach (var rule in rules)
        {
            _expansion.Width = 0;
            _columns.Add(rule, [.. RuleVariant.Of(rule, _days, _budget).Select(variant => Place(rule, variant, isActive)).OfType<Column>()]);
            if (_expansion.Width > Expansion.Wide)
            {
                _wide.Add(rule);
            }
        }
    }

    /// <summary>Places the conjunctions of a rule; the last stands for the rule. Null for one that never applies.</summary>
    private Column? Place(Rule rule, RuleVariant variant, bool isActive)
    {
        var terms = rule.Unless is { } exception
            ? _expansion.Of(Scope(variant), (rule.When, false), (exception, true))
            : _expansion.Of(Scope(variant), (rule.When, false));
        if (terms.Count == 0)
        {
            return null;
        }

        var norm = rule as Norm;
        var superiors = norm is null ? [] : _rules.Order.SidesOver(norm).Select(SettledSide).ToList();
        var column = PlaceTerms(terms, literals => new Column(literals, variant.InForce) { Norm = norm }, variant.InForce, isActive);
        superiors.ForEach(side => side.Defeats.Add(column));
        if (norm is not null)
        {
            PlaceOverriders(norm, column);
        }

        if (rule.Concludes is { } fact)
        {
            column.Effects.Add((EffectKind.RaisesGate, _gates.All[_gates.Derived(fact)]));
        }

        return column;
    }

    /// <summary>
    /// Places conjunctions of one condition, all but the last as parts that join it. The gates of all are settled first: one settled later would take from
    /// the last what a part has brought it.
    /// </summary>
    private Column PlaceTerms(IReadOnlyList<Literal[]> terms, Func<Literal[], Column> last, StretchSet? inForce, bool isActive)
    {
        foreach (var term in terms)
        {
            _budget.Charge(Column.BytesOf(term));
            Settle(term);
        }

        var column = last(terms[^1]);
        foreach (var term in terms.SkipLast(1))
        {
            var part = new Column(term, inForce);
            part.Effects.Add((EffectKind.JoinsColumn, column));
            _active.Add(part);
        }

        (isActive ? _active : _plain).Add(column);
        return column;
    }

    private void PlaceOverriders(Norm norm, Column column)
    {
        foreach (var overrider in _rules.Order.OverridersOf(norm))
        {
            var kind = !overrider.IsBan && norm.IsGrant ? EffectKind.DefeatsGrant : EffectKind.Defeats;
            _budget.Charge(_columns[overrider].Count, Column.BytesPerEffect);
            foreach (var other in _columns[overrider].Where(column.IsInForceWith))
            {
                other.Effects.Add((kind, column));
            }
        }
    }

    /// <summary>The gate of one side of a provision, settled behind the norms that raise it.</summary>
    private Gate SettledSide(ProvisionSide side)
    {
        var gate = _gates.All[_gates.Side(side)];
        if (gate.SettledAt is null)
        {
            foreach (var superior in _rules.Order.NormsOf(side).SelectMany(norm => _columns[norm]))
            {
                superior.Effects.Add((EffectKind.RaisesGate, gate));
            }

            MarkSettled(gate);
        }

        return gate;
    }

    private void PlaceFulfilment(Norm norm)
    {
        var terms = _expansion.Of(norm.FulfilledWhen!);
        if (terms.Count == 1 && _fulfilmentsByLiterals.TryGetValue(terms[0], out var same))
        {
            _fulfilments.Add(norm, same);
        }
        else if (terms.Count > 0)
        {
            var column = PlaceTerms(terms, literals => new Column(literals, inForce: null), inForce: null, isActive: false);
            _fulfilments.Add(norm, column);
            if (terms.Count == 1)
            {
                _fulfilmentsByLiterals.Add(terms[0], column);
            }
        }
    }

    private void PlaceTextsNotHeld()
    {
        var stretches = new Dictionary<Condition, List<(int From, int Until)>>(ReferenceEqualityComparer.Instance);
        for (var stretch = 0; stretch < _days.Count; stretch++)
        {
            foreach (var text in _rules.NotHeld.On(_days.Start(stretch)).Where(text => text.IsGoverning))
            {
                if (!stretches.TryGetValue(text.When, out var ranges))
                {
                    stretches.Add(text.When, ranges = []);
                }

                ranges.Add((stretch, stretch + 1));
            }
        }

        foreach (var (when, ranges) in stretches)
        {
            var inForce = new StretchSet(ranges);
            if (_expansion.Of(when) is { Count: > 0 } terms)
            {
                _notHeld.Add(PlaceTerms(terms, literals => new Column(literals, inForce), inForce, isActive: false));
            }
        }
    }

    /// <summary>Makes sure that the gates which a conjunction reads are settled before it.</summary>
    private void Settle(Literal[] literals)
    {
        foreach (var literal in literals)
        {
            if (literal.IsGate && _gates.All[literal.Number] is { SettledAt: null } gate)
            {
                foreach (var term in gate.Terms)
                {
                    _budget.Charge(Column.BytesOf(term));
                    Settle(term);
                    var part = new Column(term, inForce: null);
                    part.Effects.Add((EffectKind.RaisesGate, gate));
                    _active.Add(part);
                }

                MarkSettled(gate);
            }
        }
    }

    private void MarkSettled(Gate gate)
    {
        gate.SettledAt = _active.Count;
        _settled.Add(gate);
    }

    /// <summary>One condition for the scopes of a variant, the same for the same scopes, so that what it needs is evaluated once.</summary>
    private Condition Scope(RuleVariant variant)
    {
        if (variant.Scopes.Count == 1)
        {
            return variant.Scopes[0];
        }

        var key = string.Join(' ', variant.Scopes.Select(Number).Order());
        if (!_unions.TryGetValue(key, out var union))
        {
            _unions.Add(key, union = new AnyOf(variant.Scopes));
        }

        return union;
    }

    private int Number(Condition scope)
    {
        if (!_scopeNumbers.TryGetValue(scope, out var number))
        {
            _scopeNumbers.Add(scope, number = _scopeNumbers.Count);
        }

        return number;
    }
}
