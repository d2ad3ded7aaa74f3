using Compliance;
using Compliance.Register;
using Compliance.Register.Hosting;
using Compliance.Rules.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers a register of requests, verdicts and approvals.</summary>
public static class ComplianceRegisterServiceCollectionExtensions
{
    /// <summary>Registers <see cref="ComplianceRegister"/> as a singleton, opened when it is first asked for, records every verdict that is given, and watches approvals where asked to.</summary>
    /// <param name="services">The services; <c>AddCompliance()</c> brings what gives verdicts.</param>
    /// <param name="location">A file, or a connection string of PostgreSQL.</param>
    /// <param name="configure">Says how; null takes the defaults.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddComplianceRegister(this IServiceCollection services, string location, Action<ComplianceRegisterOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrEmpty(location);
        var options = new ComplianceRegisterOptions();
        configure?.Invoke(options);
        services.AddSingleton(provider => ComplianceRegister.Open(location, new() { Patience = options.Patience, Clock = Clock(provider) }));
        if (options.WatchEvery is { } every)
        {
            services.AddSingleton<IHostedService>(provider => new WatchService(
                provider.GetRequiredService<ComplianceRegister>(),
                provider.GetRequiredService<ReloadingEngine>(),
                every,
                options.Raised,
                Clock(provider),
                provider.GetService<ILogger<WatchService>>() ?? NullLogger<WatchService>.Instance));
        }

        if (options.RecordsVerdicts)
        {
            services.AddSingleton(provider => new VerdictRecorder(
                provider.GetRequiredService<ComplianceRegister>(),
                EntrySettings.Of(provider.GetService<IOptionsMonitor<ComplianceOptions>>()?.CurrentValue ?? new()),
                options,
                Clock(provider),
                provider.GetService<ILogger<VerdictRecorder>>() ?? NullLogger<VerdictRecorder>.Instance));
            services.AddSingleton<IVerdictObserver>(provider => provider.GetRequiredService<VerdictRecorder>());
            services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<VerdictRecorder>());
        }

        return services;
    }

    private static TimeProvider Clock(IServiceProvider provider) => provider.GetService<TimeProvider>() ?? TimeProvider.System;
}
