using Compliance.Rules.Validation;

namespace Compliance.Authoring.Interpretation;

/// <summary>Which rules are in force on a day, and the scopes of the versions they then rest on. Immutable.</summary>
internal sealed class RulesOfDay(IReadOnlyList<Condition>?[] scopes)
{
    /// <summary>The scopes of the rule at a place; null where it is not in force.</summary>
    public IReadOnlyList<Condition>? this[int place] => scopes[place];

    /// <summary>The same day with other scopes of the rule at a place; null where it is not in force.</summary>
    public RulesOfDay With(int place, IReadOnlyList<Condition>? others)
    {
        if (ReferenceEquals(scopes[place], others))
        {
            return this;
        }

        IReadOnlyList<Condition>?[] copy = [.. scopes];
        copy[place] = others;
        return new(copy);
    }

    /// <summary>The scopes of a rule on a day, each once; null where it is not in force.</summary>
    public static IReadOnlyList<Condition>? ScopesOf(Rule? rule, DateOnly day)
    {
        var found = rule?.Cites.Select(cite => cite.InForceOn(day)?.Scope).OfType<Condition>().Distinct<Condition>(ReferenceEqualityComparer.Instance).ToList();
        return found is { Count: > 0 } ? found : null;
    }
}
