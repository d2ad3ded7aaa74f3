using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Validation;

/// <summary>The facts that decide whether a rule applies: worked out once, for whatever is made of rules asks for them. Immutable.</summary>
internal sealed class FactsOfRule
{
    /// <summary>So many are found faster by looking than by hashing.</summary>
    private const int Few = 16;

    private readonly Condition _when;
    private readonly Condition? _unless;
    private readonly IReadOnlyList<Cite> _cites;

    private FactsOfRule(Rule rule, IReadOnlyList<FactDefinition> all)
    {
        (_when, _unless, _cites) = (rule.When, rule.Unless, rule.Cites);
        All = all;
        Numbers = all.Any(fact => fact.Type == FactType.Number);
        Derived = all.Any(fact => fact.IsDerived) ? [.. all.Where(fact => fact.IsDerived)] : [];
    }

    /// <summary>Each once.</summary>
    public IReadOnlyList<FactDefinition> All { get; }

    /// <summary>Whether any of them is a number.</summary>
    public bool Numbers { get; }

    /// <summary>Those that rules conclude.</summary>
    public IReadOnlyList<FactDefinition> Derived { get; }

    /// <param name="rule">The rule.</param>
    /// <param name="scopes">The scopes of the versions it rests on.</param>
    public static FactsOfRule Of(Rule rule, IEnumerable<Condition> scopes)
    {
        var tests = new List<FactTest>();
        rule.When.AddTestsTo(tests);
        rule.Unless?.AddTestsTo(tests);
        foreach (var scope in scopes)
        {
            scope.AddTestsTo(tests);
        }

        var facts = new List<FactDefinition>();
        HashSet<FactDefinition>? many = null;
        foreach (var test in tests)
        {
            if (many is null ? !facts.Contains(test.Fact) : many.Add(test.Fact))
            {
                facts.Add(test.Fact);
                many ??= facts.Count > Few ? [.. facts] : null;
            }
        }

        return new(rule, facts);
    }

    /// <summary>Whether they are those of a rule: it has the conditions that they were found in.</summary>
    public bool Counts(Rule rule) => ReferenceEquals(_when, rule.When) && ReferenceEquals(_unless, rule.Unless) && ReferenceEquals(_cites, rule.Cites);
}
