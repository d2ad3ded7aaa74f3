using Compliance.Rules.Reporting;

namespace Compliance.Rules.Questionnaires;

/// <summary>The answers as a table, a row a question: for CSV and worksheets.</summary>
internal static class QuestionnaireTable
{
    public static IReadOnlyList<string> Columns { get; } =
        ["group", "id", "question", "state", "answer", "turnsOn", "parameters", "clauses", "links", "textsNotHeld"];

    /// <summary>The rows, without the names of the columns.</summary>
    public static IEnumerable<IReadOnlyList<string>> Rows(QuestionnaireAnswers answers) => answers.Answers.Select(Row);

    public static string ToCsv(QuestionnaireAnswers answers) => string.Concat(Rows(answers).Prepend(Columns).Select(Csv.Row));

    private static List<string> Row(QuestionnaireAnswer answer)
    {
        var citations = answer.Findings.SelectMany(finding => finding.Citations).ToList();
        return
        [
            answer.Question.Group, answer.Question.Id, answer.Question.Text, QuestionnaireWording.Name(answer.State),
            List(answer.Findings.Select(QuestionnaireWording.Statement)),
            List(answer.TurnsOn),
            List(answer.Findings.SelectMany(finding => finding.Parameters).Select(parameter => $"{parameter.Name}={ReportWording.Written(parameter.Value)}")),
            List(citations.Select(ReportWording.Cite)),
            List(citations.Select(citation => citation.Url).OfType<string>()),
            List(answer.TextsNotHeld.Select(text => text.Id)),
        ];
    }

    private static string List(IEnumerable<string> items) => string.Join(Csv.ListSeparator, items.Distinct(StringComparer.Ordinal));
}
