using System.Numerics;

namespace Compliance.Authoring.Mutation;

/// <summary>How many mutants are tried, and which: spread evenly over all of them, the same ones on every machine. Immutable.</summary>
/// <param name="Most">How many; null for all.</param>
/// <param name="Steps">How many steps trying them may take; null for as many as it takes.</param>
internal sealed record MutantSample(int? Most, long? Steps)
{
    /// <summary>All, however long that takes.</summary>
    public static MutantSample All { get; } = new(null, Steps: null);

    /// <summary>A number of them, however long that takes.</summary>
    public static MutantSample Of(int most) => new(most, Steps: null);

    /// <summary>As many as there are steps for in a run on packs and scenarios of some length.</summary>
    /// <param name="length">The bytes of both.</param>
    public static MutantSample Within(long length) => new(null, Limits.MutationSteps.MostFor(length));

    /// <summary>The places of the mutants to be tried, in the order in which they are; of those within steps, as many of the first as there are steps for.</summary>
    /// <param name="count">How many mutants there are.</param>
    public IReadOnlyList<int> Places(int count) => Steps is not null ? Spread(count)
        : Most < count ? [.. Enumerable.Range(0, Most.Value).Select(index => (int)((long)index * count / Most.Value))]
        : [.. Enumerable.Range(0, count)];

    /// <summary>All places in an order of which each beginning is spread evenly: the middle, the middles of the halves, of the quarters, and so on.</summary>
    private static int[] Spread(int count)
    {
        var bits = 32 - BitOperations.LeadingZeroCount((uint)Math.Max(0, count - 1));
        return [.. Enumerable.Range(0, 1 << bits).Select(index => Reversed(index, bits)).Where(place => place < count)];
    }

    private static int Reversed(int index, int bits)
    {
        var reversed = 0;
        for (var bit = 0; bit < bits; bit++)
        {
            reversed |= ((index >> bit) & 1) << (bits - 1 - bit);
        }

        return reversed;
    }
}
