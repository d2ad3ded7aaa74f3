using Compliance.AspNetCore.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Compliance.AspNetCore.Endpoints;

/// <summary>
/// <c>POST verdicts</c>: JSON lines in and out, a verdict a line in the same order, or line, error and code in its place. Lines are answered while others still come;
/// no more is read than is taken, and a request that is aborted ends the work.
/// </summary>
internal static class BatchEndpoint
{
    public static void Map(IEndpointRouteBuilder group, ComplianceEndpointOptions options) =>
        group.MapBody<UseCase>("verdicts", RequestText.JsonLines, (HttpContext http, [FromQuery] string? asOf) => AnswerAsync(http, options, asOf))
            .WithName(EndpointNames.Of(options, "Verdicts"))
            .WithSummary("Verdicts on many uses: a use case a line in, a verdict a line out, in order.")
            .WithDescription("asOf: the day asked about, wins over the use cases'. A line that is no use case gives an object with line, error and code in its place.")
            .Produces<Verdict>(StatusCodes.Status200OK, RequestText.JsonLines);

    private static async Task AnswerAsync(HttpContext http, ComplianceEndpointOptions options, string? asOf)
    {
        if (await ProblemAsync(http, options, asOf) is not { } day)
        {
            return;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = options.MaxBatchBytes;
        }

        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        http.Response.ContentType = RequestText.JsonLines;
        try
        {
            await http.Evaluator(options).EvaluateManyAsync(http.Request.Body, http.Response.Body, new BatchOptions { AsOf = day.AsOf }, http.RequestAborted);
        }
        catch (BadHttpRequestException exception) when (!http.Response.HasStarted)
        {
            await RequestText.Refused(exception, options.MaxBatchBytes ?? long.MaxValue - 1).WriteAsync(http);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // The client has gone, or sent what is no HTTP after answers had begun: it must not take what there is for all.
            http.Abort();
        }
    }

    /// <summary>Answers what cannot be answered otherwise, and gives null; else the day.</summary>
    private static async Task<Day?> ProblemAsync(HttpContext http, ComplianceEndpointOptions options, string? asOf)
    {
        var faults = new DiagnosticBag();
        var day = new Query(faults).Day(nameof(asOf), asOf);
        var problem = !faults.IsEmpty ? Problem.Of(faults.Sorted())
            : !MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) || !type.MediaType.Equals(RequestText.JsonLines, StringComparison.OrdinalIgnoreCase) || !RequestText.IsUtf8(http.Request)
                ? RequestText.UnsupportedType(RequestText.JsonLines)
            : http.Request.ContentLength > options.MaxBatchBytes ? RequestText.TooLarge(http.Request.ContentLength.Value, options.MaxBatchBytes.Value)
            : null;
        if (problem is null)
        {
            return new(day);
        }

        await problem.WriteAsync(http);
        return null;
    }

    private sealed record Day(DateOnly? AsOf);
}
