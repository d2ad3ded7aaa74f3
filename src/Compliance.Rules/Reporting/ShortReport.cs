namespace Compliance.Rules.Reporting;

/// <summary>
/// Chooses what a report says to somebody with one minute: the decision, what decides it, what to do, what to ask, what the vendor may do that is grave; on
/// each of the rest a line.
/// </summary>
internal sealed class ShortReport
{
    /// <summary>A report longer than this does not fit on a screen, so that less is shown in full and more by title.</summary>
    private const int MostLines = 39;

    private const int MostItems = 3;

    /// <summary>Whoever gave more facts than these has them at hand.</summary>
    private const int MostGiven = 8;

    /// <summary>More values than these are looked up with <c>facts</c>.</summary>
    private const int MostOptions = 6;

    private readonly Verdict _verdict;
    private readonly NormTitles _titles;

    /// <summary>So many of a kind are shown each by itself, the others by title; of what the decision rests on, one at least.</summary>
    private readonly int _most;

    private ShortReport(Verdict verdict, int most)
    {
        _verdict = verdict;
        _most = most;
        _titles = new(verdict);
    }

    private int AtLeastOne => Math.Max(1, _most);

    private bool IsOpen => _verdict.Decision == Decision.Undetermined;

    private bool IsForbidden => _verdict.Decision == Decision.Prohibited;

    /// <summary>The report, as detailed as fits on a screen.</summary>
    public static VerdictReport Of(Verdict verdict)
    {
        var report = new ShortReport(verdict, MostItems).Build();
        for (var most = MostItems - 1; most >= 0 && VerdictTextReport.Write(report, ReportOptions.Default).Count(character => character == '\n') >= MostLines; most--)
        {
            report = new ShortReport(verdict, most).Build();
        }

        return report;
    }

    private VerdictReport Build()
    {
        List<ReportSection> sections =
        [
            NotHeld(),
            Questions(),
            .. Deciding(),
            Duties(),
            .. RemedySection.Of(_verdict, FactWords.AsTyped, all: false),
            Exposures(),
            new("Besides", Tone.Plain, [], [.. new ReportRest(_verdict, _titles).Lines(), "The full report (--full) gives each of these with its clauses."]),
        ];
        return new(_verdict.Decision, ReportHeading.Of(_verdict), [ReportWording.Meaning(_verdict), .. Asked()], [.. sections.Where(section => !section.IsEmpty)]);
    }

    private IEnumerable<string> Asked()
    {
        foreach (var warning in ReportWording.Warnings(_verdict))
        {
            yield return warning;
        }

        var given = _verdict.UseCase.Given.Select(fact => ReportWording.Fact(fact.Key, fact.Value));
        if (NormTitles.Several(given, MostGiven) is { Length: > 0 } facts)
        {
            yield return $"Asked about: {facts}";
        }

        if (!string.IsNullOrWhiteSpace(_verdict.UseCase.Note))
        {
            yield return $"Note: {_verdict.UseCase.Note}";
        }
    }

    /// <summary>What the decision rests on.</summary>
    private IEnumerable<ReportSection> Deciding()
    {
        if (IsForbidden)
        {
            yield return Section("Forbidden by", Tone.Bad, Of(NormRole.Ban, FindingStatus.Applies), InFull, AtLeastOne);
            yield break;
        }

        yield return Section(IsOpen ? "May be forbidden by" : "May be forbidden by other rules", Tone.Open, Of(NormRole.Ban, FindingStatus.MayApply), Briefly);
        if (!IsOpen)
        {
            var partly = ReportWording.IsGrantedInPart(_verdict);
            yield return Section(partly ? "Granted, though not for every purpose, by" : "Granted by", Tone.Good,
                Of(NormRole.Grant, FindingStatus.Applies), WithLink, partly ? 1 : Math.Min(2, AtLeastOne));
        }
    }

    private ReportSection Duties() => IsForbidden || IsOpen
        ? new("What you have to do", Tone.Plain, [], [])
        : Section("What you have to do first", Tone.Open, _verdict.Findings.Where(ReportWording.IsOpenDuty), WithLink, AtLeastOne);

    private ReportSection NotHeld() => new("Not held", Tone.Bad, !ReportWording.AreNotHeld(_verdict) ? [] :
        [.. _verdict.TextsNotHeld.Where(text => text.Governing).Take(AtLeastOne).Select(text => new ReportItem(text.Title) { IsShort = true })], []);

    /// <summary>What to ask; where the decision stands whatever the answers, a line among the rest says so.</summary>
    private ReportSection Questions()
    {
        if (!IsOpen)
        {
            return new("", Tone.Open, [], []);
        }

        var deciding = _verdict.MissingFacts.Where(missing => ReportWording.Decides(_verdict, missing)).ToList();
        var shown = deciding.Take(_most + 1).Select(Question).ToList();
        var rest = deciding.Count - shown.Count;
        return new(ReportWording.ToBeAsked(_verdict), Tone.Open, shown,
            rest > 0 ? [$"Then {ReportWording.Count(rest, "more", "more")} as far as still needed: compliance ask asks one at a time."] : [], IsNumbered: true);
    }

    private ReportItem Question(MissingFact missing)
    {
        var answers = ReportWording.Answers(missing, MostOptions);
        return new(missing.Question)
        {
            Details = _verdict.UseCase[missing.Fact] is { Kind: not FactValueKind.Unknown } tooBroad ? [$"\"{tooBroad}\" leaves it open; be more exact. {answers}"] : [answers],
        };
    }

    private ReportSection Exposures() => Section("What the vendor may do", Tone.Plain,
        _verdict.Findings.Where(finding => ReportRest.IsExposure(finding) && finding.Severity >= Severity.High), Briefly);

    private ReportSection Section(string title, Tone tone, IEnumerable<Finding> findings, Func<Finding, ReportItem> item, int? most = null)
    {
        var all = findings.ToList();
        var shown = most ?? _most;
        return new(title, tone, [.. all.Take(shown).Select(item)], NormTitles.OnALine(shown == 0 ? "In all" : "And more", all.Skip(shown).Select(finding => finding.Title)) is { } rest ? [rest] : []);
    }

    private IEnumerable<Finding> Of(NormRole role, FindingStatus status) => _verdict.Findings.Where(finding => finding.Role == role && finding.Status == status);

    /// <summary>With what it says, its clause and the way there.</summary>
    private static ReportItem InFull(Finding finding) => WithLink(finding) with { Text = finding.Summary };

    private static ReportItem WithLink(Finding finding) => new(finding.Title)
    {
        Severity = finding.Severity,
        Details = TurnsOn(finding),
        Citations = [.. finding.Citations.Take(1)],
        Notes = [.. finding.Warnings, .. finding.Caveats],
    };

    /// <summary>With its clause named, and whether it is only perhaps so.</summary>
    private ReportItem Briefly(Finding finding) => new(finding is { Role: NormRole.Exposure, Status: FindingStatus.MayApply } ? $"Perhaps: {finding.Title}" : finding.Title)
    {
        Severity = finding.Severity,
        Details = IsOpen ? [] : TurnsOn(finding),
        Citations = [.. finding.Citations.Take(1)],
        Notes = finding.Warnings,
        IsShort = true,
    };

    private static IReadOnlyList<string> TurnsOn(Finding finding) =>
        finding.Missing.Count == 0 ? [] : [$"Depends on: {string.Join("; ", finding.Missing.Select(fact => ReportWording.Fact(fact)))}"];
}
