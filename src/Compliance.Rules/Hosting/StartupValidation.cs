using Microsoft.Extensions.Hosting;

namespace Compliance.Rules.Hosting;

/// <summary>Makes a host fail at start-up, not at the first question, when the packs have faults: to be made, it needs the evaluator.</summary>
internal sealed class StartupValidation : IHostedService
{
    /// <param name="evaluator">Made when this is; that is all that has to happen.</param>
    public StartupValidation(IComplianceEvaluator evaluator) => ArgumentNullException.ThrowIfNull(evaluator);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
