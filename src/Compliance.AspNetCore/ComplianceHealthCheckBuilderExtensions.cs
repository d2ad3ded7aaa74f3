using Compliance.Rules.Hosting;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the state of rule packs to an application's health checks.</summary>
public static class ComplianceHealthCheckBuilderExtensions
{
    /// <summary>Adds a check that is degraded while changed packs have faults and the last good ones stay in force; see <see cref="ComplianceHealthCheck"/>.</summary>
    /// <param name="builder">The application's health checks.</param>
    /// <param name="policy">The name under which the policy was registered; null for the one without a name.</param>
    /// <param name="name">The check's name; null for <c>compliance</c>, or <c>compliance:POLICY</c>.</param>
    /// <returns>The builder.</returns>
    public static IHealthChecksBuilder AddCompliance(this IHealthChecksBuilder builder, string? policy = null, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Add(new HealthCheckRegistration(
            name ?? (policy is null ? "compliance" : $"compliance:{policy}"),
            services => new ComplianceHealthCheck(services.State(policy)),
            failureStatus: null,
            tags: null));
    }

    internal static IComplianceState State(this IServiceProvider services, string? policy) =>
        policy is null ? services.GetRequiredService<IComplianceState>() : services.GetRequiredKeyedService<IComplianceState>(policy);
}
