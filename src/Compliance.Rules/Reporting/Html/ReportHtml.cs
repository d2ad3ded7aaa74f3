using System.Globalization;

namespace Compliance.Rules.Reporting.Html;

/// <summary>Reports as parts of a page: the same sections and words as in text, with links, tags and what can be folded.</summary>
internal static class ReportHtml
{
    /// <summary>The heading: the decision large and first, what it means, what is to be known before anything else.</summary>
    public static HtmlElement Heading(VerdictReport report, string eyebrow, string style) =>
        Heading(report.Heading.Id is { } id ? $"{eyebrow} – {id}" : eyebrow, Sentence(report.Heading.Decision), report.Sentences[0], style).Add(Tag.P(Day(report.Heading.Day)));

    /// <summary>The heading of any page that reports something.</summary>
    /// <param name="eyebrow">What kind of report it is.</param>
    /// <param name="heading">What came of it.</param>
    /// <param name="sentence">That in a sentence; null for none.</param>
    /// <param name="style">The class of its colour.</param>
    public static HtmlElement Heading(string eyebrow, string heading, string? sentence, string style) => Tag.Of("header",
        Tag.P(eyebrow).Class("eyebrow"),
        Tag.Of("h1", heading),
        sentence is null ? null : Tag.P(Tag.Of("strong", sentence))).Class($"verdict {style}");

    /// <summary>The sections in their order, those of the foot left out.</summary>
    public static IEnumerable<HtmlNode> Sections(VerdictReport report) => report.Sections.Index().Where(section => section.Item.Placement != Placement.Foot).Select(section => Section(section.Item, $"s{section.Index + 1}"));

    /// <summary>A section.</summary>
    /// <param name="section">The section.</param>
    /// <param name="id">Its place in the page.</param>
    public static HtmlElement Section(ReportSection section, string id)
    {
        IEnumerable<HtmlNode> rest = section.Rest.Select(text => Tag.P(text));
        return section.Placement switch
        {
            Placement.Folded => Tag.Fold($"{section.Title} ({section.Items.Count.ToString(CultureInfo.InvariantCulture)})", [Items(section.Items, section.IsNumbered), .. rest]).With("id", id),
            Placement.BySeverity => Tag.Section(id, section.Title, [.. BySeverity(section), .. rest]).Class(Style(section.Tone)),
            _ => Tag.Section(id, section.Title, [section.Items.Count == 0 ? null : Items(section.Items, section.IsNumbered), .. rest]).Class(Style(section.Tone)),
        };
    }

    /// <summary>The class of a decision.</summary>
    public static string Style(Decision decision) => decision switch
    {
        Decision.Prohibited => "bad",
        Decision.Permitted => "good",
        Decision.Conditional => "open",
        Decision.NotAddressed => "silent",
        _ => "unsure",
    };

    /// <summary>A cell of a grid: a decision in words, notes below it; the colour only helps.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="name">Its name in capitals or as it is.</param>
    /// <param name="link">Where its verdict is; null where it is nowhere.</param>
    /// <param name="isAsAsked">Whether it is of the use as asked.</param>
    /// <param name="notes">The notes; a null is none.</param>
    public static HtmlElement Cell(Decision decision, string name, LocalAddress? link, bool isAsAsked, params IEnumerable<string?> notes)
    {
        var strong = Tag.Of("strong", Sentence(name));
        return Tag.Of("td", link is null ? strong : Tag.Of("a", strong).LinkTo(link))
            .Add(notes.Append(isAsAsked ? "as asked" : null).OfType<string>().Select(note => (HtmlNode)Tag.Of("small", note)))
            .Class(isAsAsked ? $"{Style(decision)} asked" : Style(decision));
    }

    /// <summary>The decision as a sentence begins with it: <c>Not addressed</c>.</summary>
    public static string Sentence(string capitals) => capitals.Length == 0 ? capitals : $"{capitals[0]}{capitals[1..].ToLowerInvariant()}";

    /// <summary>A day that programs can read.</summary>
    public static HtmlNode Day(string day) => Tag.Of("span", "On ", Tag.Of("time", day).With("datetime", day));

    /// <summary>A clause as a link that highlights it.</summary>
    public static HtmlNode Cite(Citation citation)
    {
        var words = ReportWording.Cite(citation);
        return WebAddress.IsOne(citation.Url) ? Tag.Of("a", words).LinkTo(citation.Url!) : Tag.Of("span", words);
    }

    private static string Style(Tone tone) => tone switch
    {
        Tone.Bad => "bad",
        Tone.Good => "good",
        Tone.Open => "open",
        _ => "plain",
    };

    /// <summary>The gravest first; the order within is kept.</summary>
    private static IEnumerable<HtmlNode> BySeverity(ReportSection section)
    {
        foreach (var same in section.Items.GroupBy(item => item.Severity).OrderByDescending(same => same.Key))
        {
            var heading = same.Key is { } severity ? $"{severity} ({same.Count().ToString(CultureInfo.InvariantCulture)})" : "Others";
            yield return same.Key >= Severity.High
                ? Tag.Div("group", Tag.Of("h3", heading), Items([.. same], isNumbered: false))
                : Tag.Fold(heading, Items([.. same], isNumbered: false));
        }
    }

    private static HtmlElement Items(IReadOnlyList<ReportItem> items, bool isNumbered) =>
        Tag.Of(isNumbered ? "ol" : "ul", items.Select(item => (HtmlNode)Item(item))).Class("items");

    private static HtmlElement Item(ReportItem item)
    {
        var claim = Tag.Div("said",
            Tag.P(Tag.Of("strong", item.Title), item.Severity is { } severity ? Tag.Of("span", severity.ToString().ToLowerInvariant()).Class($"tag {severity.ToString().ToLowerInvariant()}") : null),
            item.Text.Length > 0 ? Tag.P(item.Text) : null,
            item.Details.Count > 0 ? Tag.List(item.Details.Select(detail => (HtmlNode)detail)).Class("facts") : null);
        foreach (var citation in item.Citations)
        {
            claim.Add(Tag.P(Cite(citation)).Class("cite"));
        }

        foreach (var note in item.Notes)
        {
            claim.Add(Tag.P($"Caveat: {note}").Class("note"));
        }

        var quoted = item.Citations.Where(citation => citation.Excerpt is { Length: > 0 }).ToList();
        return quoted.Count == 0
            ? Tag.Of("li", claim)
            : Tag.Of("li", Tag.Div("claim quoted", claim, Tag.Div("excerpts", quoted.Select(citation => (HtmlNode)Tag.Of("blockquote", Tag.P($"“{citation.Excerpt}”"), Tag.P(Tag.Of("small", ReportWording.Cite(citation))))))));
    }
}
