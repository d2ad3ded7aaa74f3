using Compliance;
using Compliance.RulesEngine;
using Compliance.RulesEngine.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers fact workflows.</summary>
public static class ComplianceFactWorkflowExtensions
{
    /// <summary>
    /// Registers <see cref="IFactSource"/> as a singleton beside the evaluator of <c>AddCompliance()</c>, with workflows from files:
    /// <code>services.AddCompliance().AddFactWorkflows("facts/*.json", o =&gt; o.AddParameter&lt;Order&gt;("order").AddParameter&lt;Supplier&gt;("supplier"));</code>
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="files">A file, a folder or a pattern, as for <see cref="FactWorkflowOptions.AddFiles"/>.</param>
    /// <param name="configure">Declares the objects; may add further workflows.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddFactWorkflows(this IServiceCollection services, string files, Action<FactWorkflowOptions> configure)
    {
        ArgumentException.ThrowIfNullOrEmpty(files);
        ArgumentNullException.ThrowIfNull(configure);
        return services.AddFactWorkflows((FactWorkflowOptions options) =>
        {
            options.AddFiles(files);
            configure(options);
        });
    }

    /// <summary>
    /// Registers <see cref="IFactSource"/> as a singleton beside the evaluator of <c>AddCompliance()</c>. A host fails at start-up when the workflows have faults;
    /// without a host, resolving it throws <see cref="FactWorkflowException"/>. Called again, it adds to the same options.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Says which workflows, and declares the objects.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddFactWorkflows(this IServiceCollection services, Action<FactWorkflowOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return services.AddFactWorkflows((options, _) => configure(options));
    }

    /// <summary>Registers <see cref="IFactSource"/>, as the other overloads do, with workflows from a source that is itself a service, such as a database.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Says which workflows, and declares the objects; given the services. Runs when the source of facts is made.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddFactWorkflows(this IServiceCollection services, Action<FactWorkflowOptions, IServiceProvider> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<FactWorkflowOptions>().Configure<IServiceProvider>(configure);
        var folder = Directory.GetCurrentDirectory();
        services.TryAddSingleton<IFactSource>(provider => new ReloadingFactSource(
            provider.GetRequiredService<IOptions<FactWorkflowOptions>>().Value,
            provider.GetService<IHostEnvironment>()?.ContentRootPath is { Length: > 0 } root ? root : folder,
            provider.GetService<IComplianceEvaluator>() ?? throw new InvalidOperationException("Fact workflows need an evaluator, whose packs have the facts; call services.AddCompliance() too."),
            provider.GetService<TimeProvider>() ?? TimeProvider.System,
            provider.GetService<ILogger<IFactSource>>() ?? NullLogger<IFactSource>.Instance));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, FactStartupValidation>());
        return services;
    }
}
