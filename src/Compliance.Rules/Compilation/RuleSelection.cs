using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Compilation;

/// <summary>
/// Rules of a set, with all they wait for: those of other packs that conclude a fact which one of them reads, or may defeat one of them. What is left out can neither
/// change what becomes of the others nor be named as a reason for it. Immutable.
/// </summary>
internal sealed class RuleSelection
{
    private readonly HashSet<Rule>? _rules;

    private RuleSelection(HashSet<Rule>? rules) => _rules = rules;

    /// <summary>All rules.</summary>
    public static RuleSelection All { get; } = new(rules: null);

    /// <summary>The rules of some packs, with what they wait for.</summary>
    /// <param name="rules">The rule set.</param>
    /// <param name="packs">Some of its packs.</param>
    /// <param name="days">Its stretches of days, on each of which other texts may be missing.</param>
    public static RuleSelection Of(RuleSet rules, IEnumerable<RulePack> packs, DayStretches days)
    {
        var selected = new HashSet<Rule>();
        var open = new Stack<Rule>();
        foreach (var rule in packs.SelectMany(pack => pack.Rules))
        {
            Select(rule);
        }

        foreach (var when in rules.NotHeld.Conditions(days.Starts))
        {
            SelectConcluders(when.Facts);
        }

        while (open.TryPop(out var rule))
        {
            SelectConcluders(rule.DerivedFactsRead);
            foreach (var condition in rule.OtherConditions())
            {
                SelectConcluders(condition.Facts);
            }

            SelectAll(rules.Order.OverridersOf(rule));
            foreach (var side in rule is Norm norm ? rules.Order.SidesOver(norm) : [])
            {
                SelectAll(rules.Order.NormsOf(side));
            }
        }

        return new(selected);

        void Select(Rule rule)
        {
            if (selected.Add(rule))
            {
                open.Push(rule);
            }
        }

        void SelectAll(IReadOnlyList<Rule> others)
        {
            foreach (var other in others)
            {
                Select(other);
            }
        }

        void SelectConcluders(IEnumerable<FactDefinition> facts)
        {
            foreach (var fact in facts)
            {
                if (fact.IsDerived)
                {
                    SelectAll(rules.Order.ConcludersOf(fact));
                }
            }
        }
    }

    /// <summary>Whether a rule is selected.</summary>
    public bool Contains(Rule rule) => _rules is null || _rules.Contains(rule);
}
