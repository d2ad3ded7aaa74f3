using Compliance;
using Compliance.Rules.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the evaluator.</summary>
public static class ComplianceServiceCollectionExtensions
{
    /// <summary>
    /// Registers a singleton that is both <see cref="IComplianceEvaluator"/> and <see cref="IComplianceAdvisor"/>. A host fails at start-up when the packs have faults; without a host, resolving it throws
    /// <see cref="RulePackException"/>. Takes <see cref="TimeProvider"/> and logging where they are registered. Called again, it adds to the same
    /// <see cref="ComplianceOptions"/>; there is one evaluator.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Says which packs to load; with none added, those that ship with the library. Runs when the evaluator is made.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddCompliance(this IServiceCollection services, Action<ComplianceOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<ComplianceOptions>().Configure(options => configure?.Invoke(options));
        services.TryAddSingleton(provider => new ReloadingEvaluator(
            provider.GetRequiredService<IOptions<ComplianceOptions>>().Value,
            provider.GetService<TimeProvider>() ?? TimeProvider.System,
            provider.GetService<ILogger<ReloadingEvaluator>>() ?? NullLogger<ReloadingEvaluator>.Instance));
        services.TryAddSingleton<IComplianceEvaluator>(provider => provider.GetRequiredService<ReloadingEvaluator>());
        services.TryAddSingleton<IComplianceAdvisor>(provider => provider.GetRequiredService<ReloadingEvaluator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, StartupValidation>());
        return services;
    }
}
