using Compliance.Rules.Validation;

namespace Compliance.Tests.Evaluation.Oracles;

/// <summary>What the oracle says of a use case, in the terms of a verdict (design, section 5 and the rest of 4).</summary>
internal sealed class OracleVerdict
{
    private readonly RuleSet _rules;
    private readonly UseCase _useCase;
    private readonly DateOnly _day;
    private readonly Oracle _oracle;

    public OracleVerdict(RuleSet rules, UseCase useCase, DateOnly day)
    {
        _rules = rules;
        _useCase = useCase;
        _day = day;
        _oracle = new Oracle(rules, KnownFacts.Of(rules.Vocabulary, useCase), day);
    }

    public Outcome Outcome()
    {
        var possible = _oracle.PossibleDecisions().ToList();
        var findings = Findings().ToList();
        return new(
        [
            $"decision: {(possible.Count == 1 ? possible[0] : Decision.Undetermined)}",
            $"possibleDecisions: {string.Join(", ", possible)}",
            $"order of findings: {string.Join(", ", findings.Select(finding => finding.Norm.FullId))}",
            .. findings.Select(finding => Oracles.Outcome.Finding(
                finding.Norm.FullId, finding.Status, FulfilmentOf(finding.Norm), DefeatedBy(finding), Caveats(finding.Norm), Citations(finding.Norm))),
            $"exposures: {Applying(norm => norm is { Bearer: Bearer.Vendor, Modality: Modality.Permission })}",
            $"possibleExposures: {string.Join(", ", findings.Where(finding => finding is { Status: FindingStatus.MayApply, Norm: { Bearer: Bearer.Vendor, Modality: Modality.Permission } }).Select(finding => finding.Norm.FullId))}",
            $"assurances: {Applying(norm => norm is { Bearer: Bearer.Vendor, Modality: Modality.Obligation or Modality.Prohibition })}",
            $"obligations: {Applying(norm => norm is { Bearer: Bearer.Customer, Modality: Modality.Obligation })}",
            .. Conflicts(findings).Select(Oracles.Outcome.Conflict),
            $"governedBy: {string.Join(", ", GovernedBy().Order(StringComparer.Ordinal))}",
            $"gaps: {string.Join(", ", new OracleTexts(_rules, _oracle.Holds, _day).Named())}",
            .. new OracleAssumptions(_rules, _useCase, _day).Lines(),
        ]);

        string Applying(Func<Norm, bool> isMeant) =>
            string.Join(", ", findings.Where(finding => finding.Status == FindingStatus.Applies && isMeant(finding.Norm)).Select(finding => finding.Norm.FullId));
    }

    private sealed record OracleFinding(Norm Norm, FindingStatus Status);

    /// <summary>Applies before mayApply before fulfilled before defeated; then customer before vendor, graver first, by id.</summary>
    private IEnumerable<OracleFinding> Findings() =>
        _oracle.Norms
            .Where(norm => StatusOf(norm) is not null)
            .Select(norm => new OracleFinding(norm, StatusOf(norm)!.Value))
            .OrderBy(finding => finding.Status)
            .ThenBy(finding => finding.Norm.Bearer)
            .ThenByDescending(finding => finding.Norm.Severity)
            .ThenBy(finding => finding.Norm.FullId, StringComparer.Ordinal);

    /// <summary>Null for a norm that does not apply.</summary>
    private FindingStatus? StatusOf(Norm norm) => (_oracle.BaseState(norm), _oracle.State(norm)) switch
    {
        (_, Truth.True) => norm.Modality == Modality.Obligation && _oracle.Fulfilled(norm) == Truth.True ? FindingStatus.Fulfilled : FindingStatus.Applies,
        (_, Truth.Unknown) => FindingStatus.MayApply,
        (Truth.True, Truth.False) => FindingStatus.Defeated,
        _ => null,
    };

    private Fulfilment? FulfilmentOf(Norm norm) =>
        norm.Modality != Modality.Obligation ? null : _oracle.Fulfilled(norm) switch
        {
            Truth.True => Fulfilment.Fulfilled,
            Truth.Unknown => Fulfilment.Unknown,
            _ => Fulfilment.Outstanding,
        };

    private IEnumerable<string> DefeatedBy(OracleFinding finding) =>
        finding.Status != FindingStatus.Defeated ? [] :
        _oracle.Defeaters(finding.Norm).Where(other => _oracle.State(other) == Truth.True).Select(other => other.FullId).Order(StringComparer.Ordinal);

    private IEnumerable<string> Caveats(Norm norm) =>
        norm.Caveats.Where(caveat => _oracle.Holds(caveat.When) != Truth.False).Select(caveat => caveat.Text);

    private IEnumerable<string> Citations(Norm norm) => _oracle.ShownCites(norm)
        .Select(cite => $"{cite.Document.FullId}@{IsoDate.Format(_oracle.InForce(cite.Document)!.Effective)}#{cite.Clause}");

    /// <summary>Contrary norms that both apply, and applying primary norms against the secondary norms they defeat.</summary>
    private IEnumerable<Conflict> Conflicts(IReadOnlyList<OracleFinding> findings)
    {
        foreach (var (one, other) in findings.SelectMany(one => findings.Select(other => (one, other))))
        {
            var bothApply = Applies(one) && Applies(other) && string.CompareOrdinal(one.Norm.FullId, other.Norm.FullId) < 0;
            var isDefeat = Applies(one) && other.Status == FindingStatus.Defeated && _oracle.AuthoritiesOver(other.Norm).Contains(one.Norm);
            if ((bothApply || isDefeat) && Oracle.AreContrary(one.Norm, other.Norm))
            {
                yield return new()
                {
                    Bearer = one.Norm.Bearer,
                    Topic = one.Norm.Topic,
                    Rules = [.. new[] { one.Norm.FullId, other.Norm.FullId }.Order(StringComparer.Ordinal)],
                    Prevails = isDefeat ? one.Norm.FullId : Safe(one.Norm, other.Norm),
                };
            }
        }

        static bool Applies(OracleFinding finding) => finding.Status is FindingStatus.Applies or FindingStatus.Fulfilled;
    }

    /// <summary>The side that the verdict takes: a prohibition of the customer wins, an exposure stays listed.</summary>
    private static string? Safe(Norm one, Norm other) =>
        new[] { one, other }.SingleOrDefault(norm => norm.Modality == (norm.Bearer == Bearer.Customer ? Modality.Prohibition : Modality.Permission))?.FullId;

    private IEnumerable<string> GovernedBy() => _rules.Packs.SelectMany(pack => pack.Documents)
        .Where(document => _oracle.InForce(document) is { } version && _oracle.Holds(version.Scope) != Truth.False)
        .Select(document => $"{document.FullId}@{IsoDate.Format(_oracle.InForce(document)!.Effective)}");
}
