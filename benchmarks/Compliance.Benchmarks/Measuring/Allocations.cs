namespace Compliance.Benchmarks.Measuring;

/// <summary>Counts what operations allocate.</summary>
internal static class Allocations
{
    private const int Rounds = 4;

    /// <summary>Bytes an operation, on average over all use cases, after everything is compiled and every cache is filled.</summary>
    public static double BytesPerOperation(Workload workload)
    {
        var checksum = workload.Run(0, workload.UseCases);
        var before = GC.GetAllocatedBytesForCurrentThread();
        checksum += workload.Run(0, Rounds * workload.UseCases);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        GC.KeepAlive(checksum);
        return (double)allocated / (Rounds * workload.UseCases);
    }
}
