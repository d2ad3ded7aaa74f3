using Compliance.AspNetCore.Http;
using Compliance.Rules.Reporting.Holding;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Compliance.AspNetCore.Endpoints;

/// <summary><c>GET vendors</c>: whose texts the packs hold, of which days, and which are missing, as the command line lists them.</summary>
internal static class VendorsEndpoint
{
    public static void Map(IEndpointRouteBuilder group, ComplianceEndpointOptions options) =>
        group.MapGet("vendors", (Delegate)((HttpContext http) => AnswerAsync(http, options)))
            .RefuseUnknownQuery()
            .WithName(EndpointNames.Of(options, "Vendors"))
            .WithSummary("The packs: whose texts they hold, from which day to which, how many rules rest on each, and which texts are missing.")
            .Produces<object>(StatusCodes.Status200OK, JsonAnswer.ContentType)
            .ProducesProblem(StatusCodes.Status501NotImplemented, Problem.ContentType);

    private static Task AnswerAsync(HttpContext http, ComplianceEndpointOptions options) => http.Engine(options) is { } engine
        ? JsonAnswer.WriteAsync(http, JsonAnswer.ContentType, json => HoldingJson.Write(json, engine.RuleSet, PackHolding.Of(engine.RuleSet)))
        : Problem.WithoutPacks.WriteAsync(http);
}
