using System.Diagnostics;

namespace Compliance.Benchmarks.Measuring;

/// <summary>How many operations several threads do together.</summary>
internal static class Throughput
{
    private const int Portion = 16;

    /// <summary>Operations a second of as many threads as there are workloads, one each.</summary>
    public static double PerSecond(IReadOnlyList<Workload> workloads, TimeSpan duration)
    {
        var rates = new double[workloads.Count];
        using var start = new Barrier(workloads.Count);
        var threads = workloads.Select((workload, index) => new Thread(() => rates[index] = PerSecond(workload, duration, start))).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return rates.Sum();
    }

    private static double PerSecond(Workload workload, TimeSpan duration, Barrier start)
    {
        start.SignalAndWait();
        var from = Stopwatch.GetTimestamp();
        var (done, checksum) = (0L, 0L);
        TimeSpan elapsed;
        while ((elapsed = Stopwatch.GetElapsedTime(from)) < duration)
        {
            checksum += workload.Run((int)(done % workload.UseCases), Portion);
            done += Portion;
        }

        GC.KeepAlive(checksum);
        return done / elapsed.TotalSeconds;
    }
}
