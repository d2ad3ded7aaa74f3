using System.Globalization;

namespace Compliance.Rules.Reporting;

/// <summary>
/// Chooses what a report says and in which order: the decision, what decides it, what is to be done, what the vendor may and must do, and what the
/// verdict itself rests on. What leaves the decision open comes before everything else.
/// </summary>
internal sealed class FullReport
{
    private readonly Verdict _verdict;
    private readonly NormTitles _titles;

    private readonly FactWords _words;

    private FullReport(Verdict verdict, FactWords words)
    {
        _verdict = verdict;
        _words = words;
        _titles = new(verdict);
    }

    private bool IsOpen => _verdict.Decision == Decision.Undetermined;

    public static VerdictReport Of(Verdict verdict) => Of(verdict, FactWords.AsTyped);

    /// <summary>The report, which names facts in the words given.</summary>
    public static VerdictReport Of(Verdict verdict, FactWords words) => new FullReport(verdict, words).Build();

    private VerdictReport Build()
    {
        var sections = new List<ReportSection>();
        if (ReportWording.AreNotHeld(_verdict))
        {
            sections.Add(Gaps());
        }

        if (IsOpen)
        {
            sections.Add(Questions());
        }

        sections.AddRange(Reasons());
        sections.Add(Conflicts());
        sections.Add(Duties());
        sections.AddRange(RemedySection.Of(_verdict, _words, all: true));
        sections.AddRange(OfVendor());
        sections.Add(Defeated());
        sections.Add(Assumptions());
        if (!IsOpen)
        {
            sections.Add(Questions());
        }

        if (!ReportWording.AreNotHeld(_verdict))
        {
            sections.Add(Gaps());
        }

        sections.Add(Warnings());
        sections.Add(Basis());
        return new(_verdict.Decision, ReportHeading.Of(_verdict), [ReportWording.Meaning(_verdict), .. Asked()], [.. sections.Where(section => !section.IsEmpty)]);
    }

    private IEnumerable<string> Asked()
    {
        foreach (var warning in ReportWording.Warnings(_verdict))
        {
            yield return warning;
        }

        if (_verdict.UseCase.Given.Count > 0)
        {
            yield return $"Asked: {_words.Asked(_verdict.UseCase)}";
        }

        if (!string.IsNullOrWhiteSpace(_verdict.UseCase.Note))
        {
            yield return $"Note: {_verdict.UseCase.Note}";
        }
    }

    /// <summary>What forbids and what grants the use.</summary>
    private IEnumerable<ReportSection> Reasons()
    {
        var forbidden = _verdict.Decision == Decision.Prohibited;
        yield return Section("Forbidden by", Tone.Bad, Of(NormRole.Ban, FindingStatus.Applies).Select(Full));
        yield return Section(forbidden ? "May be forbidden by other rules too" : "May be forbidden by", Tone.Open,
            Of(NormRole.Ban, FindingStatus.MayApply).Select(Full));
        yield return Section(ReportWording.IsGrantedInPart(_verdict) ? "Granted, though not for every purpose, by" : "Granted by", Tone.Good, Of(NormRole.Grant, FindingStatus.Applies).Select(Full));
        yield return Section("May be granted by", Tone.Open, Of(NormRole.Grant, FindingStatus.MayApply).Select(Full));
    }

    private ReportSection Duties()
    {
        var items = new List<ReportItem>();
        var lasting = new List<Finding>();
        foreach (var duty in _verdict.Findings.Where(finding => finding.Role is NormRole.Duty or NormRole.StandingDuty))
        {
            if (duty.Status is FindingStatus.Fulfilled or FindingStatus.Defeated || duty.Fulfilment == Fulfilment.Fulfilled)
            {
                continue;
            }

            if (duty.Role == NormRole.StandingDuty)
            {
                lasting.Add(duty);
            }
            else
            {
                items.Add(Full(duty));
            }
        }

        items.AddRange(lasting.Select(Full));
        var rest = new List<string>();
        AddTitles(rest, "Already met", _verdict.Findings.Where(finding => finding is { Bearer: Bearer.Customer, Status: FindingStatus.Fulfilled }));
        return new("What you have to do", _verdict.Decision == Decision.Conditional ? Tone.Open : Tone.Plain, items, rest);
    }

    private IEnumerable<ReportSection> OfVendor()
    {
        yield return Section("What the vendor may do", Tone.Plain, Vendors(NormRole.Exposure)) with { Placement = Placement.BySeverity };
        yield return Section("What the vendor promises", Tone.Plain, Vendors(NormRole.Assurance)) with { Placement = Placement.Folded };
    }

    private IEnumerable<ReportItem> Vendors(NormRole role) => Of(role, FindingStatus.Applies).Concat(Of(role, FindingStatus.MayApply)).Select(Full);

    private ReportSection Defeated() => Section("Set aside", Tone.Plain,
        _verdict.Findings
            .Where(finding => finding.Status == FindingStatus.Defeated)
            .Select(finding => new ReportItem(finding.Title)
            {
                Details = finding.DefeatedBy.Count == 0 ? [] : [$"Gives way to: {_titles.Several(finding.DefeatedBy)}"],
                Citations = finding.Citations,
                IsShort = true,
            })) with
    { Placement = Placement.Folded };

    private ReportSection Conflicts() => Section("Contradictions", Tone.Bad, _verdict.Conflicts.Select(conflict =>
        new ReportItem(string.Join(" / ", conflict.Rules.Select(_titles.Of)))
        {
            Text = conflict.Prevails is { } prevails
                ? $"They cannot both hold. The verdict follows: {_titles.Of(prevails)}."
                : "They cannot both hold, and neither is the safer one. Have the vendor say which does.",
        }));

    private ReportSection Assumptions() => Section("Assumed, because not said", Tone.Plain, _verdict.Assumptions.Select(assumption =>
        new ReportItem(_words.Assumed(assumption.Fact, assumption.Presumed))
        {
            Text = $"Settles: {_titles.Several(assumption.Affects)}.",
            Details = assumption.Because.Count == 0 ? [] : [$"Follows from {string.Join("; ", assumption.Because.Select(known => _words.Known(known.Fact, known.Value)))}"],
        })) with
    { Placement = Placement.Folded };

    private ReportSection Questions() => new(IsOpen ? ReportWording.ToBeAsked(_verdict) : "Still open (the decision stands)", IsOpen ? Tone.Open : Tone.Plain, [.. _verdict.MissingFacts.Select(Question)], [], IsNumbered: true);

    private ReportItem Question(MissingFact missing)
    {
        var details = new List<string>();
        if (_verdict.UseCase[missing.Fact] is { Kind: not FactValueKind.Unknown } tooBroad)
        {
            details.Add($"\"{_words.Value(missing.Fact, tooBroad)}\" leaves it open; be more exact");
        }

        details.Add(_words.Answers(missing));
        if (IsOpen && !ReportWording.Decides(_verdict, missing))
        {
            details.Add("Matters for what the vendor may do, not for the decision");
        }

        return new(missing.Question) { Details = details };
    }

    private ReportSection Gaps() => Section("Texts not held", Tone.Bad, _verdict.TextsNotHeld.Select(text => new ReportItem(text.Title)
    {
        Text = text.Governing ? "It decides such uses; without it nothing is permitted." : "It may govern this use besides; the verdict does not know what it says.",
        Details = [text.Id],
    }));

    private ReportSection Warnings() => Section("Texts last seen long ago", Tone.Bad, _verdict.Warnings.Where(warning => warning.LastSeen is not null).Select(warning => new ReportItem(_titles.OfDocument(warning.Document))
    {
        Text = string.Create(CultureInfo.InvariantCulture, $"Last seen in force on {IsoDate.Format(warning.LastSeen!.Value)}, {warning.Days} days before the day asked about; a later version may be in force."),
    }));

    private ReportSection Basis()
    {
        var rest = new List<string>();
        AddNames(rest, "", _titles.GovernedBy, "; ");
        AddNames(rest, "Rule packs: ", _verdict.Packs.Select(pack => $"{pack.Id} {pack.Version} (sha256 {pack.Sha256[..Math.Min(12, pack.Sha256.Length)]})"));
        return new("Judged by", Tone.Plain, [], rest) { Placement = Placement.Foot };
    }

    private IEnumerable<Finding> Of(NormRole role, FindingStatus status) => _verdict.Findings.Where(finding => finding.Role == role && finding.Status == status);

    private ReportItem Full(Finding finding) => new(finding.Title)
    {
        Severity = finding.Severity,
        Text = finding.Summary,
        Details = [.. Because(finding), .. TurnsOn(finding)],
        Citations = finding.Citations,
        Notes = [.. finding.Warnings, .. finding.Caveats],
    };

    /// <summary>The vendor tells nothing: all the rules are its.</summary>
    private IEnumerable<string> Because(Finding finding)
    {
        var facts = finding.Because.Where(known => !string.Equals(known.Fact, Facts.Vendor, StringComparison.Ordinal)).Select(known => _words.Known(known.Fact, known.Value)).ToList();
        return facts.Count == 0 ? [] : [$"Because of {string.Join("; ", facts)}"];
    }

    private IEnumerable<string> TurnsOn(Finding finding) => finding.Missing.Count == 0
        ? []
        : [$"{(finding.Status == FindingStatus.MayApply ? "Holds or not, depending on" : "Met or not, depending on")} {string.Join(_words.Separator, finding.Missing.Select(_words.Name))}"];

    private static void AddTitles(List<string> rest, string lead, IEnumerable<Finding> findings) =>
        AddNames(rest, lead.Length == 0 ? "" : $"{lead}: ", findings.Select(finding => finding.Title).Distinct(StringComparer.Ordinal), "; ");

    private static void AddNames(List<string> rest, string lead, IEnumerable<string> names, string separator = ", ")
    {
        var text = string.Join(separator, names);
        if (text.Length > 0)
        {
            rest.Add($"{lead}{text}.");
        }
    }

    private static ReportSection Section(string title, Tone tone, IEnumerable<ReportItem> items) => new(title, tone, [.. items], []);
}
