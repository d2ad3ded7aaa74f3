using System.Diagnostics;
using System.Globalization;

namespace Compliance.Benchmarks.Processes;

/// <summary>Runs a .NET program beside this one, its output going nowhere, and measures it.</summary>
internal static class ChildProcess
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(10);

    public static string CommandLine { get; } = Path.Combine(AppContext.BaseDirectory, "compliance.dll");

    public static string Benchmarks { get; } = Path.Combine(AppContext.BaseDirectory, "Compliance.Benchmarks.dll");

    /// <summary>From start to exit.</summary>
    /// <param name="program">The program's file.</param>
    /// <param name="processors">How many processors it may use.</param>
    /// <param name="arguments">Its arguments; no character in them means anything to a shell.</param>
    public static TimeSpan Time(string program, int processors, params string[] arguments)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Start(program, processors, arguments);
        process.WaitForExit();
        var elapsed = Stopwatch.GetElapsedTime(start);
        RequireSuccess(process, program, arguments);
        return elapsed;
    }

    /// <summary>The most memory it ever held in RAM, in bytes.</summary>
    public static long PeakMemory(string program, int processors, params string[] arguments)
    {
        using var process = Start(program, processors, arguments);
        var peak = 0L;
        while (!process.WaitForExit(BetweenLooks))
        {
            process.Refresh();
            peak = Math.Max(peak, process.PeakWorkingSet64);
        }

        RequireSuccess(process, program, arguments);
        return peak;
    }

    /// <summary>A shell lends its null device: output through a pipe would cost this process as much as the other.</summary>
    private static Process Start(string program, int processors, string[] arguments)
    {
        var command = string.Join(' ', arguments.Prepend(program).Select(argument => $"\"{argument}\""));
        var (shell, option, line) = OperatingSystem.IsWindows()
            ? ("cmd.exe", "/c", $"dotnet exec {command} > NUL")
            : ("/bin/sh", "-c", $"exec dotnet exec {command} > /dev/null");
        var start = new ProcessStartInfo(shell, [option, line]) { UseShellExecute = false };
        start.Environment["DOTNET_PROCESSOR_COUNT"] = processors.ToString("x", CultureInfo.InvariantCulture);
        return Process.Start(start)!;
    }

    /// <summary>Exit code 1 says that some use is prohibited, which is no failure here.</summary>
    private static void RequireSuccess(Process process, string program, string[] arguments)
    {
        if (process.ExitCode is not (0 or 1))
        {
            throw new InvalidOperationException($"'{Path.GetFileName(program)} {string.Join(' ', arguments)}' ended with exit code {process.ExitCode}.");
        }
    }
}
