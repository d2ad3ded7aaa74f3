using Compliance.Authoring.Interpretation;
using Compliance.Authoring.Scenarios;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Mutation;

/// <summary>
/// What a verdict would say under each name that scenarios expect something of, read from the states of rules. Slower than the engine for one verdict, but
/// rules need not be compiled for it: what makes thousands of mutants possible. Tests hold it against the engine. Belongs to one trial; not thread-safe.
/// </summary>
/// <param name="useCase">The use case.</param>
/// <param name="packs">The packs, for the documents and texts not held.</param>
/// <param name="rules">The rules.</param>
/// <param name="inForce">Those in force on the day.</param>
internal sealed class StateVerdict(JudgedUseCase useCase, RuleSet packs, RuleInterpreter rules, RulesOfDay inForce)
{
    private readonly RuleStates[] _views = [.. useCase.Views.Select(view => rules.Evaluate(inForce, view))];

    private RuleStates States => _views[0];

    /// <summary>The words found, in no particular order.</summary>
    public IReadOnlyList<string> Found(string name) => name switch
    {
        "decision" => [ScenarioCheck.Name(Ruling.Decision)],
        "possible" => [.. Ruling.PossibleDecisions.Select(ScenarioCheck.Name)],
        "cites" => [.. Cited.Distinct(StringComparer.Ordinal)],
        "asks" => [.. Asked],
        "assumes" => [.. Assumed],
        "exposures" => Listed(norm => norm.Role == NormRole.Exposure),
        "assurances" => Listed(norm => norm.Role == NormRole.Assurance),
        "obligations" => Listed(norm => norm.Role is NormRole.Duty or NormRole.StandingDuty),
        "applies" => WithStatus(FindingStatus.Applies),
        "mayApply" => WithStatus(FindingStatus.MayApply),
        "fulfilled" => WithStatus(FindingStatus.Fulfilled),
        "defeated" => WithStatus(FindingStatus.Defeated),
        "absent" => [.. Findings.Select(found => found.Norm.FullId)],
        "conflicts" => [.. Contradicted.Concat(Outranked).Distinct(StringComparer.Ordinal)],
        "gaps" => [.. TextsNotHeld.Named(MissingTexts).Select(text => text.Id)],
        "governedBy" => [.. packs.Packs.SelectMany(pack => pack.Documents).Select(Governing).OfType<string>()],
        _ => throw new InvalidOperationException($"States of rules say nothing of the expectation '{name}'."),
    };

    private IEnumerable<(int Place, Norm Norm)> Norms =>
        Enumerable.Range(0, rules.Count).Where(place => inForce[place] is not null && rules[place] is Norm).Select(place => (place, (Norm)rules[place]!));

    private IEnumerable<(int Place, Norm Norm)> Findings => Norms.Where(found => States.StatusOf(found.Place, found.Norm) is not null);

    private Ruling Ruling
    {
        get
        {
            var norms = Norms.ToLookup(found => found.Norm.Role);
            return Ruling.Of(
                Highest(norms[NormRole.Ban].Select(found => States.Applies[found.Place])),
                Highest(norms[NormRole.Duty].Select(found => States.Applies[found.Place].And(States.Fulfilled[found.Place].Not()))),
                Grants.Min(Granted),
                TextsNotHeld.AreMissing(MissingTexts));
        }
    }

    /// <summary>The texts not held on the day, with whether each governs the use.</summary>
    private IEnumerable<(MissingText Text, Truth Governs)> MissingTexts => packs.NotHeld.On(useCase.Day).Select(text => (text, States.Facts.Evaluate(text.When)));

    /// <summary>The views by which grants are judged: with several purposes each alone.</summary>
    private RuleStates[] Grants => _views.Length == 1 ? _views : _views[1..];

    private IEnumerable<string> Cited => Findings.SelectMany(found => found.Norm.Cites)
        .Where(cite => cite.InForceOn(useCase.Day) is { } version && Governs(version.Scope)).Select(cite => $"{cite.Document.FullId}#{cite.Clause}");

    private HashSet<string> Asked
    {
        get
        {
            var facts = new HashSet<string>(StringComparer.Ordinal);
            var open = new OpenFacts(rules, inForce, States, facts);
            foreach (var (place, norm) in Findings)
            {
                open.AddOfApplying(place);
                if (norm.Demands && States.StatusOf(place, norm) != FindingStatus.Defeated)
                {
                    open.AddOfFulfilment(norm);
                }
            }

            var missing = TextsNotHeld.AreMissing(MissingTexts) == Truth.Unknown ? MissingTexts.Where(pair => pair.Text.IsGoverning) : [];
            foreach (var (text, _) in missing)
            {
                open.AddOf(text.When);
            }

            foreach (var view in Grants.Where(view => Granted(view) == Truth.Unknown))
            {
                var ofView = new OpenFacts(rules, inForce, view, facts);
                foreach (var (place, _) in Norms.Where(found => found.Norm.IsGrant && GrantOf(found.Place, view) == Truth.Unknown))
                {
                    open.AddOfGranting(place);
                    ofView.AddOfGranting(place);
                }
            }

            return facts;
        }
    }

    private HashSet<string> Assumed
    {
        get
        {
            var lifted = rules.Evaluate(inForce, useCase.Views[0].WithoutPresumptions());
            var read = new FactsBehind(rules, inForce);
            var facts = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (place, norm) in Norms)
            {
                if (lifted.Applies[place] == Truth.Unknown && States.Applies[place] != Truth.Unknown)
                {
                    facts.UnionWith(read.OfConditions(place).Where(fact => useCase.Views[0].IsPresumed(fact)).Select(fact => fact.Name));
                }

                if (lifted.Fulfilled[place] == Truth.Unknown && States.Fulfilled[place] != Truth.Unknown && States.Applies[place] != Truth.False)
                {
                    facts.UnionWith(read.OfFulfilment(norm).Where(fact => useCase.Views[0].IsPresumed(fact)).Select(fact => fact.Name));
                }
            }

            return facts;
        }
    }

    /// <summary>The topics on which a prohibition and another norm of one bearer both apply.</summary>
    private IEnumerable<string> Contradicted
    {
        get
        {
            var applying = Norms.Where(found => States.Applies[found.Place] == Truth.True).Select(found => found.Norm).ToList();
            var forbidden = applying.Where(norm => norm.Forbids).Select(norm => (norm.Bearer, norm.Topic)).ToHashSet();
            return applying.Where(norm => !norm.Forbids && forbidden.Contains((norm.Bearer, norm.Topic))).Select(norm => norm.Topic);
        }
    }

    /// <summary>The topics on which a primary norm defeats a secondary one by its authority.</summary>
    private IEnumerable<string> Outranked => Norms
        .Where(found => States.Conditions[found.Place] == Truth.True && rules.SuperiorsOf(found.Place)
            .Any(other => States.Applies[other] == Truth.True && rules[other] is Norm superior && superior.HasAuthorityOver(found.Norm)))
        .Select(found => found.Norm.Topic);

    private Truth Granted(RuleStates view) => Highest(Norms.Where(found => found.Norm.IsGrant).Select(found => GrantOf(found.Place, view)));

    /// <summary>A grant for one purpose holds of the use as it is, too.</summary>
    private Truth GrantOf(int place, RuleStates view) => States.Grants[place].And(view.Grants[place]);

    private string? Governing(PolicyDocument document) => document.InForceOn(useCase.Day) is { } version && Governs(version.Scope)
        ? $"{document.FullId}@{IsoDate.Format(version.Effective)}" : null;

    private bool Governs(Condition scope) => States.Facts.Evaluate(scope) != Truth.False;

    private IReadOnlyList<string> WithStatus(FindingStatus status) =>
        [.. Norms.Where(found => States.StatusOf(found.Place, found.Norm) == status).Select(found => found.Norm.FullId)];

    /// <summary>Applying norms by id and topic.</summary>
    private IReadOnlyList<string> Listed(Func<Norm, bool> isMeant) =>
    [
        .. Norms.Where(found => isMeant(found.Norm) && States.StatusOf(found.Place, found.Norm) == FindingStatus.Applies)
            .SelectMany(found => new[] { found.Norm.FullId, found.Norm.Topic }).Distinct(StringComparer.Ordinal),
    ];

    private static Truth Highest(IEnumerable<Truth> values) => values.DefaultIfEmpty(Truth.False).Max();
}
