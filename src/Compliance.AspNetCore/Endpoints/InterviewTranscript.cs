using System.Text.Json;
using Compliance.Json;

namespace Compliance.AspNetCore.Endpoints;

/// <summary>
/// An interview as it travels with each request: the start, the answers since, and what is to be settled for which day. Whoever has it can go on with the interview
/// anywhere; to take an answer back is to leave it out. Immutable.
/// </summary>
/// <param name="Start">What was known at first.</param>
/// <param name="Answers">In order; the value <see cref="FactValue.Unknown"/> says "I do not know".</param>
/// <param name="Options">What to settle, for which day.</param>
internal sealed record InterviewTranscript(UseCase Start, IReadOnlyList<KnownFact> Answers, InterviewOptions Options)
{
    /// <summary>Reads a transcript; what it gives means nothing when a fault was reported.</summary>
    public static InterviewTranscript? Read(JsonValue json, DiagnosticBag faults) => JsonRecord.Read(json, "an interview", faults, record => new InterviewTranscript(
        record.ObjectOrNull("start", VerdictReader.UseCase) ?? new UseCase(),
        record.ListOrEmpty("answers", VerdictReader.KnownFact),
        new InterviewOptions { UntilExposuresSettled = record.FlagOrFalse("untilExposuresSettled"), AsOf = record.DayOrNull("asOf") }));

    /// <summary>The interview at its last answer.</summary>
    /// <exception cref="InvalidUseCaseException">A fact or value is not in the vocabulary.</exception>
    public IInterview Replay(IComplianceAdvisor advisor) => Answers.Aggregate(
        advisor.Interview(Start, Options),
        (interview, answer) => answer.Value.Kind == FactValueKind.Unknown ? interview.DoNotKnow(answer.Fact) : interview.Answer(answer.Fact, answer.Value));

    /// <summary>Writes the interview, with the transcript to send again beside the next answer. The day is settled with the first request.</summary>
    public void Write(Utf8JsonWriter json, IInterview interview)
    {
        json.WriteStartObject();
        json.WriteBoolean("settled", interview.IsSettled);
        json.WritePropertyName("next");
        JsonSerializer.Serialize(json, interview.Next);
        json.WriteStartObject("transcript");
        json.WritePropertyName("start");
        UseCaseJson.Write(json, Start);
        json.WriteArray("answers", Answers, static (writer, answer) => JsonSerializer.Serialize(writer, answer));
        json.WriteBoolean("untilExposuresSettled", Options.UntilExposuresSettled);
        json.WriteString("asOf", IsoDate.Format(interview.Verdict.AsOf));
        json.WriteEndObject();
        json.WritePropertyName("useCase");
        UseCaseJson.Write(json, interview.UseCase);
        json.WritePropertyName("verdict");
        JsonSerializer.Serialize(json, interview.Verdict);
        json.WriteEndObject();
    }
}
