using System.Diagnostics;

namespace Compliance.Benchmarks.Measuring;

/// <summary>
/// Times workloads in turn, round after round, so that what else the machine does falls on all of them alike; a ratio is the median of the rounds' own
/// ratios.
/// </summary>
internal sealed class PairedTiming
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Sample = TimeSpan.FromMilliseconds(1);

    private readonly Dictionary<Workload, double[]> _nanoseconds;

    private PairedTiming(Dictionary<Workload, double[]> nanoseconds) => _nanoseconds = nanoseconds;

    public static PairedTiming Of(IReadOnlyCollection<Workload> workloads, int rounds)
    {
        var counts = workloads.ToDictionary(workload => workload, WarmedUp);
        var nanoseconds = workloads.ToDictionary(workload => workload, _ => new double[rounds]);
        var checksum = 0L;
        for (var round = 0; round < rounds; round++)
        {
            foreach (var workload in workloads)
            {
                var count = counts[workload];
                var first = (int)((long)round * count % workload.UseCases);
                var start = Stopwatch.GetTimestamp();
                checksum += workload.Run(first, count);
                nanoseconds[workload][round] = Stopwatch.GetElapsedTime(start).TotalNanoseconds / count;
            }
        }

        GC.KeepAlive(checksum);
        return new(nanoseconds);
    }

    /// <summary>The median time of an operation, in nanoseconds.</summary>
    public double Nanoseconds(Workload workload) => Median(_nanoseconds[workload]);

    /// <summary>The least time of an operation, in nanoseconds: what is left when nothing else ran.</summary>
    public double LeastNanoseconds(Workload workload) => _nanoseconds[workload].Min();

    /// <summary>How many times as long one takes as the other when nothing else runs.</summary>
    public double LeastRatio(Workload workload, Workload other) => LeastNanoseconds(workload) / LeastNanoseconds(other);

    /// <summary>How many times as long one takes as the other.</summary>
    public double Ratio(Workload workload, Workload other) =>
        Median([.. _nanoseconds[workload].Zip(_nanoseconds[other], (left, right) => left / right)]);

    public static double Median(IReadOnlyCollection<double> values) => values.Order().ElementAt(values.Count / 2);

    /// <summary>Runs a workload until it is compiled at its best.</summary>
    /// <returns>How many operations make a sample.</returns>
    private static int WarmedUp(Workload workload)
    {
        var start = Stopwatch.GetTimestamp();
        var (count, checksum) = (1, 0L);
        while (true)
        {
            var before = Stopwatch.GetTimestamp();
            checksum += workload.Run(0, count);
            var elapsed = Stopwatch.GetElapsedTime(before);
            if (elapsed < Sample && count < int.MaxValue / 4)
            {
                count = Math.Max(count + 1, (int)Math.Min(count * 2.0, count * (Sample / elapsed)));
            }
            else if (Stopwatch.GetElapsedTime(start) >= WarmUp)
            {
                GC.KeepAlive(checksum);
                return count;
            }
        }
    }
}
