using System.Globalization;

namespace Compliance.Rules.Reporting.Html;

/// <summary>Time lines: a row a thing, drawn as an inline picture for the eye and written as a list for everybody.</summary>
internal static class TimeLine
{
    private const double Width = 1000;

    /// <summary>Before the first day known, and after the last one, the line goes on for a while.</summary>
    private const int Margin = 60;

    /// <summary>A stretch of days. Immutable.</summary>
    /// <param name="From">The first day; null means always before.</param>
    /// <param name="Until">The first day no longer; null means for ever.</param>
    /// <param name="Style">Its colour, a class of the style sheet.</param>
    /// <param name="Label">What holds in these days.</param>
    internal sealed record Stretch(DateOnly? From, DateOnly? Until, string Style, HtmlNode Label);

    /// <summary>A row. Immutable.</summary>
    /// <param name="Name">What it is of.</param>
    /// <param name="Stretches">By date.</param>
    internal sealed record Row(HtmlNode Name, IReadOnlyList<Stretch> Stretches);

    /// <summary>The rows over the same days.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="marks">Days that are marked.</param>
    public static HtmlElement Of(IReadOnlyList<Row> rows, params IReadOnlyList<DateOnly> marks)
    {
        var known = rows.SelectMany(row => row.Stretches).SelectMany(stretch => new[] { stretch.From, stretch.Until }).OfType<DateOnly>().Concat(marks).Order().ToList();
        if (known.Count == 0)
        {
            return Tag.Of("ul", rows.Select(row => (HtmlNode)Words(row))).Class("lines");
        }

        var (first, last) = (known[0].DayNumber - Margin, known[^1].DayNumber + Margin);
        return Tag.Of("ul", rows.Select(row => (HtmlNode)Words(row, Picture(row, marks, first, last)))).Class("lines");
    }

    /// <summary>Days in words: <c>from 2025-05-27 until 2025-11-27</c>.</summary>
    public static string Days(DateOnly? from, DateOnly? until) => (from, until) switch
    {
        (null, null) => "on all days",
        (null, { } end) => $"until {IsoDate.Format(end.AddDays(-1))}",
        ({ } start, null) => $"from {IsoDate.Format(start)}",
        ({ } start, { } end) => $"{IsoDate.Format(start)} to {IsoDate.Format(end.AddDays(-1))}",
    };

    private static HtmlElement Words(Row row, HtmlElement? picture = null) => Tag.Of("li",
        row.Name, picture,
        Tag.Of("ul", row.Stretches.Select(stretch => (HtmlNode)Tag.Of("li", Tag.Of("b", stretch.Label), $", {Days(stretch.From, stretch.Until)}").Class(stretch.Style))));

    private static HtmlElement Picture(Row row, IReadOnlyList<DateOnly> marks, int first, int last)
    {
        var picture = Tag.Of("svg").With("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {Width} 16")).With("preserveAspectRatio", "none").With("aria-hidden", "true").With("focusable", "false");
        foreach (var stretch in row.Stretches)
        {
            var (from, until) = (At(stretch.From?.DayNumber ?? first), At(stretch.Until?.DayNumber ?? last));
            picture.Add(Tag.Of("rect").With("x", from).With("y", 1d).With("width", until - from).With("height", 14d).Class(stretch.Style));
        }

        foreach (var mark in marks)
        {
            picture.Add(Tag.Of("line").With("x1", At(mark.DayNumber)).With("x2", At(mark.DayNumber)).With("y1", 0d).With("y2", 16d));
        }

        return picture;

        double At(int day) => Width * (day - first) / Math.Max(1, last - first);
    }
}
