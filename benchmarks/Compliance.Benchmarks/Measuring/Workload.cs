namespace Compliance.Benchmarks.Measuring;

/// <summary>Something to be timed: an operation on each of some use cases.</summary>
internal abstract class Workload
{
    /// <summary>How many use cases there are; a power of two.</summary>
    public abstract int UseCases { get; }

    /// <summary>Does the operation <paramref name="count"/> times, beginning with a use case and going round.</summary>
    /// <returns>Something that depends on every result, so that none is left out.</returns>
    public abstract long Run(int first, int count);
}
