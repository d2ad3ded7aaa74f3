using System.Globalization;

namespace Compliance.Rules.Reporting;

/// <summary>
/// Chooses what a report says and in which order: the decision, what decides it, what is to be done, what the vendor may and must do, and what the
/// verdict itself rests on. What leaves the decision open comes before everything else.
/// </summary>
internal sealed class VerdictReportBuilder
{
    /// <summary>More questions than this are not answered in one go; the first settle most of the others.</summary>
    private const int MostQuestions = 8;

    private static readonly string[] Frame = [Facts.Vendor, Facts.Product, Facts.Tier, Facts.Deployment, Facts.CustomerType, Facts.Jurisdiction];

    private readonly Verdict _verdict;
    private readonly bool _verbose;
    private readonly Dictionary<string, Finding> _byRule;

    private VerdictReportBuilder(Verdict verdict, bool verbose)
    {
        _verdict = verdict;
        _verbose = verbose;
        _byRule = new(StringComparer.Ordinal);
        foreach (var finding in verdict.Findings)
        {
            _byRule.TryAdd(finding.Rule, finding);
        }
    }

    private bool IsOpen => _verdict.Decision == Decision.Undetermined;

    public static VerdictReport Build(Verdict verdict, bool verbose) => new VerdictReportBuilder(verdict, verbose).Build();

    private VerdictReport Build()
    {
        var sections = new List<ReportSection>();
        if (IsOpen)
        {
            sections.Add(Questions());
        }

        sections.AddRange(Reasons());
        sections.Add(Conflicts());
        sections.Add(Duties());
        sections.AddRange(RemedySection.Of(_verdict, _verbose));
        sections.AddRange(OfVendor());
        sections.Add(Defeated());
        sections.Add(Assumptions());
        if (!IsOpen)
        {
            sections.Add(Questions());
        }

        sections.Add(Gaps());
        sections.Add(Basis());
        var heading = new ReportHeading(ReportWording.Name(_verdict.Decision), IsoDate.Format(_verdict.AsOf), _verdict.Id);
        return new(_verdict.Decision, heading, [ReportWording.Meaning(_verdict), .. Asked()], [.. sections.Where(section => !section.IsEmpty)]);
    }

    private IEnumerable<string> Asked()
    {
        if (_verdict.UseCase.Given.Count > 0)
        {
            yield return $"Asked: {string.Join(' ', _verdict.UseCase.Given.Select(fact => ReportWording.Given(fact.Key, fact.Value)))}";
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
        yield return Section("Forbidden by", Tone.Bad, Of(Bearer.Customer, Modality.Prohibition, FindingStatus.Applies).Select(Full));
        yield return Section(forbidden ? "May be forbidden by other rules too" : "May be forbidden by", Tone.Open,
            Of(Bearer.Customer, Modality.Prohibition, FindingStatus.MayApply).Select(finding => forbidden && !_verbose ? Short(finding) : Full(finding)));
        if (!forbidden || _verbose)
        {
            yield return Section(ReportWording.IsGrantedInPart(_verdict) ? "Granted, though not for every purpose, by" : "Granted by", Tone.Good, Of(Bearer.Customer, Modality.Permission, FindingStatus.Applies).Select(Full));
            yield return Section("May be granted by", Tone.Open, Of(Bearer.Customer, Modality.Permission, FindingStatus.MayApply).Select(Short));
        }
    }

    private ReportSection Duties()
    {
        var items = new List<ReportItem>();
        var lasting = new List<Finding>();
        foreach (var duty in _verdict.Findings.Where(finding => finding is { Bearer: Bearer.Customer, Modality: Modality.Obligation }))
        {
            if (duty.Status is FindingStatus.Fulfilled or FindingStatus.Defeated || duty.Fulfilment == Fulfilment.Fulfilled)
            {
                continue;
            }

            if (duty.Standing)
            {
                lasting.Add(duty);
            }
            else
            {
                items.Add(ReportWording.IsOpenDuty(duty) ? Full(duty) : Short(duty));
            }
        }

        var applying = lasting.Where(duty => duty.Status == FindingStatus.Applies).ToList();
        var rest = new List<string>();
        if (_verbose)
        {
            items.AddRange(lasting.Select(Short));
        }
        else
        {
            AddTitles(rest, "As long as it is used", applying);
        }

        AddTitles(rest, "Already met", _verdict.Findings.Where(finding => finding is { Bearer: Bearer.Customer, Status: FindingStatus.Fulfilled }));
        return new("What you have to do", _verdict.Decision == Decision.Conditional ? Tone.Open : Tone.Plain, items, rest);
    }

    private IEnumerable<ReportSection> OfVendor()
    {
        yield return Brief("What the vendor may do", Severity.High, finding => finding.Modality == Modality.Permission);
        yield return Brief("What the vendor promises", Severity.Critical, finding => finding.Modality != Modality.Permission);
    }

    /// <summary>The vendor's norms, the grave ones an item each, the others by title.</summary>
    private ReportSection Brief(string title, Severity grave, Func<Finding, bool> isWanted)
    {
        var all = _verdict.Findings.Where(finding => finding is { Bearer: Bearer.Vendor, Status: FindingStatus.Applies or FindingStatus.MayApply } && isWanted(finding)).ToList();
        var shown = _verbose ? all : [.. all.Where(finding => finding.Severity >= grave)];
        var minor = all.Except(shown).Where(finding => finding.Status == FindingStatus.Applies);
        var rest = new List<string>();
        AddTitles(rest, shown.Count == 0 ? "" : "Also", minor);
        return new(title, Tone.Plain, [.. shown.Select(Short)], rest);
    }

    private ReportSection Defeated() => Section("Set aside", Tone.Plain,
        _verdict.Findings
            .Where(finding => finding.Status == FindingStatus.Defeated && (_verbose || finding.Modality == Modality.Prohibition || finding.Bearer == Bearer.Vendor))
            .Select(finding => new ReportItem(finding.Title)
            {
                Details = finding.DefeatedBy.Count == 0 ? [] : [$"Gives way to: {Titles(finding.DefeatedBy)}"],
                Citations = finding.Citations,
                IsShort = true,
            }));

    private ReportSection Conflicts() => Section("Contradictions", Tone.Bad, _verdict.Conflicts.Select(conflict =>
        new ReportItem(string.Join(" / ", conflict.Rules.Select(Title)))
        {
            Text = conflict.Prevails is { } prevails
                ? $"They cannot both hold. The verdict follows: {Title(prevails)}."
                : "They cannot both hold, and neither is the safer one. Have the vendor say which does.",
        }));

    private ReportSection Assumptions()
    {
        if (_verbose)
        {
            return Section("Assumed, because not said", Tone.Plain, _verdict.Assumptions.Select(assumption =>
                new ReportItem(ReportWording.Given(assumption.Fact, assumption.Presumed)) { Text = $"Settles: {Titles(assumption.Affects)}." }));
        }

        var rest = new List<string>();
        AddNames(rest, "", _verdict.Assumptions.Where(a => !IsNone(a.Presumed) && a.Presumed.Kind != FactValueKind.Boolean).Select(a => $"{a.Fact} is {a.Presumed}"));
        AddNames(rest, "None: ", _verdict.Assumptions.Where(a => IsNone(a.Presumed)).Select(a => a.Fact));
        AddNames(rest, "Yes: ", _verdict.Assumptions.Where(a => a.Presumed.Equals(FactValue.True)).Select(a => a.Fact));
        AddNames(rest, "No: ", _verdict.Assumptions.Where(a => a.Presumed.Equals(FactValue.False)).Select(a => a.Fact));
        return new("Assumed, because not said", Tone.Plain, [], rest);
    }

    private ReportSection Questions()
    {
        var shown = _verbose ? _verdict.MissingFacts : [.. _verdict.MissingFacts.Take(MostQuestions)];
        var rest = new List<string>();
        if (shown.Count < _verdict.MissingFacts.Count)
        {
            rest.Add($"Then: {string.Join(", ", _verdict.MissingFacts.Skip(shown.Count).Select(missing => missing.Fact))}. Answers above may settle them.");
        }

        return new(IsOpen ? "To be asked" : "Still open (the decision stands)", IsOpen ? Tone.Open : Tone.Plain, [.. shown.Select(Question)], rest, IsNumbered: true);
    }

    private ReportItem Question(MissingFact missing)
    {
        var details = new List<string>();
        if (_verdict.UseCase[missing.Fact] is { Kind: not FactValueKind.Unknown } tooBroad)
        {
            details.Add($"\"{tooBroad}\" leaves it open; be more exact");
        }

        details.Add(ReportWording.Answers(missing, _verbose));
        if (IsOpen && !ReportWording.Decides(_verdict, missing))
        {
            details.Add("Matters for what the vendor may do, not for the decision");
        }

        return new(missing.Question) { Details = details };
    }

    private ReportSection Gaps() => Section("Texts that exist but were not at hand", Tone.Bad,
        _verdict.Gaps.Select(gap => new ReportItem(gap) { Text = "It may govern this use; the verdict does not know what it says." }));

    private ReportSection Basis()
    {
        var titles = _verdict.Findings.SelectMany(finding => finding.Citations)
            .DistinctBy(citation => citation.Document, StringComparer.Ordinal)
            .ToDictionary(citation => citation.Document, citation => citation.Title, StringComparer.Ordinal);
        var rest = new List<string>();
        AddNames(rest, "", _verdict.GovernedBy.Select(version => Governing(version, titles)), "; ");
        AddNames(rest, "Rule packs: ", _verdict.Packs.Select(pack => $"{pack.Id} {pack.Version} (sha256 {pack.Sha256[..Math.Min(12, pack.Sha256.Length)]})"));
        return new("Judged by", Tone.Plain, [], rest);
    }

    private static string Governing(string version, Dictionary<string, string> titles)
    {
        var at = version.LastIndexOf('@');
        var document = at < 0 ? version : version[..at];
        return $"{titles.GetValueOrDefault(document, document)} of {version[(at + 1)..]}";
    }

    private IEnumerable<Finding> Of(Bearer bearer, Modality modality, FindingStatus status) =>
        _verdict.Findings.Where(finding => finding.Bearer == bearer && finding.Modality == modality && finding.Status == status);

    private ReportItem Full(Finding finding) => new(finding.Title)
    {
        Severity = finding.Severity,
        Text = finding.Summary,
        Details = [.. Because(finding), .. TurnsOn(finding)],
        Citations = finding.Citations,
        Notes = [.. finding.Warnings, .. finding.Caveats],
    };

    private ReportItem Short(Finding finding) => Full(finding) with
    {
        Text = _verbose ? finding.Summary : "",
        Details = [.. _verbose ? Because(finding) : [], .. TurnsOn(finding)],
        IsShort = !_verbose,
    };

    /// <summary>Who uses which product where stands in nearly every finding: it is told where nothing else is, or where all is. The vendor tells nothing.</summary>
    private IEnumerable<string> Because(Finding finding)
    {
        var telling = finding.Because.Where(known => !Frame.Contains(known.Fact, StringComparer.Ordinal)).ToList();
        var facts = (_verbose || telling.Count == 0 ? finding.Because : telling)
            .Where(known => !string.Equals(known.Fact, Facts.Vendor, StringComparison.Ordinal))
            .Select(known => ReportWording.Fact(known.Fact, known.Value))
            .ToList();
        return facts.Count == 0 ? [] : [$"Because of {string.Join("; ", facts)}"];
    }

    private static IEnumerable<string> TurnsOn(Finding finding) => finding.Missing.Count == 0
        ? []
        : [$"{(finding.Status == FindingStatus.MayApply ? "Holds or not, depending on" : "Met or not, depending on")} {string.Join(", ", finding.Missing)}"];

    private string Title(string rule) => _byRule.TryGetValue(rule, out var finding) ? finding.Title : rule;

    private string Titles(IReadOnlyList<string> rules)
    {
        const int Most = 4;
        var shown = string.Join("; ", rules.Take(Most).Select(Title));
        return rules.Count <= Most ? shown : string.Create(CultureInfo.InvariantCulture, $"{shown}; and {rules.Count - Most} more");
    }

    private static bool IsNone(FactValue value) => value.Kind == FactValueKind.Set && value.AsSet().Count == 0;

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
