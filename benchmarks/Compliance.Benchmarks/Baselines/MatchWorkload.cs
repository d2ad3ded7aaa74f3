using Compliance.Benchmarks.Measuring;

namespace Compliance.Benchmarks.Baselines;

/// <summary>Matches coded use cases. Matchers are structs, so that each has a loop compiled for it.</summary>
internal sealed class MatchWorkload<T>(T matcher, IReadOnlyList<byte[]> codes, int words) : Workload
    where T : struct, IMatcher
{
    private readonly byte[][] _codes = [.. codes];
    private readonly ulong[] _matches = new ulong[words];

    public override int UseCases => _codes.Length;

    public override long Run(int first, int count)
    {
        var sum = 0UL;
        for (var index = first; index < first + count; index++)
        {
            matcher.Match(_codes[index & (_codes.Length - 1)], _matches);
            sum += _matches[0];
        }

        return (long)sum;
    }
}
