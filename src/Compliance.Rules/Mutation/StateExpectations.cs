using Compliance.Rules.Interpretation;
using Compliance.Rules.Scenarios;
using Compliance.Rules.Validation;

namespace Compliance.Rules.Mutation;

/// <summary>
/// Those expectations of a scenario that the states of rules settle, without a verdict: what the verdict's findings and lists of rules would be is read from
/// the states. Immutable.
/// </summary>
internal sealed class StateExpectations
{
    private readonly IReadOnlyList<(string Name, IReadOnlyList<string> Wanted)> _settled;

    public StateExpectations(Scenario scenario)
    {
        var all = scenario.Expectations.ToList();
        _settled = [.. all.Where(expected => IsSettled(expected.Name))];
        NeedsVerdict = all.Count > _settled.Count;
    }

    /// <summary>Whether the scenario also expects what only a verdict says, such as the decision.</summary>
    public bool NeedsVerdict { get; }

    /// <summary>What it expects to find or not to find: rules, topics, clauses.</summary>
    public IEnumerable<string> Words => _settled.SelectMany(expected => expected.Wanted).Distinct(StringComparer.Ordinal);

    /// <summary>Whether it expects that there is nothing of a kind, which any rule may spoil.</summary>
    public bool ExpectsNothing => _settled.Any(expected => expected.Wanted.Count == 0);

    /// <summary>The words by which expectations may mean a norm.</summary>
    public static IEnumerable<string> WordsOf(Norm norm) => norm.Cites.Select(cite => $"{cite.Document.FullId}#{cite.Clause}").Append(norm.FullId).Append(norm.Topic);

    /// <summary>Whether the states are as expected.</summary>
    public bool Hold(RuleInterpreter rules, RuleStates states, DateOnly day) => _settled.All(expected => Holds(expected.Name, expected.Wanted, rules, states, day));

    private static bool IsSettled(string name) =>
        name is "applies" or "mayApply" or "fulfilled" or "defeated" or "absent" or "exposures" or "assurances" or "obligations" or "cites";

    private static bool Holds(string name, IReadOnlyList<string> wanted, RuleInterpreter rules, RuleStates states, DateOnly day) => name switch
    {
        "absent" => wanted.All(rule => StatusOf(rule, rules, states) is null),
        "exposures" => Lists(wanted, Applying(rules, states, norm => norm is { Bearer: Bearer.Vendor, Modality: Modality.Permission })),
        "assurances" => Lists(wanted, Applying(rules, states, norm => norm is { Bearer: Bearer.Vendor, Modality: not Modality.Permission })),
        "obligations" => Lists(wanted, Applying(rules, states, norm => norm is { Bearer: Bearer.Customer, Modality: Modality.Obligation })),
        "cites" => wanted.Count == 0 ? !Cited(rules, states, day).Any() : !wanted.Except(Cited(rules, states, day), StringComparer.Ordinal).Any(),
        _ => HaveStatus(wanted, Status(name), rules, states),
    };

    private static bool HaveStatus(IReadOnlyList<string> wanted, FindingStatus status, RuleInterpreter rules, RuleStates states) => wanted.Count == 0
        ? !Norms(rules).Any(found => states.StatusOf(found.Place, found.Norm) == status)
        : wanted.All(rule => StatusOf(rule, rules, states) == status);

    private static FindingStatus Status(string name) => name switch
    {
        "applies" => FindingStatus.Applies,
        "mayApply" => FindingStatus.MayApply,
        "fulfilled" => FindingStatus.Fulfilled,
        _ => FindingStatus.Defeated,
    };

    private static FindingStatus? StatusOf(string rule, RuleInterpreter rules, RuleStates states) =>
        rules.PlaceOf(rule) is var place && rules[place] is Norm norm ? states.StatusOf(place, norm) : null;

    /// <summary>Whether rules, named by id or topic, are all that is wanted; nothing wanted means nothing may be there.</summary>
    private static bool Lists(IReadOnlyList<string> wanted, IEnumerable<Norm> listed)
    {
        var names = listed.SelectMany(norm => new[] { norm.FullId, norm.Topic }).ToHashSet(StringComparer.Ordinal);
        return wanted.Count == 0 ? names.Count == 0 : wanted.All(names.Contains);
    }

    private static IEnumerable<Norm> Applying(RuleInterpreter rules, RuleStates states, Func<Norm, bool> isMeant) =>
        Norms(rules).Where(found => isMeant(found.Norm) && states.StatusOf(found.Place, found.Norm) == FindingStatus.Applies).Select(found => found.Norm);

    private static IEnumerable<string> Cited(RuleInterpreter rules, RuleStates states, DateOnly day) =>
        Norms(rules).Where(found => states.StatusOf(found.Place, found.Norm) is not null).SelectMany(found => found.Norm.Cites)
            .Where(cite => cite.InForceOn(day) is { } version && states.Facts.Evaluate(version.Scope) != Truth.False)
            .Select(cite => $"{cite.Document.FullId}#{cite.Clause}");

    private static IEnumerable<(int Place, Norm Norm)> Norms(RuleInterpreter rules) =>
        Enumerable.Range(0, rules.Count).Where(place => rules[place] is Norm).Select(place => (place, (Norm)rules[place]!));
}
