using Compliance;
using Compliance.Rules.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the evaluator.</summary>
public static class ComplianceServiceCollectionExtensions
{
    /// <summary>
    /// Registers a singleton <see cref="IComplianceEvaluator"/>. A host fails at start-up when the packs have faults; without a host, resolving it throws
    /// <see cref="RulePackException"/>. Takes <see cref="TimeProvider"/> and logging where they are registered.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Says which packs to load; null loads those that ship with the library.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddCompliance(this IServiceCollection services, Action<ComplianceOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = new ComplianceOptions();
        configure?.Invoke(options);
        services.TryAddSingleton<IComplianceEvaluator>(provider => new ReloadingEvaluator(
            options,
            provider.GetService<TimeProvider>() ?? TimeProvider.System,
            provider.GetService<ILogger<ReloadingEvaluator>>() ?? NullLogger<ReloadingEvaluator>.Instance));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, StartupValidation>());
        return services;
    }
}
