using Compliance.Json;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;
using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Questionnaires;

/// <summary>Reads questionnaires, strictly: every topic and fact of the vocabulary, every id once.</summary>
internal static class QuestionnaireReader
{
    private const int MostQuestions = 1_000;

    /// <summary>Reads a questionnaire; null where a fault was reported.</summary>
    public static Questionnaire? Read(SourceText source, Vocabulary vocabulary, DiagnosticBag faults)
    {
        var before = faults.Count;
        var questionnaire = StrictJson.Read(source, faults, JsonLimits.Pack) is { } json
            ? JsonRecord.Read(json, "a questionnaire", faults, record => Questionnaire(record, vocabulary, faults))
            : null;
        return faults.Count > before ? null : questionnaire;
    }

    private static Questionnaire Questionnaire(JsonRecord record, Vocabulary vocabulary, DiagnosticBag faults)
    {
        _ = record.TextOrNull("$schema");
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var questionnaire = new Questionnaire(record.Text("id"), record.Text("title"), record.List("questions", (json, bag) => Question(json, vocabulary, ids, bag)));
        if (questionnaire.Questions.Count is 0 or > MostQuestions)
        {
            record.Refuse("questions", at => questionnaire.Questions.Count == 0 ? Faults.Empty(at, "\"questions\"") : ReadingFaults.TooLarge(at, "\"questions\"", questionnaire.Questions.Count, MostQuestions, "questions"));
        }

        return questionnaire;
    }

    private static QuestionnaireQuestion? Question(JsonValue json, Vocabulary vocabulary, HashSet<string> ids, DiagnosticBag faults) => JsonRecord.Read(json, "a question", faults, record =>
    {
        var question = new QuestionnaireQuestion(
            record.Text("id"), record.Text("group"), record.Text("text"),
            record.List("topics", (topic, bag) => Topic(topic, vocabulary, bag)), record.ObjectOrNull("facts", (facts, bag) => Facts(facts, vocabulary, bag)) ?? new UseCase());
        if (!ids.Add(question.Id))
        {
            record.Refuse("id", at => Faults.QuestionTwice(at, question.Id));
        }

        return question;
    });

    private static string? Topic(JsonValue json, Vocabulary vocabulary, DiagnosticBag faults)
    {
        if (json is not JsonString text)
        {
            faults.Add(ReadingFaults.WrongType(json.At, "a topic", json.Kind, "a string"));
            return null;
        }

        if (!vocabulary.Topics.Any(topic => topic.Name == text.Value))
        {
            faults.Add(() => Faults.UnknownWord(text.At, "topic", text.Value, [.. vocabulary.Topics.Select(topic => topic.Name)]));
        }

        return text.Value;
    }

    private static UseCase? Facts(JsonValue json, Vocabulary vocabulary, DiagnosticBag faults)
    {
        if (UseCaseReader.Read(json, faults) is not { } document)
        {
            return null;
        }

        UseCaseBinder.Bind(document.UseCase, vocabulary, document, faults);
        return document.UseCase;
    }
}
