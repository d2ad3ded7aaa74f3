using Compliance.Rules.Vocabularies;

namespace Compliance.Tests.Evaluation.RandomPacks;

/// <summary>What may be answered when a fact is asked for, or was given too broadly.</summary>
internal static class Answers
{
    /// <summary>Ages below, at, between and above the bounds that random conditions have.</summary>
    private static readonly double[] Numbers = [0, 12, 13, 14.5, 15, 15.5, 16, 16.5, 17, 17.5, 18, 20];

    /// <summary>Whether the use case leaves the fact unknown.</summary>
    public static bool IsUnknown(FactDefinition fact, UseCase useCase) =>
        useCase[fact.Name] is { } given ? given.Kind == FactValueKind.Unknown : fact.Presumption is null;

    /// <summary>The value that conditions see: given, else presumed; null when it is unknown.</summary>
    public static FactValue? Seen(FactDefinition fact, UseCase useCase) =>
        IsUnknown(fact, useCase) ? null : useCase[fact.Name] ?? fact.Presumed;

    /// <summary>Values of the fact, broad and narrow.</summary>
    public static IEnumerable<FactValue> Any(FactDefinition fact) => Of(fact, [.. fact.Values.Names]);

    /// <summary>Values of the fact that have no narrower ones.</summary>
    public static IEnumerable<FactValue> Leaves(FactDefinition fact) => Of(fact, [.. fact.Values.Names.Where(name => IsLeaf(fact, name))]);

    /// <summary>The value with one broad name replaced by a narrower one or, in a set, by several; nothing when it has no broad names.</summary>
    public static IEnumerable<FactValue> Narrower(FactDefinition fact, FactValue value, bool leavesOnly)
    {
        if (!fact.Type.HasValues())
        {
            yield break;
        }

        var names = value.AsSet();
        foreach (var (place, name) in names.Index())
        {
            var narrower = fact.Values.Narrower(fact.Values.Find(name)!.Value).Where(other => !leavesOnly || IsLeaf(fact, other)).ToList();
            foreach (var replacement in Subsets(narrower, fact.Type == FactType.Set ? 2 : 1).Where(subset => subset.Count > 0))
            {
                var replaced = names.Take(place).Concat(replacement).Concat(names.Skip(place + 1));
                yield return fact.Type == FactType.Set ? FactValue.Set(replaced) : FactValue.Text(replacement[0]);
            }
        }
    }

    private static bool IsLeaf(FactDefinition fact, string name) => !fact.Values.Narrower(fact.Values.Find(name)!.Value).Any();

    private static IEnumerable<FactValue> Of(FactDefinition fact, IReadOnlyList<string> names) => fact.Type switch
    {
        FactType.Boolean => [FactValue.True, FactValue.False],
        FactType.Number => Numbers.Select(FactValue.Number),
        FactType.Set => Subsets(names, 2).Select(subset => FactValue.Set(subset)),
        _ => names.Select(FactValue.Text),
    };

    private static IEnumerable<IReadOnlyList<string>> Subsets(IReadOnlyList<string> names, int most)
    {
        yield return [];
        foreach (var (place, name) in names.Index())
        {
            yield return [name];
            foreach (var other in most > 1 ? names.Skip(place + 1) : [])
            {
                yield return [name, other];
            }
        }
    }
}
