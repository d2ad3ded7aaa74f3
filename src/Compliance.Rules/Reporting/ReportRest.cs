using System.Globalization;

namespace Compliance.Rules.Reporting;

/// <summary>What a short report does not list, a line on each kind.</summary>
internal sealed class ReportRest(Verdict verdict, NormTitles titles)
{
    private const int MostConflicts = 2;

    /// <summary>A right of the vendor that it has or may have.</summary>
    public static bool IsExposure(Finding finding) =>
        finding is { Role: NormRole.Exposure, Status: FindingStatus.Applies or FindingStatus.MayApply };

    /// <summary>The lines; those that ask for care first.</summary>
    public IEnumerable<string> Lines() => new[]
    {
        Conflicts(),
        ReportWording.AreNotHeld(verdict) ? null : NormTitles.OnALine("Perhaps not held", Missing(isGoverning: true)),
        NormTitles.OnALine("Texts not held that may govern this besides", Missing(isGoverning: false)),
        verdict.Decision == Decision.Undetermined ? Titles("May be granted by", Open(NormRole.Grant)) : null,
        Titles(verdict.Decision is Decision.Prohibited or Decision.Undetermined ? "Duties" : "Duties that you may have besides", Duties().Where(duty => !IsShownAsDuty(duty))),
        Titles("As long as you use it", Open(NormRole.StandingDuty)),
        Titles("Duties already met", Met().Where(duty => !IsPresumed(duty))),
        Titles("Duties taken as met (assumed)", Met().Where(IsPresumed)),
        Titles("The vendor may also", verdict.Findings.Where(finding => IsExposure(finding) && finding.Severity < Severity.High)),
        Titles("The vendor promises", verdict.Findings.Where(finding => finding is { Role: NormRole.Assurance, Status: FindingStatus.Applies })),
        Titles("Rules that give way here", verdict.Findings.Where(finding => finding.Status == FindingStatus.Defeated && finding.Role is NormRole.Ban or NormRole.Exposure or NormRole.Assurance)),
        Assumed(),
        Questions(),
        Basis(),
    }.OfType<string>();

    private IEnumerable<string> Missing(bool isGoverning) => verdict.TextsNotHeld.Where(text => text.Governing == isGoverning).Select(text => text.Title);

    private string? Conflicts() => verdict.Conflicts.Count == 0 ? null
        : string.Create(CultureInfo.InvariantCulture, $"Contradictions ({verdict.Conflicts.Count}): {NormTitles.Several(verdict.Conflicts.Select(Conflict), MostConflicts)}.");

    private string Conflict(Conflict conflict) =>
        $"{string.Join(" / ", conflict.Rules.Select(titles.Of))} – {(conflict.Prevails is { } prevails ? $"the verdict follows \"{titles.Of(prevails)}\"" : "have the vendor say which holds")}";

    private bool IsShownAsDuty(Finding duty) => verdict.Decision is not (Decision.Prohibited or Decision.Undetermined) && ReportWording.IsOpenDuty(duty);

    private IEnumerable<Finding> Duties() => Open(NormRole.Duty).Where(duty => duty.Fulfilment != Fulfilment.Fulfilled);

    private IEnumerable<Finding> Met() => verdict.Findings.Where(finding => finding is { Bearer: Bearer.Customer, Status: FindingStatus.Fulfilled });

    /// <summary>Whether nobody said what settles it.</summary>
    private bool IsPresumed(Finding finding) => verdict.Assumptions.Any(assumption => assumption.Affects.Contains(finding.Rule, StringComparer.Ordinal));

    private IEnumerable<Finding> Open(NormRole role) => verdict.Findings.Where(finding => finding.Role == role && finding.Status is (FindingStatus.Applies or FindingStatus.MayApply));

    /// <summary>What is presumed: what decides first, then what is not merely "no" and "none".</summary>
    private string? Assumed() => NormTitles.OnALine("Assumed, as you did not say",
        verdict.Assumptions.OrderByDescending(Decides).ThenBy(assumption => assumption.Presumed.Equals(FactValue.False) || assumption.Presumed is { Kind: FactValueKind.Set } set && set.AsSet().Count == 0)
            .Select(assumption => ReportWording.Fact(assumption.Fact, assumption.Presumed)));

    /// <summary>Whether the decision would be another without it, as far as the findings tell: it settles one that decides, or that a duty is met.</summary>
    private bool Decides(Assumption assumption) =>
        verdict.Deciding.Concat(Met()).Any(finding => assumption.Affects.Contains(finding.Rule, StringComparer.Ordinal));

    private string? Questions() => verdict.Decision == Decision.Undetermined
        ? Facts(ReportWording.AreNotHeld(verdict) ? "Open about the vendor’s rights" : "To be asked about the vendor’s rights", verdict.MissingFacts.Where(missing => !ReportWording.Decides(verdict, missing)))
        : Facts("Open, but the decision stands", verdict.MissingFacts);

    private string? Basis() => NormTitles.OnALine("Judged by", titles.GovernedBy);

    private static string? Titles(string lead, IEnumerable<Finding> findings) => NormTitles.OnALine(lead, findings.Select(finding => finding.Title));

    private static string? Facts(string lead, IEnumerable<MissingFact> missing) => NormTitles.OnALine(lead, missing.Select(fact => ReportWording.Fact(fact.Fact)));
}
