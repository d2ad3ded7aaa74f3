using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;
using Compliance.Tests.Evaluation.RandomPacks;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;

namespace Compliance.Tests.Analysis;

/// <summary>Random packs over vocabularies so small that every fully described use case can be tried.</summary>
internal static class SmallCase
{
    private const int Most = 400;

    /// <summary>Ages below, at, between and above the bounds that random conditions have.</summary>
    private static readonly double[] Ages = [0, 12, 13, 14, 15, 15.5, 16, 16.5, 17, 17.5, 18, 20];

    /// <summary>Parts of the country that lists none: one that rules may name, and one that none does.</summary>
    private static readonly string[] Parts = ["US-CA", "US-NY"];

    public static Arbitrary<Case> Arbitrary { get; } = Arb.From(Gen.Choose(0, int.MaxValue).Select(seed => Draw(seed)), Shrinking.Smaller);

    /// <summary>Every use case that describes all facts fully, by values without narrower ones.</summary>
    public static IReadOnlyList<UseCase> All(RuleSet rules) => [.. rules.Vocabulary.Facts.Where(fact => !fact.IsDerived)
        .Aggregate(new[] { new UseCase() }.AsEnumerable(), (useCases, fact) => useCases.SelectMany(useCase => Values(fact).Select(value => useCase.With(fact.Name, value))))];

    public static Case Draw(long seed)
    {
        var dice = new Dice(seed);
        while (true)
        {
            var drawn = DrawOnce(dice);
            if (drawn.Faults.Count == 0 && All(drawn.Rules).Count <= Most)
            {
                return drawn;
            }
        }
    }

    private static Case DrawOnce(Dice dice)
    {
        var facts = Facts(dice).Select(json => new RandomFact(json)).ToList();
        var packs = RandomRuleSet.Draw(dice, facts, new World(dice, facts)).ToString();
        var namesPart = dice.Chance(40);
        return new(new JObject
        {
            ["vocabulary"] = new JObject { ["facts"] = new JArray(facts.Select(fact => fact.Json)) },
            ["packs"] = JArray.Parse(namesPart ? packs.Replace("\"US\"", $"\"{Parts[0]}\"", StringComparison.Ordinal) : packs),
            ["useCases"] = new JArray(new JObject()),
        });
    }

    private static IEnumerable<JObject> Facts(Dice dice)
    {
        yield return JObject.Parse("{ name: 'vendor', type: 'enum', values: [ { name: 'acme' }, { name: 'bolt' } ] }");
        yield return JObject.Parse("{ name: 'purpose', type: 'set', values: [ { name: 'train', narrower: [ { name: 'tune' }, { name: 'distil' } ] }, { name: 'sell' } ] }");
        string[] more =
        [
            "{ name: 'place', type: 'region', values: [ { name: 'EU', narrower: [ { name: 'FR' }, { name: 'DE' } ] }, { name: 'US' } ] }",
            "{ name: 'plan', type: 'enum', values: [ { name: 'free' }, { name: 'paid', narrower: [ { name: 'team' }, { name: 'solo' } ] } ], presumed: 'free' }",
            "{ name: 'content', type: 'set', values: [ { name: 'hate' }, { name: 'fraud' } ], presumed: [] }",
            "{ name: 'age', type: 'number', minimum: 0 }",
            "{ name: 'optOut', type: 'boolean', presumed: false }",
            "{ name: 'isSigned', type: 'boolean' }",
        ];
        foreach (var fact in dice.Some(more, 1, 3))
        {
            yield return JObject.Parse(fact);
        }

        if (dice.Chance(40))
        {
            yield return JObject.Parse("{ name: 'isConsumer', type: 'boolean', derived: true }");
        }
    }

    private static IEnumerable<FactValue> Values(FactDefinition fact)
    {
        var leaves = fact.Values.Names.Where(name => !fact.Values.Narrower(fact.Values.Find(name)!.Value).Any())
            .SelectMany(name => name == "US" ? Parts : [name]).ToList();
        return fact.Type switch
        {
            FactType.Boolean => [false, true],
            FactType.Number => Ages.Select(FactValue.Number),
            FactType.Set => Enumerable.Range(0, 1 << leaves.Count).Select(bits => FactValue.Set(leaves.Where((_, place) => (bits >> place & 1) == 1))),
            _ => leaves.Select(FactValue.Text),
        };
    }
}
