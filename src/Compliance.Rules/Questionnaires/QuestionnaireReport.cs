using System.Globalization;
using Compliance.Rules.Reporting;

namespace Compliance.Rules.Questionnaires;

/// <summary>The answers for people: under each heading the questions, each with its state, what the norms say, on what that turns, and the clauses.</summary>
internal static class QuestionnaireReport
{
    public static VerdictReport Of(QuestionnaireAnswers answers) => Of(answers, FactWords.AsTyped);

    /// <summary>The report, which names facts in the words given.</summary>
    public static VerdictReport Of(QuestionnaireAnswers answers, FactWords words) => new(
        Decision.NotAddressed,
        new("QUESTIONNAIRE", IsoDate.Format(answers.AsOf), answers.UseCase.Id),
        [.. Sentences(answers)],
        [.. answers.Answers.GroupBy(answer => answer.Question.Group, StringComparer.Ordinal).Select(group => new ReportSection(group.Key, Tone.Plain, [.. group.Select(answer => Item(answer, words))], []))]);

    private static IEnumerable<string> Sentences(QuestionnaireAnswers answers)
    {
        var states = answers.Answers.GroupBy(answer => answer.State).OrderBy(state => state.Key)
            .Select(state => string.Create(CultureInfo.InvariantCulture, $"{state.Count()} {QuestionnaireWording.Name(state.Key)}"));
        yield return $"{answers.Questionnaire.Title}: {string.Join(", ", states)}.";
        yield return $"Asked of: {string.Join("; ", answers.UseCase.Given.Select(fact => ReportWording.Fact(fact.Key, fact.Value)))}";
    }

    private static ReportItem Item(QuestionnaireAnswer answer, FactWords words) => new($"{answer.Question.Text} – {QuestionnaireWording.Name(answer.State).ToUpperInvariant()}")
    {
        Details = [.. Details(answer, words)],
        Citations = [.. answer.Findings.SelectMany(finding => finding.Citations).DistinctBy(citation => (citation.Document, citation.Clause))],
        IsShort = true,
    };

    private static IEnumerable<string> Details(QuestionnaireAnswer answer, FactWords words)
    {
        foreach (var finding in answer.Findings)
        {
            var parameters = finding.Parameters.Select(parameter => $"{ReportWording.Fact(parameter.Name)}: {parameter.Value}").ToList();
            yield return parameters.Count == 0 ? QuestionnaireWording.Statement(finding) : $"{QuestionnaireWording.Statement(finding)} ({string.Join("; ", parameters)})";
        }

        if (answer.TurnsOn.Count > 0)
        {
            yield return $"Turns on {string.Join(words.Separator, answer.TurnsOn.Select(words.Name))}";
        }

        foreach (var conflict in answer.Conflicts)
        {
            yield return $"Opposed to each other: {string.Join(" and ", conflict.Rules)}{(conflict.Prevails is { } prevails ? $"; {prevails} is followed" : "")}";
        }

        if (answer.TextsNotHeld.Count > 0)
        {
            yield return $"Not held: {NormTitles.Several(answer.TextsNotHeld.Select(text => text.Title), 3)}";
        }
    }
}
