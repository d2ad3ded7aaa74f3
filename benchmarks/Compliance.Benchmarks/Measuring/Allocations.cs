namespace Compliance.Benchmarks.Measuring;

/// <summary>Counts what operations allocate.</summary>
internal static class Allocations
{
    private const int Rounds = 4;

    /// <summary>Bytes an operation, on average over all use cases; the least of some rounds, for the runtime itself allocates now and then.</summary>
    public static double BytesPerOperation(Workload workload) =>
        Enumerable.Range(0, Rounds).Min(_ => Bytes(workload)) / (double)workload.UseCases;

    private static long Bytes(Workload workload)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        workload.Run(0, workload.UseCases);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
