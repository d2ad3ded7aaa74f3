using Compliance.Rules.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Compliance.Register.Hosting;

/// <summary>Watches what was approved while the program runs: at once, and again whenever some time has passed.</summary>
/// <param name="register">The register.</param>
/// <param name="engine">The packs as they are.</param>
/// <param name="every">How often.</param>
/// <param name="raised">Is told of what was raised, before it is noted; what it throws leaves it to be raised again. Null for nobody.</param>
/// <param name="clock">Says what day it is, and waits.</param>
/// <param name="logger">Is told what cannot be watched.</param>
internal sealed class WatchService(ComplianceRegister register, ReloadingEngine engine, TimeSpan every, Action<WatchReport>? raised, TimeProvider clock, ILogger logger) : BackgroundService
{
    /// <summary>Watches once.</summary>
    public void Look()
    {
        try
        {
            var report = register.Watch(engine.Current, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
            if (report.HasRaised)
            {
                raised?.Invoke(report);
            }

            register.Keep(report);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A timer has nobody to throw to; the next turn tries again.
            WatchLog.Failed(logger, exception);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(every, clock);
        try
        {
            do
            {
                await Task.Run(Look, stoppingToken).ConfigureAwait(false);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            // That is how it ends.
        }
    }
}

/// <summary>What watching logs.</summary>
internal static partial class WatchLog
{
    [LoggerMessage(EventId = 22, Level = LogLevel.Error, Message = "What was approved could not be watched; it is tried again")]
    public static partial void Failed(ILogger logger, Exception exception);
}
