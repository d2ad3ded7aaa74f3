using Compliance.Rules.Compilation;
using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Evaluation;

/// <summary>Puts together the verdict on one use case from the values of the nodes of a slice.</summary>
internal sealed class VerdictAssembly
{
    private readonly CompiledRules _rules;
    private readonly RuleSlice _slice;
    private readonly BoundUseCase _useCase;
    private readonly Truth[] _values;
    private readonly GrantEvaluation _grants;
    private readonly Freshness _freshness;

    public VerdictAssembly(CompiledRules rules, RuleSlice slice, BoundUseCase useCase, Freshness freshness)
    {
        _freshness = freshness;
        _rules = rules;
        _slice = slice;
        _useCase = useCase;
        _values = slice.Graph.Evaluate(useCase);
        _grants = GrantEvaluation.Of(slice, useCase, _values, rules.Purpose);
    }

    public Verdict Assemble(UseCase useCase, DateOnly day)
    {
        var possible = PossibleDecisions();
        var findings = _slice.Norms
            .Select(norm => new EvaluatedNorm(norm, _values))
            .Where(norm => norm.Status is not null)
            .OrderBy(norm => norm.Status)
            .Select(ToFinding)
            .ToList();
        return new Verdict
        {
            Id = useCase.Id,
            Decision = possible.Count == 1 ? possible[0] : Decision.Undetermined,
            PossibleDecisions = possible,
            AsOf = day,
            UseCase = useCase,
            Findings = findings,
            MissingFacts = new MissingFactCollector(_rules.Vocabulary, _useCase).Collect(findings, UnsettledGrants()),
            Assumptions = AssumptionCollector.Collect(_rules.Vocabulary, _slice, _useCase, _values),
            Exposures = Applying(findings, finding => finding is { Bearer: Bearer.Vendor, Modality: Modality.Permission }),
            Assurances = Applying(findings, finding => finding is { Bearer: Bearer.Vendor, Modality: not Modality.Permission }),
            Obligations = Applying(findings, finding => finding is { Bearer: Bearer.Customer, Modality: Modality.Obligation }),
            Conflicts = ConflictCollector.Collect(_slice, _values),
            GovernedBy = NotOutOfScope(_slice.Versions),
            Gaps = NotOutOfScope(_slice.Gaps),
            Packs = _rules.Packs,
        };
    }

    private IReadOnlyList<Decision> PossibleDecisions()
    {
        var prohibitions = Truth.False;
        var openDuties = Truth.False;
        foreach (var compiled in _slice.Norms)
        {
            var norm = new EvaluatedNorm(compiled, _values);
            switch (compiled.Norm)
            {
                case { Bearer: Bearer.Customer, Modality: Modality.Prohibition }:
                    prohibitions = prohibitions.Or(norm.Applies);
                    break;
                case { Bearer: Bearer.Customer, Modality: Modality.Obligation, Standing: false }:
                    openDuties = openDuties.Or(norm.Outstanding);
                    break;
            }
        }

        return DecisionTable.Possible(prohibitions, openDuties, _grants.State);
    }

    private Finding ToFinding(EvaluatedNorm evaluated)
    {
        var compiled = evaluated.Compiled;
        var status = evaluated.Status!.Value;
        var explanation = Explain(_values).Of(status == FindingStatus.Defeated ? compiled.Conditions : compiled.Applies);
        var missing = Explain(_values);
        if (status == FindingStatus.MayApply)
        {
            missing.Of(compiled.Applies);
        }

        if (status != FindingStatus.Defeated && evaluated.Fulfilment is { } fulfilment)
        {
            (fulfilment == Fulfilment.Unknown ? missing : explanation).Of(compiled.Fulfilled);
        }

        var cited = compiled.Citations.Where(cite => _values[cite.Scope] != Truth.False).ToList();
        return new Finding
        {
            Rule = compiled.Norm.FullId,
            Title = compiled.Norm.Title,
            Summary = compiled.Norm.Summary,
            Bearer = compiled.Norm.Bearer,
            Modality = compiled.Norm.Modality,
            Topic = compiled.Norm.Topic,
            Status = status,
            Fulfilment = evaluated.Fulfilment,
            Standing = compiled.Norm.Standing,
            Severity = compiled.Norm.Severity,
            Because = explanation.Because(_useCase),
            Missing = [.. missing.Unknown.Select(fact => fact.Name)],
            DefeatedBy = status == FindingStatus.Defeated ? DefeatedBy(compiled) : [],
            Caveats = [.. compiled.Caveats.Where(caveat => _values[caveat.When] != Truth.False).Select(caveat => caveat.Text)],
            Warnings = [.. cited.Select(cite => _freshness.Warning(cite.Citation.Title, cite.Checked)).OfType<string>().Distinct(StringComparer.Ordinal)],
            Citations = [.. cited.Select(cite => cite.Citation)],
        };
    }

    private IReadOnlyList<string> DefeatedBy(CompiledNorm norm) =>
    [
        .. norm.Overriders.Concat(norm.Authorities)
            .Where(other => _values[other.Applies] == Truth.True)
            .Select(other => other.Norm.FullId)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    private IEnumerable<(string Rule, IEnumerable<FactDefinition> Facts)> UnsettledGrants() =>
        _grants.Unsettled.Select(grant => (grant.Norm.Norm.FullId, Explain(grant.Values).Of(grant.Norm.Grants).Unknown));

    private Explanation Explain(Truth[] values) => new(_slice.Graph, values);

    private static IReadOnlyList<string> Applying(IEnumerable<Finding> findings, Func<Finding, bool> isWanted) =>
        [.. findings.Where(finding => finding.Status == FindingStatus.Applies && isWanted(finding)).Select(finding => finding.Rule)];

    private IReadOnlyList<string> NotOutOfScope(IEnumerable<(string Name, int Scope)> texts) =>
        [.. texts.Where(text => _values[text.Scope] != Truth.False).Select(text => text.Name)];
}
