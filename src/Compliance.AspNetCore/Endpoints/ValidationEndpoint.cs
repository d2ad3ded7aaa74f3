using Compliance.AspNetCore.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Compliance.AspNetCore.Endpoints;

/// <summary><c>POST validate</c>: every fault of a use case as a value, for forms. What cannot be read at all is a fault like others.</summary>
internal static class ValidationEndpoint
{
    public static void Map(IEndpointRouteBuilder group, ComplianceEndpointOptions options) =>
        group.MapBody<UseCase>("validate", JsonAnswer.ContentType, (HttpContext http) => AnswerAsync(http, options))
            .WithName(EndpointNames.Of(options, "Validate"))
            .WithSummary("Whether a use case can be evaluated, and everything that is wrong with it: { valid, faults }.")
            .Produces<object>(StatusCodes.Status200OK, JsonAnswer.ContentType);

    private static async Task AnswerAsync(HttpContext http, ComplianceEndpointOptions options)
    {
        var (text, problem) = await RequestText.ReadAsync(http, options.MaxRequestBytes);
        if (text is null)
        {
            await problem!.WriteAsync(http);
            return;
        }

        var faults = UseCaseRequest.Read(text, http.Evaluator(options).Vocabulary).Faults;
        await JsonAnswer.WriteAsync(http, JsonAnswer.ContentType, json =>
        {
            json.WriteStartObject();
            json.WriteBoolean("valid", faults.Count == 0);
            Problem.WriteFaults(json, faults);
            json.WriteEndObject();
        });
    }
}
