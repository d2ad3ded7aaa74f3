using Compliance.Rules.Diagnostics;
using Compliance.Rules.Questionnaires;
using Compliance.Rules.Reporting.Html;
using Compliance.Web.Site;

namespace Compliance.Web.Pages;

/// <summary>What a procurement team asks of every vendor, answered for the vendor and plan chosen.</summary>
internal static class QuestionnairePage
{
    public static void Map(PageMap pages) => pages.Get("/questionnaire", [Controls.Questions], Show);

    private static Page Show(Visit visit)
    {
        var faults = new DiagnosticBag();
        var name = visit.Values(Controls.Questions) is [var asked, ..] ? asked : QuestionnaireSource.Default;
        if (!QuestionnaireSource.Names.Contains(name, StringComparer.Ordinal))
        {
            // A name, never a file: nobody reads files of the server through its address.
            faults.Add(Faults.UnknownWord(SourceLocation.Whole($"?{Controls.Questions}"), "questionnaire", name, QuestionnaireSource.Names));
            return Faulty.Page(UseCaseFaults.Of(faults.Sorted()));
        }

        var use = visit.State.UseCase;
        var isAsked = use.Vendor is not null || use.Product is not null;
        var questionnaire = isAsked ? QuestionnaireSource.Read(name, visit.Engine.RuleSet.Vocabulary, faults) : null;
        if (!faults.IsEmpty)
        {
            return Faulty.Page(UseCaseFaults.Of(faults.Sorted()));
        }

        var form = Form(visit, name);
        return questionnaire is null
            ? new("Questionnaire", [Tag.Of("h1", "Whom shall we ask?"), Tag.P("The questions that a procurement team puts to every vendor, answered from the terms with clauses."), form])
            : new(questionnaire.Title,
            [
                .. QuestionnaireHtml.Body(new QuestionnaireAnswering(visit.Engine.Inner).Answer(questionnaire, use, asOf: null), visit.Words),
                Tag.Section("another", "Another vendor or plan", form),
                Tag.Of("footer", VerdictHtml.Packs(visit.Engine.Packs, engine: null)),
            ]);
    }

    private static HtmlElement Form(Visit visit, string name)
    {
        var form = Tag.Of("form").With("method", "get").At("action", LocalAddress.Of($"{visit.Root}/questionnaire")).Add(visit.State.Hidden(Facts.Vendor, Facts.Product, Facts.Tier));
        return form.Add(Fields.Offer(visit.Vocabulary, visit.State.UseCase)).Add(
            Tag.Div("field", Tag.Of("label", "Which questions?").With("for", "f-questions"),
                Tag.Of("select", QuestionnaireSource.Names.Select(one => (HtmlNode)Tag.Of("option", one).With("value", one).Where("selected", string.Equals(one, name, StringComparison.Ordinal)))).With("name", Controls.Questions).With("id", "f-questions")),
            Tag.Div("row", Tag.Of("button", "Fill it in").With("type", "submit")));
    }
}
