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
            foreach (var primary in norm.Authority == Authority.Primary ? [] : rules.Rules.OfType<Norm>().Where(other => IsOnTheSame(norm, other)))
            {
                _next[primary.FullId].Add(norm);
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

    /// <summary>Of any modality: a flip may make contrary what was not.</summary>
    private static bool IsOnTheSame(Norm secondary, Norm primary) => primary.Authority == Authority.Primary && primary.Bearer == secondary.Bearer
        && string.Equals(primary.Topic, secondary.Topic, StringComparison.Ordinal) && primary.Layer.MayDefeat(secondary.Layer);
}
