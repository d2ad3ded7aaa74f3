using Microsoft.Extensions.Hosting;

namespace Compliance.RulesEngine.Hosting;

/// <summary>Makes a host fail at start-up, not at the first order, when fact workflows have faults: to be made, it needs them.</summary>
internal sealed class FactStartupValidation : IHostedService
{
    /// <param name="facts">Made when this is; that is all that has to happen.</param>
    public FactStartupValidation(IFactSource facts) => ArgumentNullException.ThrowIfNull(facts);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
