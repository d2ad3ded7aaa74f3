using System.Runtime.InteropServices;

namespace Compliance.Cli;

internal static class Program
{
    /// <summary>How long a command whose terminal has gone may take to finish its line.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static async Task<int> Main(string[] args)
    {
        foreach (var limit in Limits.All)
        {
            if (Environment.GetEnvironmentVariable(limit.Variable) is { Length: > 0 } value)
            {
                AppContext.SetData(limit.Setting, value);
            }
        }

        using var stop = new CancellationTokenSource();
        using var impatience = new Timer(_ => Environment.Exit(ExitCode.Cancelled), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        using var hangUp = OperatingSystem.IsWindows() ? null : PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal =>
        {
            // As on Ctrl-C: what is begun is finished or given up, and no line is left half written.
            signal.Cancel = true;
            impatience.Change(Patience, Timeout.InfiniteTimeSpan);
            stop.Cancel();
        });
        using var host = CliHost.OfProcess(stop.Token);
        return await CommandLine.RunAsync(args, host);
    }
}
