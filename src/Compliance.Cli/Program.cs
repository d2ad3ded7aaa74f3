using System.Runtime.InteropServices;

namespace Compliance.Cli;

internal static class Program
{
    /// <summary>How long a command whose terminal has gone may take to finish its line.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>SIGXFSZ, which the framework has no name for: of Linux and macOS.</summary>
    private const PosixSignal FileSizeExceeded = (PosixSignal)25;

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

        // A file that may not grow any further is a write that fails and is reported, not the end of the process.
        using var fileLimit = OperatingSystem.IsWindows() ? null : PosixSignalRegistration.Create(FileSizeExceeded, signal => signal.Cancel = true);
        using var host = CliHost.OfProcess(stop.Token);
        return await CommandLine.RunAsync(args, host);
    }
}
