using System.Globalization;

namespace Compliance.Rules.Reporting.Comparing;

/// <summary>Says to somebody who chooses between offers how each stands: the decision, what decides it, what is open, what is grave.</summary>
internal static class ComparisonReport
{
    private const int MostNamed = 3;

    public static VerdictReport Of(OfferComparison comparison) => Of(comparison, FactWords.AsTyped);

    /// <summary>The report, which names facts in the words given.</summary>
    public static VerdictReport Of(OfferComparison comparison, FactWords words)
    {
        var groups = OfferGroup.Of(comparison.Offers);
        var best = groups[0].Verdict;
        return new(best.Decision, new("COMPARED", IsoDate.Format(comparison.AsOf), comparison.UseCase.Id), [.. Sentences(comparison, groups, words)],
            [.. groups.GroupBy(group => ReportWording.Heading(group.Verdict), StringComparer.Ordinal)
                .Select(same => new ReportSection(same.Key, ToneOf(same.First().Verdict), [.. same.Select(group => Item(group, words))], []))]);
    }

    private static IEnumerable<string> Sentences(OfferComparison comparison, IReadOnlyList<OfferGroup> groups, FactWords words)
    {
        var vendors = comparison.Offers.Select(offer => offer.Vendor).Distinct(StringComparer.Ordinal).Count();
        yield return string.Create(CultureInfo.InvariantCulture, $"{ReportWording.Count(comparison.Offers.Count, "offer", "offers")} of {ReportWording.Count(vendors, "vendor", "vendors")}, the best first: {groups[0].TitleIn(words)}.");
        if (comparison.UseCase.Given.Count > 0)
        {
            yield return $"Asked about: {string.Join("; ", comparison.UseCase.Given.Select(fact => ReportWording.Fact(fact.Key, fact.Value)))}";
        }
    }

    private static ReportItem Item(OfferGroup group, FactWords words)
    {
        var verdict = group.Verdict;
        var details = new List<string>();
        if (verdict.Decision == Decision.Undetermined && !ReportWording.AreNotHeld(verdict))
        {
            details.Add($"It may turn out {ReportWording.Either(verdict.PossibleDecisions)}.");
        }

        Add(details, "To be asked", verdict.MissingFacts.Where(missing => ReportWording.Decides(verdict, missing)).Select(missing => words.Name(missing.Fact)));
        Add(details, "Duties", verdict.FindingsOf(NormRole.Duty, FindingStatus.Applies).Where(duty => duty.Fulfilment != Fulfilment.Fulfilled).Select(duty => duty.Title));
        Add(details, "The vendor may", Grave(verdict.ExposureFindings));
        Add(details, "The vendor perhaps may", Grave(verdict.PossibleExposureFindings));
        Add(details, "Terms not held", ReportWording.AreNotHeld(verdict) ? verdict.TextsNotHeld.Where(text => text.Governing).Select(text => text.Title) : []);
        if (group.First.Remedy is { } remedy)
        {
            details.Add($"As good with {RemedySection.Changes(remedy, words)}.");
        }

        return new(group.TitleIn(words)) { Details = details, Text = Why(verdict) is { } why ? why.Title : "", Citations = Why(verdict)?.Citations.Take(1).ToList() ?? [], IsShort = true };
    }

    /// <summary>The gravest norm that decides; null where none does.</summary>
    private static Finding? Why(Verdict verdict) => verdict.Decision == Decision.Undetermined
        ? verdict.Deciding.FirstOrDefault(finding => finding.Role != NormRole.Grant) ?? verdict.Deciding.FirstOrDefault(finding => finding.Role == NormRole.Grant)
        : verdict.Deciding.FirstOrDefault(finding => finding.Role != NormRole.Duty || finding.Fulfilment != Fulfilment.Fulfilled);

    private static IEnumerable<string> Grave(IEnumerable<Finding> exposures) => exposures.Where(exposure => exposure.Severity >= Severity.High).Select(exposure => exposure.Title);

    private static void Add(List<string> details, string lead, IEnumerable<string> names)
    {
        if (NormTitles.Several(names, MostNamed) is { Length: > 0 } several)
        {
            details.Add($"{lead}: {several}.");
        }
    }

    private static Tone ToneOf(Verdict verdict) => verdict.Decision switch
    {
        Decision.Permitted => Tone.Good,
        Decision.Prohibited => Tone.Bad,
        Decision.Conditional or Decision.Undetermined => Tone.Open,
        _ => Tone.Plain,
    };
}
