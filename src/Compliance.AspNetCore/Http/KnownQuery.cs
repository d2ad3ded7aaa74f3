using System.Reflection;
using Compliance.Rules.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Compliance.AspNetCore.Http;

/// <summary>
/// Refuses parameters of an address that an endpoint does not take: a misspelt <c>?asOf=</c> would be answered as of today. What an endpoint takes, the signature of its
/// handler says, each parameter with <see cref="FromQueryAttribute"/>.
/// </summary>
internal static class KnownQuery
{
    public static TBuilder RefuseUnknownQuery<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder => endpoints.AddEndpointFilterFactory(Refuse);

    private static EndpointFilterDelegate Refuse(EndpointFilterFactoryContext endpoint, EndpointFilterDelegate next)
    {
        string[] known = [.. endpoint.MethodInfo.GetParameters().Where(parameter => parameter.GetCustomAttribute<FromQueryAttribute>() is not null).Select(parameter => parameter.Name!)];
        return async request =>
        {
            var http = request.HttpContext;
            if (Unknown(http.Request, known) is not { IsEmpty: false } faults)
            {
                return await next(request);
            }

            await Problem.Of(faults.Sorted()).WriteAsync(http);
            return Results.Empty;
        };
    }

    private static DiagnosticBag Unknown(HttpRequest request, IReadOnlyList<string> known)
    {
        var faults = new DiagnosticBag();
        foreach (var name in request.Query.Keys.Where(name => !known.Contains(name, StringComparer.OrdinalIgnoreCase)))
        {
            faults.Add(Faults.UnknownParameter(Query.At(name), name, known));
        }

        return faults;
    }
}
