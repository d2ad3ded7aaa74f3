using Compliance.Rules.Reporting.Comparing;
using Compliance.Rules.Reporting.Html;
using Compliance.Web.Site;
using Microsoft.AspNetCore.Http;

namespace Compliance.Web.Pages;

/// <summary>The topics that terms speak to, and what each vendor says on one.</summary>
internal static class TopicPages
{
    private const string Name = "name";

    public static void Map(PageMap pages)
    {
        pages.Get("/topics", [], List);
        pages.Get($"/topics/{{{Name}}}", [], One);
    }

    private static Page List(Visit visit)
    {
        var topics = visit.Vocabulary.Topics;
        return new("Topics",
        [
            Tag.Of("h1", "What do the terms say on …"),
            Tag.P("Each topic shows what every vendor’s terms have on it, with the clauses. What is known of a use narrows it down."),
            VerdictHtml.Asked(visit.State.UseCase, visit.Words),
            Below(visit, topics, broader: null),
        ]);
    }

    private static HtmlElement Below(Visit visit, IReadOnlyList<TopicDescription> topics, string? broader) => Tag.Of("ul", topics
        .Where(topic => string.Equals(topic.Broader, broader, StringComparison.Ordinal))
        .Select(topic => (HtmlNode)Tag.Of("li",
            Tag.Of("a", topic.Title).LinkTo(LocalAddress.Below($"{visit.Root}/topics/", topic.Name, visit.State.Parameters)), Tag.Of("small", $" {topic.Question}"),
            topics.Any(other => string.Equals(other.Broader, topic.Name, StringComparison.Ordinal)) ? Below(visit, topics, topic.Name) : null)));

    private static Page One(Visit visit)
    {
        var name = visit.Http.Request.RouteValues[Name] as string ?? "";
        var faults = new DiagnosticBag();
        if (TopicChoice.Find(name, SourceLocation.Whole("topic"), visit.Vocabulary, faults) is not { } topic)
        {
            return Faulty.Page(UseCaseFaults.Of(faults.Sorted()), StatusCodes.Status404NotFound);
        }

        var comparison = visit.Engine.Advisor.Compare(visit.State.UseCase, cancellation: visit.Http.RequestAborted);
        var first = comparison.Offers[0].Verdict;
        return new(visit.Vocabulary.Topics.First(one => string.Equals(one.Name, name, StringComparison.Ordinal)).Title,
        [
            .. ComparisonHtml.Topic(comparison, topic.Title, topic.Names, visit.Words),
            Tag.P(Tag.Of("a", "All topics").LinkTo(visit.To("/topics", visit.State))),
            Tag.Of("footer", VerdictHtml.Packs(first.Packs, first.Engine)),
        ]);
    }
}
