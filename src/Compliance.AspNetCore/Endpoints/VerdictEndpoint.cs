using Compliance.AspNetCore.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Compliance.AspNetCore.Endpoints;

/// <summary><c>POST verdict</c>: a use case in, its verdict out, as JSON, Markdown or text.</summary>
internal static class VerdictEndpoint
{
    public static void Map(IEndpointRouteBuilder group, ComplianceEndpointOptions options) =>
        group.MapBody<UseCase>("verdict", JsonAnswer.ContentType,
            (HttpContext http, [FromQuery] string? asOf, [FromQuery] string? remedies, [FromQuery] string? full) => AnswerAsync(http, options, asOf, remedies, full))
            .WithName(EndpointNames.Of(options, "Verdict"))
            .WithSummary("Whether a use of an AI product is allowed, why, by which clauses, and what is still to be asked.")
            .WithDescription("asOf: the day asked about, wins over the use case's. remedies=true: what to change for a better verdict. full=true: reports list everything.")
            .Produces<Verdict>(StatusCodes.Status200OK, JsonAnswer.ContentType, Answer.Markdown, Answer.Text);

    private static async Task AnswerAsync(HttpContext http, ComplianceEndpointOptions options, string? asOf, string? remedies, string? full)
    {
        if (Answer.For(http.Request) is not { } answer)
        {
            await Answer.NotAcceptable.WriteAsync(http);
            return;
        }

        var faults = new DiagnosticBag();
        var query = new Query(faults);
        var (day, withRemedies, isFull) = (query.Day(nameof(asOf), asOf), query.Flag(nameof(remedies), remedies), query.Flag(nameof(full), full));
        var (useCase, problem) = faults.IsEmpty ? await UseCaseRequest.ReadAsync(http, options) : (null, Problem.Of(faults.Sorted()));
        if (useCase is null)
        {
            await problem!.WriteAsync(http);
            return;
        }

        try
        {
            var verdict = withRemedies ? http.Advisor(options).EvaluateWithRemedies(useCase, day) : http.Evaluator(options).Evaluate(useCase, day);
            await answer.WriteAsync(http, verdict, isFull);
        }
        catch (InvalidUseCaseException exception)
        {
            // Packs were reloaded since the use case was read.
            await Problem.Of(exception.Details).WriteAsync(http);
        }
    }
}
