using Compliance;
using Compliance.AspNetCore;
using Compliance.AspNetCore.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the endpoints.</summary>
public static class ComplianceEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps, under a prefix, <c>POST verdict</c>, <c>POST verdicts</c> (JSON lines in and out), <c>POST gate</c>, <c>POST validate</c>, <c>GET facts</c>,
    /// <c>GET facts/{name}</c>, <c>GET vendors</c>, <c>POST interview</c>, <c>POST compare</c>, <c>POST questionnaire</c> and <c>GET health</c>. What is wrong with a
    /// request is answered with problem details (RFC 9457) that have each fault with its code and place.
    /// </summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="prefix">Where; a route pattern without parameters of the same names.</param>
    /// <param name="configure">Says which policy, and limits; null for the policy without a name.</param>
    /// <returns>The group, to add authorization, rate limits or tags to.</returns>
    /// <exception cref="InvalidOperationException">The policy is not registered.</exception>
    public static RouteGroupBuilder MapCompliance(this IEndpointRouteBuilder endpoints, string prefix = "/compliance", Action<ComplianceEndpointOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(prefix);
        var options = new ComplianceEndpointOptions();
        configure?.Invoke(options);
        if (!IsRegistered(endpoints.ServiceProvider, options.Policy))
        {
            throw new InvalidOperationException(options.Policy is null
                ? "No evaluator is registered; call services.AddCompliance() first."
                : $"No evaluator is registered under \"{options.Policy}\"; call services.AddCompliance(\"{options.Policy}\", …) first.");
        }

        var group = endpoints.MapGroup(prefix).WithTags("Compliance");
        VerdictEndpoint.Map(group, options);
        BatchEndpoint.Map(group, options);
        GateEndpoint.Map(group, options);
        ValidationEndpoint.Map(group, options);
        FactsEndpoint.Map(group, options);
        VendorsEndpoint.Map(group, options);
        InterviewEndpoint.Map(group, options);
        CompareEndpoint.Map(group, options);
        QuestionnaireEndpoint.Map(group, options);
        HealthEndpoint.Map(group, options);
        return group;
    }

    private static bool IsRegistered(IServiceProvider services, string? policy) => policy is null
        ? services.GetService<IServiceProviderIsService>()?.IsService(typeof(IComplianceEvaluator)) != false
        : services.GetService<IServiceProviderIsKeyedService>()?.IsKeyedService(typeof(IComplianceEvaluator), policy) != false;
}
