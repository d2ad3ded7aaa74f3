using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Advice;

/// <summary>
/// The values that a customer may give a fact instead of the present one, one for each class of values that the rules tell apart. A set is changed by
/// taking any of its elements out and putting at most one in.
/// </summary>
internal static class ChangeSpace
{
    /// <summary>Of sets with more elements, only so many are taken out at once that the variants stay few.</summary>
    private const int MostElements = 8;

    /// <summary>The classes, each with the value that is nearest to the present one first; the present value's own class is left out.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="present">Its value; null when it is not known.</param>
    /// <param name="tests">The tests of the rules in force.</param>
    public static IReadOnlyList<IReadOnlyList<BoundValue>> Of(FactDefinition fact, BoundValue? present, ValueTests tests)
    {
        var unchanged = tests.Signature(fact, present);
        var classes = new Dictionary<string, List<BoundValue>>(StringComparer.Ordinal);
        var order = new List<List<BoundValue>>();
        foreach (var value in fact.Type == FactType.Set ? Sets(fact, present) : ExactValues.Of(fact, tests))
        {
            var signature = tests.Signature(fact, value);
            if (string.Equals(signature, unchanged, StringComparison.Ordinal))
            {
                continue;
            }

            if (!classes.TryGetValue(signature, out var members))
            {
                classes.Add(signature, members = []);
                order.Add(members);
            }

            members.Add(value);
        }

        return order;
    }

    /// <summary>Fewest elements taken out or put in first.</summary>
    private static IEnumerable<BoundValue> Sets(FactDefinition fact, BoundValue? present)
    {
        IReadOnlyList<NamedValue> names = present?.Names ?? [];
        var additions = ExactValues.Leaves(fact).Except(names).Select(name => (NamedValue?)name).Prepend(null).ToList();
        return Kept(names)
            .SelectMany(kept => additions.Select(added => (Kept: kept, Added: added)))
            .OrderBy(change => names.Count - change.Kept.Count + (change.Added is null ? 0 : 1))
            .Select(change => new BoundValue(change.Added is { } added ? [.. change.Kept, added] : change.Kept, 0));
    }

    private static IEnumerable<IReadOnlyList<NamedValue>> Kept(IReadOnlyList<NamedValue> names)
    {
        if (names.Count > MostElements)
        {
            return names.Select(IReadOnlyList<NamedValue> (removed) => [.. names.Where(name => name != removed)]).Prepend(names).Append([]);
        }

        return Enumerable.Range(0, 1 << names.Count)
            .Select(mask => (IReadOnlyList<NamedValue>)[.. names.Where((_, place) => (mask & (1 << place)) == 0)]);
    }
}
