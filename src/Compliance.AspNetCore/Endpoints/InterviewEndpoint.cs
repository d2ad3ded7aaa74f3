using Compliance.AspNetCore.Http;
using Compliance.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Compliance.AspNetCore.Endpoints;

/// <summary><c>POST interview</c>: the smallest interview, a question at a time. The server keeps nothing: the transcript travels with the request.</summary>
internal static class InterviewEndpoint
{
    public static void Map(IEndpointRouteBuilder group, ComplianceEndpointOptions options) =>
        group.MapBody<object>("interview", JsonAnswer.ContentType, (HttpContext http) => AnswerAsync(http, options))
            .WithName(EndpointNames.Of(options, "Interview"))
            .WithSummary("The next question of an interview: { start, answers: [ { fact, value } ], untilExposuresSettled, asOf } gives { settled, next, transcript, useCase, verdict }.")
            .WithDescription("Begin with {}. Answer by adding { fact, value } to the answers of the transcript; null says \"I do not know\"; leave an answer out to take it back.")
            .Produces<object>(StatusCodes.Status200OK, JsonAnswer.ContentType);

    private static async Task AnswerAsync(HttpContext http, ComplianceEndpointOptions options)
    {
        var (text, problem) = await RequestText.ReadAsync(http, options.MaxRequestBytes);
        if (text is null)
        {
            await problem!.WriteAsync(http);
            return;
        }

        var faults = new DiagnosticBag();
        var transcript = StrictJson.Read(text, faults, JsonLimits.UseCase) is { } json ? InterviewTranscript.Read(json, faults) : null;
        if (transcript is null || !faults.IsEmpty)
        {
            await Problem.Of(faults.Sorted()).WriteAsync(http);
            return;
        }

        try
        {
            var interview = transcript.Replay(http.Advisor(options));
            await JsonAnswer.WriteAsync(http, JsonAnswer.ContentType, writer => transcript.Write(writer, interview));
        }
        catch (InvalidUseCaseException exception)
        {
            await Problem.Of(exception.Details).WriteAsync(http);
        }
    }
}
