namespace Compliance.Rules.Reporting.Html;

/// <summary>The decision on a use by day, as a time line.</summary>
internal static class HistoryHtml
{
    /// <param name="history">The periods, by date.</param>
    /// <param name="day">The day asked about, which is marked.</param>
    public static HtmlElement Section(IReadOnlyList<DecisionPeriod> history, DateOnly day) => Tag.Section("history", "The decision by day",
        Tag.P($"What the texts in force on each day decide. Marked: {IsoDate.Format(day)}."),
        TimeLine.Of([new(Tag.Of("span", "The use"), [.. history.Select(Stretch)])], day));

    private static TimeLine.Stretch Stretch(DecisionPeriod period) => new(period.From, period.Until, ReportHtml.Style(period.Ruling.Decision), Words(period.Ruling));

    private static string Words(Ruling ruling)
    {
        var name = ReportHtml.Sentence(ReportWording.Name(ruling.Decision));
        return ruling.PossibleDecisions.Count > 1 ? $"{name} ({ReportWording.Either(ruling.PossibleDecisions)})" : name;
    }
}
