using System.Text.Json;
using Compliance.Json;

namespace Compliance.Rules.Questionnaires;

/// <summary>Writes the answers for programs, with every norm whole.</summary>
internal static class QuestionnaireJson
{
    public static string Write(QuestionnaireAnswers answers) => JsonReport.WriteValue(json => Write(json, answers));

    public static void Write(Utf8JsonWriter json, QuestionnaireAnswers answers)
    {
        json.WriteStartObject();
        json.WriteString("questionnaire", answers.Questionnaire.Id);
        json.WriteString("asOf", IsoDate.Format(answers.AsOf));
        json.WritePropertyName("useCase");
        UseCaseJson.Write(json, answers.UseCase);
        json.WriteArray("answers", answers.Answers, Write);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, QuestionnaireAnswer answer)
    {
        var verdicts = new VerdictWriter(json);
        json.WriteStartObject();
        json.WriteString("id", answer.Question.Id);
        json.WriteString("group", answer.Question.Group);
        json.WriteString("question", answer.Question.Text);
        json.WriteString("state", JsonNamingPolicy.CamelCase.ConvertName(answer.State.ToString()));
        json.WriteArray("findings", answer.Findings, (_, finding) => verdicts.Write(finding));
        json.WriteStrings("turnsOn", answer.TurnsOn);
        json.WriteArray("conflicts", answer.Conflicts, (_, conflict) => verdicts.Write(conflict));
        json.WriteArray("textsNotHeld", answer.TextsNotHeld, (_, text) => verdicts.Write(text));
        json.WriteEndObject();
    }
}
