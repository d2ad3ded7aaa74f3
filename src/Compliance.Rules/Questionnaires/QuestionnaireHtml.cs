using System.Globalization;
using Compliance.Rules.Reporting;
using Compliance.Rules.Reporting.Html;

namespace Compliance.Rules.Questionnaires;

/// <summary>The answers as a page: how many stand how, then each question under its heading.</summary>
internal static class QuestionnaireHtml
{
    /// <summary>A page of one file.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="vocabulary">Names facts and values in words; null for their names.</param>
    /// <param name="packs">The packs that answered.</param>
    public static string Write(QuestionnaireAnswers answers, IComplianceVocabulary? vocabulary, IReadOnlyList<PackReference> packs) =>
        HtmlPage.Write($"{answers.Questionnaire.Title} on {IsoDate.Format(answers.AsOf)}", [.. Body(answers, FactWords.Of(vocabulary)), Tag.Of("footer", VerdictHtml.Packs(packs, engine: null))]);

    /// <summary>The parts of the page.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="words">Names facts and values.</param>
    public static IEnumerable<HtmlNode?> Body(QuestionnaireAnswers answers, FactWords words)
    {
        var report = QuestionnaireReport.Of(answers, words);
        return
        [
            ReportHtml.Heading(report with { Heading = report.Heading with { Decision = answers.Questionnaire.Title } }, "Questionnaire", "plain"),
            VerdictHtml.Asked(answers.UseCase, words),
            Counts(answers),
            .. ReportHtml.Sections(report),
        ];
    }

    /// <summary>How many questions of each heading stand how.</summary>
    private static HtmlElement Counts(QuestionnaireAnswers answers)
    {
        var states = Enum.GetValues<AnswerState>();
        var body = Tag.Of("tbody", answers.Answers.GroupBy(answer => answer.Question.Group, StringComparer.Ordinal).Select(group => (HtmlNode)Tag.Of("tr", Tag.Of("th", group.Key).With("scope", "row"))
            .Add(states.Select(state => Tag.Of("td", group.Count(answer => answer.State == state).ToString(CultureInfo.InvariantCulture)).Class("number")))));
        return Tag.Section("counts", "How the questions stand", Tag.Wide("Questions by heading and state", Tag.Of("table", Tag.Head(["Heading", .. states.Select(QuestionnaireWording.Name)]), body)));
    }
}
