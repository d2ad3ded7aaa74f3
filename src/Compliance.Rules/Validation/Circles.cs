namespace Compliance.Rules.Validation;

/// <summary>Finds things of a pack that name each other in a circle: documents that prevail, conditions that use conditions.</summary>
internal static class Circles
{
    /// <summary>Circles that share no member, each in order from where it was entered. Keeps its own stack, for chains may be as long as a pack.</summary>
    /// <param name="starts">Where to begin; the order decides what is found first.</param>
    /// <param name="named">What a thing names.</param>
    public static IEnumerable<IReadOnlyList<T>> Of<T>(IEnumerable<T> starts, Func<T, IEnumerable<T>> named)
        where T : class
    {
        var isFinished = new Dictionary<T, bool>(ReferenceEqualityComparer.Instance);
        foreach (var start in starts)
        {
            var path = new List<(T Thing, IEnumerator<T> Named)>();
            for (T? next = start; next is not null || path.Count > 0; next = Step(path, isFinished))
            {
                if (next is null)
                {
                    continue;
                }

                if (isFinished.TryAdd(next, false))
                {
                    path.Add((next, named(next).GetEnumerator()));
                }
                else if (!isFinished[next])
                {
                    var circle = path.ConvertAll(step => step.Thing)[path.FindIndex(step => ReferenceEquals(step.Thing, next))..];
                    circle.ForEach(member => isFinished[member] = true);
                    yield return circle;
                }
            }
        }
    }

    private static T? Step<T>(List<(T Thing, IEnumerator<T> Named)> path, Dictionary<T, bool> isFinished)
        where T : class
    {
        if (path.Count == 0)
        {
            return null;
        }

        var (thing, named) = path[^1];
        if (named.MoveNext())
        {
            return named.Current;
        }

        isFinished[thing] = true;
        path.RemoveAt(path.Count - 1);
        return null;
    }
}
