using Compliance.Rules.Vocabularies;

namespace Compliance.Tests.Evaluation.RandomPacks;

/// <summary>
/// A complete description of one use: rules are drawn to speak of it and use cases to resemble it, so that rules hold, and nearly hold, more often than
/// chance would have it.
/// </summary>
internal sealed class World
{
    private readonly Dictionary<string, IReadOnlyList<IReadOnlyList<string>>> _paths = new(StringComparer.Ordinal);

    public World(Dice dice, IReadOnlyList<RandomFact> facts)
    {
        foreach (var fact in facts.Where(fact => fact.Type.HasValues()))
        {
            _paths[fact.Name] = fact.Name == Facts.Vendor ? [["acme"]] : dice.Some(fact.Leaves, 1, fact.Type == FactType.Set ? 2 : 1);
        }

        IsTrue = facts.Where(fact => fact.Type == FactType.Boolean).ToDictionary(fact => fact.Name, _ => dice.Chance(50), StringComparer.Ordinal);
    }

    public IReadOnlyDictionary<string, bool> IsTrue { get; }

    public static double Age => 16;

    /// <summary>The fact's values, each as the path from its broadest down to itself.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Paths(RandomFact fact) => _paths[fact.Name];
}
