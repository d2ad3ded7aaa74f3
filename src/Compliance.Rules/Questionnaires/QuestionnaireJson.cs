using System.Text.Json;
using Compliance.Json;

namespace Compliance.Rules.Questionnaires;

/// <summary>Writes the answers for programs, with every norm whole.</summary>
internal static class QuestionnaireJson
{
    public static string Write(QuestionnaireAnswers answers)
    {
        return JsonReport.Write(json =>
        {
            json.WriteString("questionnaire", answers.Questionnaire.Id);
            json.WriteString("asOf", IsoDate.Format(answers.AsOf));
            json.WritePropertyName("useCase");
            UseCaseJson.Write(json, answers.UseCase);
            Write(json, "answers", answers.Answers, Write);
        });
    }

    private static void Write(Utf8JsonWriter json, QuestionnaireAnswer answer)
    {
        var verdicts = new VerdictWriter(json);
        json.WriteStartObject();
        json.WriteString("id", answer.Question.Id);
        json.WriteString("group", answer.Question.Group);
        json.WriteString("question", answer.Question.Text);
        json.WriteString("state", JsonNamingPolicy.CamelCase.ConvertName(answer.State.ToString()));
        Write(json, "findings", answer.Findings, (_, finding) => verdicts.Write(finding));
        Write(json, "turnsOn", answer.TurnsOn, static (writer, fact) => writer.WriteStringValue(fact));
        Write(json, "conflicts", answer.Conflicts, (_, conflict) => verdicts.Write(conflict));
        Write(json, "textsNotHeld", answer.TextsNotHeld, (_, text) => verdicts.Write(text));
        json.WriteEndObject();
    }

    private static void Write<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }
}
