using Compliance.Rules.Validation;

namespace Compliance.Authoring.Mutation;

/// <summary>Which rules may come out otherwise when a rule does: itself, those that read what it concludes, those that it may defeat, and theirs.</summary>
internal sealed class Dependents
{
    private readonly Dictionary<string, List<Rule>> _next;

    public Dependents(RuleSet rules)
    {
        var readers = rules.Rules.SelectMany(rule => Read(rule).Select(fact => (fact, rule))).ToLookup(pair => pair.fact, pair => pair.rule, StringComparer.Ordinal);
        var byId = rules.Rules.ToDictionary(rule => rule.FullId, StringComparer.Ordinal);
        _next = rules.Rules.ToDictionary(rule => rule.FullId, rule => new List<Rule>(rule.Concludes is { } fact ? readers[fact.Name] : []), StringComparer.Ordinal);
        foreach (var norm in rules.Rules.OfType<Norm>())
        {
            _next[norm.FullId].AddRange(norm.Overrides.Select(id => byId.GetValueOrDefault(id)).OfType<Rule>());
        }

        // Of any modality: a flip may make contrary what was not.
        foreach (var provision in rules.Rules.OfType<Norm>().GroupBy(norm => (norm.Bearer, norm.Topic)).Select(norms => norms.ToList()))
        {
            foreach (var norm in provision)
            {
                _next[norm.FullId].AddRange(provision.Where(other => norm.Layer.MayDefeat(other.Layer) && (norm.HasAuthorityOver(other) || PrevailingSides.Prevails(norm, other))));
            }
        }
    }

    /// <summary>The full ids of some rules and then of all that may come out otherwise with them.</summary>
    public IReadOnlyList<string> Of(IReadOnlyList<string> rules)
    {
        var found = new HashSet<string>(rules, StringComparer.Ordinal);
        var open = new Queue<string>(rules);
        while (open.TryDequeue(out var id))
        {
            foreach (var next in _next[id].Where(next => found.Add(next.FullId)))
            {
                open.Enqueue(next.FullId);
            }
        }

        return [.. rules, .. found.Except(rules, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Read(Rule rule) =>
        rule.FactsRead.Concat((rule as Norm)?.FulfilledWhen?.Facts ?? []).Where(fact => fact.IsDerived).Select(fact => fact.Name).Distinct(StringComparer.Ordinal);
}
