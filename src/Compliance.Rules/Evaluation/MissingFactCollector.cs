using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Evaluation;

/// <summary>Gathers what to ask: each fact that some norm's status or fulfilment, or a grant, turns on.</summary>
internal sealed class MissingFactCollector(Vocabulary vocabulary, BoundUseCase useCase)
{
    /// <summary>The facts to ask for, the one that most unknown customer norms read first, then in vocabulary order.</summary>
    /// <param name="findings">The findings; each names the facts it misses.</param>
    /// <param name="unsettledGrants">Grants that are unknown for one of several purposes, which no finding may show.</param>
    public IReadOnlyList<MissingFact> Collect(
        IReadOnlyList<Finding> findings,
        IEnumerable<(string Rule, IEnumerable<FactDefinition> Facts)> unsettledGrants)
    {
        var byFact = new SortedDictionary<int, Affected>();
        foreach (var finding in findings)
        {
            foreach (var fact in finding.Missing)
            {
                Of(byFact, vocabulary.Find(fact)!).Add(finding.Rule, finding.Bearer);
            }
        }

        foreach (var (rule, facts) in unsettledGrants)
        {
            foreach (var fact in facts)
            {
                Of(byFact, fact).Add(rule, Bearer.Customer);
            }
        }

        return [.. byFact.Values.OrderByDescending(affected => affected.CustomerNorms).Select(ToMissingFact)];
    }

    private static Affected Of(SortedDictionary<int, Affected> byFact, FactDefinition fact)
    {
        if (!byFact.TryGetValue(fact.Index, out var affected))
        {
            byFact.Add(fact.Index, affected = new Affected(fact));
        }

        return affected;
    }

    private MissingFact ToMissingFact(Affected affected) => new()
    {
        Fact = affected.Fact.Name,
        Type = affected.Fact.Type.Name(),
        Question = affected.Fact.Question,
        Options = Options(affected.Fact),
        Affects = [.. affected.Norms],
    };

    private IReadOnlyList<FactValue> Options(FactDefinition fact)
    {
        if (fact.Type == FactType.Boolean)
        {
            return [FactValue.True, FactValue.False];
        }

        if (!fact.Type.HasValues())
        {
            return [];
        }

        var names = useCase[fact] is { } tooBroad
            ? tooBroad.Names.SelectMany(fact.Values.Narrower).Distinct(StringComparer.Ordinal)
            : fact.Type == FactType.Region ? [] : fact.Values.Names;
        return [.. names.Select(FactValue.Text)];
    }

    private sealed class Affected(FactDefinition fact)
    {
        public FactDefinition Fact { get; } = fact;

        public SortedSet<string> Norms { get; } = new(StringComparer.Ordinal);

        public int CustomerNorms { get; private set; }

        public void Add(string rule, Bearer bearer)
        {
            if (Norms.Add(rule) && bearer == Bearer.Customer)
            {
                CustomerNorms++;
            }
        }
    }
}
