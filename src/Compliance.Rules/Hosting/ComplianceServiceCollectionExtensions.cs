using Compliance;
using Compliance.Rules.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers evaluators.</summary>
public static class ComplianceServiceCollectionExtensions
{
    /// <summary>
    /// Registers as singletons <see cref="IComplianceEvaluator"/>, <see cref="IComplianceAdvisor"/> and <see cref="IComplianceState"/>. A host fails at start-up when the
    /// packs have faults; without a host, resolving one throws <see cref="RulePackException"/>. Takes <see cref="TimeProvider"/>, logging and every
    /// <see cref="IVerdictObserver"/> where they are registered. Called again, it adds to the same <see cref="ComplianceOptions"/>; there is one evaluator.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Says which packs to load; with none added, those that ship with the library. Runs when the evaluator is made.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddCompliance(this IServiceCollection services, Action<ComplianceOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<ComplianceOptions>().Configure(options => configure?.Invoke(options));
        var folder = Directory.GetCurrentDirectory();
        services.TryAddSingleton(provider => Make(provider, policy: null, folder, provider.GetServices<IVerdictObserver>()));
        services.TryAddSingleton(provider => new ReloadingEvaluator(provider.GetRequiredService<ReloadingEngine>()));
        services.TryAddSingleton<IComplianceEvaluator>(provider => provider.GetRequiredService<ReloadingEvaluator>());
        services.TryAddSingleton<IComplianceAdvisor>(provider => provider.GetRequiredService<ReloadingEvaluator>());
        services.TryAddSingleton<IComplianceState>(provider => provider.GetRequiredService<ReloadingEngine>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, StartupValidation>());
        return services;
    }

    /// <summary>
    /// Registers a policy beside others in the same process: the same services, with its name as their key, for
    /// <c>[FromKeyedServices("policy-a")] IComplianceEvaluator</c>. Each policy has packs, reload and state of its own, and nothing of one takes part in another:
    /// its options are those of its name, its observers those registered with its name as key. Called again with the same name, it adds to the same policy.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The policy's name: the key of its services, and the name of its <see cref="ComplianceOptions"/>.</param>
    /// <param name="configure">Says which packs to load; with none added, those that ship with the library. Runs when the evaluator is made.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddCompliance(this IServiceCollection services, string name, Action<ComplianceOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<ComplianceOptions>(name).Configure(configure);
        if (services.Any(service => service.IsKeyedService && service.ServiceType == typeof(ReloadingEngine) && name.Equals(service.ServiceKey)))
        {
            return services;
        }

        var folder = Directory.GetCurrentDirectory();
        services.AddKeyedSingleton(name, (provider, _) => Make(provider, name, folder, provider.GetKeyedServices<IVerdictObserver>(name)));
        services.AddKeyedSingleton(name, (provider, _) => new ReloadingEvaluator(provider.GetRequiredKeyedService<ReloadingEngine>(name)));
        services.TryAddKeyedSingleton<IComplianceEvaluator>(name, (provider, _) => provider.GetRequiredKeyedService<ReloadingEvaluator>(name));
        services.TryAddKeyedSingleton<IComplianceAdvisor>(name, (provider, _) => provider.GetRequiredKeyedService<ReloadingEvaluator>(name));
        services.TryAddKeyedSingleton<IComplianceState>(name, (provider, _) => provider.GetRequiredKeyedService<ReloadingEngine>(name));
        services.AddSingleton<IHostedService>(provider => new StartupValidation(provider.GetRequiredKeyedService<ReloadingEngine>(name)));
        return services;
    }

    private static ReloadingEngine Make(IServiceProvider provider, string? policy, string folder, IEnumerable<IVerdictObserver> observers) => new(
        policy,
        provider.GetRequiredService<IOptionsMonitor<ComplianceOptions>>().Get(policy ?? Options.Options.DefaultName),
        provider.GetService<IHostEnvironment>()?.ContentRootPath is { Length: > 0 } root ? root : folder,
        observers,
        provider.GetService<TimeProvider>() ?? TimeProvider.System,
        provider.GetService<ILogger<ReloadingEngine>>() ?? NullLogger<ReloadingEngine>.Instance);
}
