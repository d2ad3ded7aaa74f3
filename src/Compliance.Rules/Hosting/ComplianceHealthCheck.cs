using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Compliance.Rules.Hosting;

/// <summary>
/// Healthy while the packs in force are those that the sources hold; degraded when changed packs have faults, so that the last good ones stay, or when a source
/// can no longer be watched. Never unhealthy: verdicts are given all the time. Register it with
/// <c>services.AddHealthChecks().AddCheck&lt;ComplianceHealthCheck&gt;("compliance")</c>. Thread-safe.
/// </summary>
public sealed class ComplianceHealthCheck : IHealthCheck
{
    private readonly IComplianceState _state;

    /// <summary>Creates the check.</summary>
    /// <param name="state">The state to check; of a policy with a name, <c>GetRequiredKeyedService&lt;IComplianceState&gt;(name)</c>.</param>
    public ComplianceHealthCheck(IComplianceState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        _state = state;
    }

    /// <summary>
    /// Checks the state. The data are <c>packs</c> (id, version and SHA-256 of each), <c>loadedAt</c>, <c>lastAttemptAt</c> and, when degraded, <c>faults</c>.
    /// </summary>
    /// <param name="context">Where the check is registered.</param>
    /// <param name="cancellationToken">Not needed: the state is at hand.</param>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var state = _state.Current;
        var data = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["packs"] = state.Packs.Select(pack => $"{pack.Id} {pack.Version} {pack.Sha256}").ToList(),
            ["loadedAt"] = state.LoadedAt,
            ["lastAttemptAt"] = state.LastAttemptAt,
        };
        if (state.IsUpToDate)
        {
            return Task.FromResult(HealthCheckResult.Healthy("the rule packs are as their sources hold them", data));
        }

        var faults = state.LastFault?.Diagnostics ?? [];
        data["faults"] = faults.Select(fault => fault.ToString()).ToList();
        return Task.FromResult(HealthCheckResult.Degraded(
            string.Create(CultureInfo.InvariantCulture, $"the rule packs have {faults.Count} faults; those of {state.LoadedAt:u} are in force"), exception: null, data));
    }
}
