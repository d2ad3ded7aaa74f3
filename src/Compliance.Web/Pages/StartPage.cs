using Compliance.Rules.Reporting.Html;
using Compliance.Web.Site;

namespace Compliance.Web.Pages;

/// <summary>The first page: what nearly every question begins with, on one form. All of it may be left out.</summary>
internal static class StartPage
{
    public static void Map(PageMap pages) => pages.Get("/", [], visit => new("May we use it?", [.. Main(visit)]));

    private static IEnumerable<HtmlNode?> Main(Visit visit)
    {
        yield return Tag.Of("h1", "May we use this AI product like this?");
        yield return Tag.P("Say what you know; leave out the rest. What the answer turns on is asked for next, one question at a time. The answer cites the clause of the terms in force on the day.");
        var form = Tag.Of("form").With("method", "get").At("action", LocalAddress.Of($"{visit.Root}/ask"));
        foreach (var field in Form(visit))
        {
            form.Add(field);
        }

        yield return form.Add(Tag.Div("row", Tag.Of("button", "Go on").With("type", "submit")));
    }

    private static IEnumerable<HtmlNode> Form(Visit visit)
    {
        var vocabulary = visit.Vocabulary;
        var use = visit.State.UseCase;
        foreach (var field in Fields.Offer(vocabulary, use))
        {
            yield return field;
        }

        if (vocabulary.Find(Facts.CustomerType) is { } customer)
        {
            yield return Fields.Select(customer, use.CustomerType, "Not said");
        }

        if (vocabulary.Find(Facts.Jurisdiction) is { } place)
        {
            yield return Fields.Text(place, place.Name, use.Jurisdiction);
        }

        if (vocabulary.Find(Facts.Purpose) is { } purpose)
        {
            yield return Tag.Of("fieldset", Tag.Of("legend", purpose.Question), Fields.Boxes(purpose.Name, purpose.Values, use.Purpose?.ToHashSet(StringComparer.Ordinal) ?? [], none: null));
        }

        yield return Tag.Div("field", Tag.Of("label", "On which day? (such as 2026-01-15; today, if left out)").With("for", "f-asOf"),
            Tag.Of("input").With("type", "text").With("name", Controls.AsOf).With("id", "f-asOf").With("autocomplete", "off").With("value", use.AsOf is { } day ? IsoDate.Format(day) : ""));
    }
}
