using Compliance.AspNetCore;
using Microsoft.AspNetCore.Routing;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers problem details for wrong use cases.</summary>
public static class ComplianceProblemDetailsExtensions
{
    /// <summary>
    /// Makes <c>app.UseExceptionHandler()</c> answer 400 with problem details where an endpoint of the application's own binds a wrong use case or evaluates one that does
    /// not fit. The endpoints of <c>MapCompliance</c> need nothing of this.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddComplianceProblemDetails(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddProblemDetails();
        services.AddExceptionHandler<ComplianceExceptionHandler>();

        // Otherwise a body that cannot be bound is answered with 400 and nothing else.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        return services;
    }
}
