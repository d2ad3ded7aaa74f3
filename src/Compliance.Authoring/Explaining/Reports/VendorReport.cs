using Compliance.Rules.Analysis;
using Compliance.Rules.Reporting;
using Compliance.Rules.Reporting.Html;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Explaining.Reports;

/// <summary>What each vendor says on a topic: the norm, how grave it is, for which plans and settings in which days, its quantities, its clauses with links.</summary>
internal static class VendorReport
{
    public static VerdictReport Of(ExplainedByVendor explained) => new(
        Decision.NotAddressed,
        new(explained.Explained.Subject.Name.ToUpperInvariant(), explained.Explained.Day is { } day ? IsoDate.Format(day) : "all days", Id: null),
        [explained.Title],
        [.. explained.Vendors.Concat(explained.Others).Select(speaker => Section(speaker, explained.Explained.Day))]);

    public static string ToHtml(ExplainedByVendor explained)
    {
        var report = Of(explained);
        var day = report.Heading.Day;
        var heading = ReportHtml.Heading("Topic, by vendor", explained.Title, explained.Explained.Subject.Name, "plain")
            .Add(explained.Explained.Day is null ? Tag.P($"On {day}") : Tag.P(ReportHtml.Day(day)));
        return HtmlPage.Write($"{explained.Title} On {day}", [heading, .. ReportHtml.Sections(report)]);
    }

    /// <summary>A product with the plans it is sold on: <c>le-chat (free, pro)</c>.</summary>
    public static string Name(Rules.Vocabularies.Offer offer) =>
        offer.Plans is { } plans ? $"{offer.Product.Name} ({string.Join(", ", plans.Select(plan => plan.Name))})" : offer.Product.Name;

    private static ReportSection Section(ExplainedSpeaker speaker, DateOnly? day) => new(
        $"{speaker.Title} ({speaker.Name}){(speaker.Products.Count > 0 ? $": {string.Join("; ", speaker.Products.Select(Name))}" : "")}",
        speaker.Rules.Count > 0 ? Tone.Good : Tone.Open,
        [.. speaker.Rules.Select(rule => Item(rule, day))],
        [.. Rest(speaker, day)]);

    private static IEnumerable<string> Rest(ExplainedSpeaker speaker, DateOnly? day)
    {
        if (speaker.Rules.Count == 0)
        {
            yield return speaker.IsHeld ? "Nothing is said of it in the texts that are held." : "The terms are not held: nobody can say.";
        }

        if (speaker.NotHeld.Count > 0)
        {
            yield return $"Not held, though they decide some uses, so that nobody can say what they have on it: {string.Join("; ", speaker.NotHeld.Select(gap => Name(gap, day)))}.";
        }
    }

    private static string Name(Gap gap, DateOnly? day) =>
        day is null && (gap.From, gap.Until) is not (null, null) ? $"{gap.Title} ({ExplainWords.Days(new(gap.From, gap.Until), null)})" : gap.Title;

    private static ReportItem Item(ExplainedRule explained, DateOnly? day)
    {
        var norm = (Norm)explained.Rule;
        return new(norm.Title)
        {
            Severity = norm.Severity,
            Text = norm.Summary,
            Details =
            [
                $"{ReportWording.Lead(norm.Role)}, {ExplainWords.Name(norm.Severity)}{(norm.Authority == Authority.Secondary ? ", by a secondary source" : "")} ({norm.FullId})",
                .. Days(explained, day),
                .. norm.Parameters.Select(parameter => $"{ReportWording.Fact(parameter.Name)}: {parameter.Value}"),
            ],
            Citations = [.. explained.Periods.SelectMany(period => period.Citations).Distinct().OrderBy(citation => citation.Document, StringComparer.Ordinal).ThenBy(citation => citation.Version)],
            Notes = [.. norm.Caveats.Select(caveat => caveat.When is AllOf { Parts.Count: 0 } ? caveat.Text : $"{caveat.Text} ({ConditionText.Of(caveat.When)})")],
        };
    }

    /// <summary>Where it holds, a line for each document and stretch of days in which that is the same; documents that say the same are named together.</summary>
    private static IEnumerable<string> Days(ExplainedRule explained, DateOnly? day) => explained.Periods
        .GroupBy(period => period.Document)
        .SelectMany(periods => Stretches([.. periods]))
        .GroupBy(stretch => (stretch.Days, Applies: Where(stretch.Period.Applies), Defeated: stretch.Period.Defeated.Alternatives.Count > 0 ? Where(stretch.Period.Defeated) : ""))
        .SelectMany(same => Lines($"{string.Join(", ", same.Select(stretch => stretch.Period.Document.Title).Distinct(StringComparer.Ordinal))}{(day is null ? $", {ExplainWords.Days(same.Key.Days, null)}" : "")}", same.Key.Applies, same.Key.Defeated));

    private static IEnumerable<string> Lines(string where, string applies, string defeated) =>
        defeated.Length > 0 ? [$"{where}: {applies}", $"It gives way {defeated}"] : [$"{where}: {applies}"];

    private static string Where(Region region) => ConditionText.Where(region.ToString());

    private static List<(ExplainedDays Days, ExplainedPeriod Period)> Stretches(IReadOnlyList<ExplainedPeriod> periods)
    {
        var stretches = new List<(ExplainedDays Days, ExplainedPeriod Period)>();
        foreach (var period in periods)
        {
            if (stretches.Count > 0 && stretches[^1] is var last && last.Days.Until == period.Days.From && ExplainWords.IsSame(last.Period, period))
            {
                stretches[^1] = (last.Days with { Until = period.Days.Until }, period);
            }
            else
            {
                stretches.Add((period.Days, period));
            }
        }

        return stretches;
    }
}
