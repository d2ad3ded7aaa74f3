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
                bags[index] = diagnostics.Beside(bags.Length);
            }

            var first = start;
            new Work(bags.Length, index => results[first + index] = make(things[first + index], bags[index])).Run();
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

    /// <summary>
    /// A few pieces of work, each taken by whoever is free: this thread, and others of the pool. Waits for pieces, not for threads, so that a busy pool delays nothing.
    /// The framework's parallel loops do the same, but to start the first takes them as long as reading a pack.
    /// </summary>
    private sealed class Work(int count, Action<int> act)
    {
        private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _finished;
        private ExceptionDispatchInfo? _exception;
        private int _last = -1;

        public void Run()
        {
            for (var helper = 1; helper < Math.Min(Environment.ProcessorCount, count); helper++)
            {
                ThreadPool.QueueUserWorkItem(static work => work.TakePieces(), this, preferLocal: false);
            }

            TakePieces();
            _done.Task.GetAwaiter().GetResult();
            _exception?.Throw();
        }

        private void TakePieces()
        {
            for (var piece = Interlocked.Increment(ref _last); piece < count; piece = Interlocked.Increment(ref _last))
            {
                try
                {
                    act(piece);
                }
                catch (Exception exception)
                {
                    Interlocked.CompareExchange(ref _exception, ExceptionDispatchInfo.Capture(exception), comparand: null);
                }

                if (Interlocked.Increment(ref _finished) == count)
                {
                    _done.SetResult();
                }
            }
        }
    }
}
