using Compliance.AspNetCore.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Compliance.AspNetCore.Endpoints;

/// <summary>Maps endpoints that take a body of one type.</summary>
internal static class BodyEndpoints
{
    /// <summary>
    /// Maps an endpoint, what it answers to a request it cannot take, and beside it one for bodies of other types: routing would refuse those with 415 and not a word.
    /// </summary>
    /// <typeparam name="TBody">The body, for descriptions of the application.</typeparam>
    /// <param name="group">Where.</param>
    /// <param name="pattern">Its address below that.</param>
    /// <param name="type">The media type of bodies.</param>
    /// <param name="answer">Answers; its parameters from the query are those the address may have.</param>
    public static RouteHandlerBuilder MapBody<TBody>(this IEndpointRouteBuilder group, string pattern, string type, Delegate answer)
        where TBody : notnull
    {
        group.MapPost(pattern, (Delegate)((HttpContext http) => RequestText.UnsupportedType(type).WriteAsync(http))).ExcludeFromDescription();
        return group.MapPost(pattern, answer).RefuseUnknownQuery().Accepts<TBody>(type).ProducesFaults();
    }

    private static RouteHandlerBuilder ProducesFaults(this RouteHandlerBuilder endpoint) => endpoint
        .ProducesProblem(StatusCodes.Status400BadRequest, Problem.ContentType)
        .ProducesProblem(StatusCodes.Status406NotAcceptable, Problem.ContentType)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge, Problem.ContentType)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType, Problem.ContentType);
}
