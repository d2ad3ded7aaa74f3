using Compliance.AspNetCore.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Compliance.AspNetCore.Endpoints;

/// <summary>What endpoints have in common in descriptions of the application.</summary>
internal static class EndpointNames
{
    /// <summary>A name that is unique in the application, for each policy its own.</summary>
    public static string Of(ComplianceEndpointOptions options, string name) => options.Policy is { } policy ? $"Compliance{name}:{policy}" : $"Compliance{name}";

    /// <summary>What an endpoint that takes a body answers to what it cannot take.</summary>
    public static RouteHandlerBuilder ProducesFaults(this RouteHandlerBuilder endpoint) => endpoint
        .ProducesProblem(StatusCodes.Status400BadRequest, Problem.ContentType)
        .ProducesProblem(StatusCodes.Status406NotAcceptable, Problem.ContentType)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge, Problem.ContentType)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType, Problem.ContentType);
}
