using Compliance.Authoring.Interpretation;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Mutation;

/// <summary>The mutant of what prevails: norms that others defeated because of their documents are no longer defeated by them.</summary>
internal sealed class PrecedenceChange : MutantChange
{
    /// <summary>By place: norms of which fewer are superiors than before, each with the places of those that are none any more.</summary>
    private readonly IReadOnlyList<(int Place, IReadOnlyList<int> Lost)> _freed;

    private readonly RuleInterpreter _before;

    private PrecedenceChange(RuleInterpreter before, IReadOnlyList<(int Place, IReadOnlyList<int> Lost)> freed)
    {
        _before = before;
        _freed = freed;
        Changed = [.. freed.Select(norm => before[norm.Place]!.FullId)];
    }

    public override IReadOnlyList<string> Changed { get; }

    public static PrecedenceChange Of(PrecedenceMutant mutant, RuleSet rules, RuleInterpreter before)
    {
        var mutated = MutatedRules.Of(rules, mutant)!;
        var after = new RuleInterpreter(mutated);
        var freed = rules.Rules.OfType<Norm>()
            .Select(norm => (Place: before.PlaceOf(norm.FullId), Lost: Lost(before, after, norm.FullId)))
            .Where(norm => norm.Lost.Count > 0)
            .ToList();
        return new(before, freed) { Rules = after, Packs = mutated };
    }

    public override bool IsSeenIn(JudgedUseCase useCase) => useCase.States.Any(states => _freed.Any(norm =>
        states.Conditions[norm.Place] != Truth.False && norm.Lost.Any(other => states.Applies[other] != Truth.False)));

    public override bool IsOpenIn(JudgedUseCase useCase) => useCase.States.Any(states => _freed.Any(norm => states.Conditions[norm.Place] == Truth.Unknown));

    public override RulesOfDay On(DateOnly day) => Rules.On(day);

    public override bool IsOn(DateOnly day) => _before.On(day) is var inForce
        && _freed.Any(norm => inForce[norm.Place] is not null && norm.Lost.Any(other => inForce[other] is not null));

    private static IReadOnlyList<int> Lost(RuleInterpreter before, RuleInterpreter after, string norm)
    {
        var kept = after.SuperiorsOf(after.PlaceOf(norm)).Select(place => after[place]!.FullId).ToHashSet(StringComparer.Ordinal);
        return [.. before.SuperiorsOf(before.PlaceOf(norm)).Where(place => !kept.Contains(before[place]!.FullId))];
    }
}
