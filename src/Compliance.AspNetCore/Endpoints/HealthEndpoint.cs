using System.Globalization;
using Compliance.AspNetCore.Http;
using Compliance.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Compliance.AspNetCore.Endpoints;

/// <summary><c>GET health</c>: which packs are in force, and whether they are those that their sources hold. Always 200: verdicts are given all the time.</summary>
internal static class HealthEndpoint
{
    public static void Map(IEndpointRouteBuilder group, ComplianceEndpointOptions options) =>
        group.MapGet("health", (Delegate)((HttpContext http) => AnswerAsync(http, options)))
            .WithName(EndpointNames.Of(options, "Health"))
            .WithSummary("The packs in force: { status, packs, loadedAt, lastAttemptAt, faults }; degraded while changed packs have faults and the last good ones stay.")
            .Produces<object>(StatusCodes.Status200OK, JsonAnswer.ContentType);

    private static Task AnswerAsync(HttpContext http, ComplianceEndpointOptions options)
    {
        var state = http.RequestServices.State(options.Policy).Current;
        http.Response.Headers.CacheControl = "no-store";
        return JsonAnswer.WriteAsync(http, JsonAnswer.ContentType, json =>
        {
            json.WriteStartObject();
            json.WriteString("status", state.IsUpToDate ? "healthy" : "degraded");
            json.WriteArray("packs", state.Packs, static (writer, pack) => System.Text.Json.JsonSerializer.Serialize(writer, pack));
            json.WriteString("loadedAt", state.LoadedAt.ToString("O", CultureInfo.InvariantCulture));
            json.WriteString("lastAttemptAt", state.LastAttemptAt.ToString("O", CultureInfo.InvariantCulture));
            json.WriteStrings("faults", state.IsUpToDate ? [] : (state.LastFault?.Diagnostics ?? []).Select(fault => fault.Code));
            json.WriteEndObject();
        });
    }
}
