using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Advice;

/// <summary>Values that a customer may give a fact instead of the present one, and that no rule in force tells apart. Immutable.</summary>
/// <param name="Members">The values, the one nearest to the present value first. Never empty.</param>
/// <param name="Parts">Of a set, the places of the classes that a part of the first member's edits leads to; empty where nothing less changes anything.</param>
internal sealed record ChangeClass(IReadOnlyList<BoundValue> Members, IReadOnlyList<int> Parts);

/// <summary>
/// The changes that a customer may make to a fact, one for each class of values that the rules tell apart. A set is edited: any of its elements taken out
/// and at most one put in.
/// </summary>
internal static class ChangeSpace
{
    /// <summary>Of sets with more elements, only one or all are taken out at once, so that the variants stay few.</summary>
    private const int MostElements = 8;

    /// <summary>The classes, smallest change first; the present value's own class is left out. A class stands behind its parts.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="present">Its value; null when it is not known.</param>
    /// <param name="tests">The tests of the rules in force.</param>
    /// <param name="isPossible">Whether a value goes together with the other facts.</param>
    public static IReadOnlyList<ChangeClass> Of(FactDefinition fact, BoundValue? present, ValueTests tests, Func<BoundValue, bool> isPossible)
    {
        var unchanged = tests.Signature(fact, present);
        var values = fact.Type == FactType.Set ? Sets(fact, present) : ExactValues.Of(fact, tests).Where(isPossible);
        var classes = values.GroupBy(value => tests.Signature(fact, value), StringComparer.Ordinal)
            .Where(members => !string.Equals(members.Key, unchanged, StringComparison.Ordinal))
            .Select(members => (IReadOnlyList<BoundValue>)[.. members])
            .ToList();
        if (fact.Type != FactType.Set)
        {
            return classes.ConvertAll(members => new ChangeClass(members, []));
        }

        var edits = classes.ConvertAll(members => members.Select(member => Edits(present, member)).ToList());
        return [.. classes.Select((_, place) => new ChangeClass(
            Smallest(classes[place], edits[place]),
            [.. Enumerable.Range(0, place).Where(other => edits[other].Exists(edit => edit.IsProperSubsetOf(edits[place][0])))]))];
    }

    /// <summary>The members that no part of their own edits comes to.</summary>
    private static List<BoundValue> Smallest(IReadOnlyList<BoundValue> members, List<HashSet<NamedValue>> edits) =>
        [.. members.Where((_, place) => !edits.Take(place).Any(edit => edit.IsProperSubsetOf(edits[place])))];

    /// <summary>What is taken out and what is put in.</summary>
    private static HashSet<NamedValue> Edits(BoundValue? present, BoundValue changed)
    {
        var edits = new HashSet<NamedValue>(changed.Names);
        edits.SymmetricExceptWith(present?.Names ?? []);
        return edits;
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
