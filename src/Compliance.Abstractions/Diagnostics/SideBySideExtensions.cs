using System.Runtime.ExceptionServices;

namespace Compliance;

/// <summary>Work on things that know nothing of each other, on several processors.</summary>
internal static class SideBySideExtensions
{
    /// <summary>So many are begun before the faults of those before are put together: what is kept of faults is bounded however many things there are.</summary>
    private const int Batch = 16;

    /// <summary>Makes something of each thing. Results and faults are those of one after the other.</summary>
    /// <param name="things">The things.</param>
    /// <param name="make">Makes something of one; its faults go into the bag that it is given.</param>
    /// <param name="diagnostics">Takes the faults.</param>
    public static IReadOnlyList<TResult> SideBySide<T, TResult>(this IReadOnlyList<T> things, Func<T, DiagnosticBag, TResult> make, DiagnosticBag diagnostics)
    {
        var results = new TResult[things.Count];
        for (var start = 0; start < results.Length; start += Batch)
        {
            var bags = new DiagnosticBag[Math.Min(Batch, results.Length - start)];
            for (var index = 0; index < bags.Length; index++)
            {
                bags[index] = diagnostics.Beside();
            }

            ForEach(bags.Length, index => results[start + index] = make(things[start + index], bags[index]));
            foreach (var bag in bags)
            {
                diagnostics.AddRange(bag);
            }
        }

        return results;
    }

    /// <summary>Does something with each thing. Faults are those of one after the other.</summary>
    /// <param name="things">The things.</param>
    /// <param name="act">Does it with one; its faults go into the bag that it is given.</param>
    /// <param name="diagnostics">Takes the faults.</param>
    public static void SideBySide<T>(this IReadOnlyList<T> things, Action<T, DiagnosticBag> act, DiagnosticBag diagnostics) => things.SideBySide(
        (thing, faults) =>
        {
            act(thing, faults);
            return true;
        },
        diagnostics);

    private static void ForEach(int count, Action<int> act)
    {
        if (count < 2 || Environment.ProcessorCount == 1)
        {
            for (var index = 0; index < count; index++)
            {
                act(index);
            }

            return;
        }

        try
        {
            Parallel.For(0, count, act);
        }
        catch (AggregateException exception)
        {
            ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }
    }
}
