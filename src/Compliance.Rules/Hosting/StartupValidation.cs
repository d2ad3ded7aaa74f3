using Microsoft.Extensions.Hosting;

namespace Compliance.Rules.Hosting;

/// <summary>Makes a host fail at start-up, not at the first question, when the packs have faults: to be made, it needs the engine.</summary>
internal sealed class StartupValidation : IHostedService
{
    /// <param name="engine">Made when this is; that is all that has to happen.</param>
    public StartupValidation(ReloadingEngine engine) => ArgumentNullException.ThrowIfNull(engine);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
