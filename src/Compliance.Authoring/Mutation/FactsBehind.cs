using System.Collections.Immutable;
using Compliance.Authoring.Interpretation;
using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Authoring.Mutation;

/// <summary>
/// The facts that conditions turn on in any use case, derived facts resolved: those that are read, but for parts that never matter on the day, as where a
/// derived fact that no rule in force concludes stands in a conjunction. Belongs to one trial; not thread-safe.
/// </summary>
/// <param name="rules">The rules.</param>
/// <param name="inForce">Those in force on the day.</param>
internal sealed class FactsBehind(RuleInterpreter rules, RulesOfDay inForce)
{
    private readonly Dictionary<int, Reading> _applying = [];

    /// <summary>The facts that a rule's conditions turn on, before any defeat.</summary>
    public IEnumerable<FactDefinition> OfConditions(int place) => Conditions(place).Facts;

    /// <summary>The facts that the fulfilment of a duty turns on.</summary>
    public IEnumerable<FactDefinition> OfFulfilment(Norm norm) => norm.FulfilledWhen is { } fulfilled ? Read(fulfilled).Facts : [];

    private Reading Conditions(int place) => inForce[place] is not { } scopes || rules[place] is not { } rule ? Reading.Never
        : All([Any(scopes.Select(Read)), Read(rule.When), rule.Unless is null ? Reading.Always : Read(rule.Unless).Not()]);

    private Reading Applying(int place)
    {
        if (!_applying.TryGetValue(place, out var applying))
        {
            var defeat = Any(rules.OverridersOf(place).Concat(rules.SuperiorsOf(place)).Select(Applying));
            _applying.Add(place, applying = All([Conditions(place), defeat.Not()]));
        }

        return applying;
    }

    private Reading Read(Condition condition) => condition switch
    {
        AllOf all => All(all.Parts.Select(Read)),
        AnyOf any => Any(any.Parts.Select(Read)),
        Not not => Read(not.Part).Not(),
        BooleanTest { Fact.IsDerived: true } test => Any(rules.ConcludersOf(test.Fact).Select(Applying)) is var derived && test.Expected ? derived : derived.Not(),
        FactTest test => new(null, [test.Fact]),
        _ => throw new InvalidOperationException($"No reading of a condition of type {condition.GetType().Name}."),
    };

    private static Reading All(IEnumerable<Reading> parts) => Join(parts, neutral: Truth.True);

    private static Reading Any(IEnumerable<Reading> parts) => Join(parts, neutral: Truth.False);

    private static Reading Join(IEnumerable<Reading> parts, Truth neutral)
    {
        var open = parts.Where(part => part.Constant != neutral).ToList();
        return open.Count == 0 ? new(neutral, [])
            : open.Exists(part => part.Constant is not null) ? new(neutral.Not(), [])
            : new(null, [.. open.SelectMany(part => part.Facts)]);
    }

    /// <summary>What a condition turns on. Immutable.</summary>
    /// <param name="Constant">The value that it has in every use case; null where it turns on facts.</param>
    /// <param name="Facts">These facts.</param>
    private sealed record Reading(Truth? Constant, ImmutableHashSet<FactDefinition> Facts)
    {
        public static Reading Always { get; } = new(Truth.True, []);

        public static Reading Never { get; } = new(Truth.False, []);

        public Reading Not() => Constant is { } constant ? new(constant.Not(), []) : this;
    }
}
