using System.Globalization;
using Compliance.Rules.Reporting;
using Compliance.Rules.Reporting.Html;
using Compliance.Web.Site;

namespace Compliance.Web.Pages;

/// <summary>The verdict on what is known: why, by which clauses, what to do next; on demand what would help, each a step to take.</summary>
internal static class VerdictPage
{
    public static void Map(PageMap pages) => pages.Get("/verdict", [Controls.Remedies], Show);

    private static Page Show(Visit visit)
    {
        var withRemedies = visit.Values(Controls.Remedies) is ["true", ..];
        var use = visit.State.UseCase;
        var verdict = visit.Complete(withRemedies ? visit.Engine.Advisor.EvaluateWithRemedies(use) : visit.Engine.Evaluator.Evaluate(use));
        return new($"{ReportHtml.Sentence(ReportWording.Heading(verdict))} on {IsoDate.Format(verdict.AsOf)}",
        [
            .. VerdictHtml.Body(verdict with { Remedies = null }, visit.Words, Next(visit, verdict), withRemedies ? Remedies(visit, verdict) : null),
            visit.Options.Register is null ? null : RegisterPages.Form(visit),
            Matrix(visit, verdict),
            HistoryHtml.Section(visit.Engine.Advisor.History(use), verdict.AsOf),
            VerdictHtml.Foot(verdict),
        ]);
    }

    /// <summary>Where to go from here.</summary>
    private static HtmlElement Next(Visit visit, Verdict verdict) => Tag.Div("row",
        verdict.Decision == Decision.Undetermined ? Tag.Of("a", "Answer what is open").LinkTo(visit.To("/ask", visit.State)).Class("button") : null,
        Tag.Of("a", "What would help?").LinkTo(visit.To("/verdict", visit.State, KeyValuePair.Create(Controls.Remedies, "true"))).Class("button second"),
        Tag.Of("a", "Compare offers").LinkTo(visit.To("/compare", visit.State)).Class("button second"),
        Tag.Of("a", "Change the answers").LinkTo(visit.To("/", visit.State)).Class("button second")).With("data-copy-link");

    private static HtmlElement Remedies(Visit visit, Verdict verdict)
    {
        var search = verdict.Remedies!;
        return RemedySection.Nothing(search) is { } nothing
            ? Tag.Section("remedies", RemedySection.Title, Tag.P(nothing))
            : Tag.Section("remedies", RemedySection.Title, Tag.Of("ol", search.Remedies.Select(remedy => (HtmlNode)Item(visit, verdict, remedy))).Class("items")).Class("good");
    }

    private static HtmlElement Item(Visit visit, Verdict verdict, Remedy remedy)
    {
        var then = remedy.Changes.Aggregate(visit.State.UseCase, (use, change) => use.With(change.Fact, change.To));
        var changes = RemedySection.Changes(remedy, visit.Words);
        List<HtmlNode> effects = [RemedySection.Decision(verdict, remedy), .. RemedySection.Effects(remedy, all: true)];
        return Tag.Of("li", Tag.P(Tag.Of("strong", changes)), Tag.List(effects).Class("facts"),
            Tag.P(Tag.Of("a", "Suppose this is done").With("aria-label", $"Suppose this is done: {changes}").LinkTo(visit.To("/verdict", visit.State.With(then)))));
    }

    private static HtmlElement? Matrix(Visit visit, Verdict verdict) =>
        DecisionMatrix.Of(visit.Vocabulary, use => visit.Engine.Inner.Decide(use, verdict.AsOf), visit.State.UseCase) is { } matrix
            ? MatrixHtml.Section(matrix, visit.Words, use => visit.To("/verdict", visit.State.With(use)))
            : null;
}
