using Compliance.Rules.Vocabularies;
using Newtonsoft.Json.Linq;

namespace Compliance.Tests.Evaluation.RandomPacks;

/// <summary>Draws small vocabularies: a fact of every type, trees of values up to three deep, presumptions on some, derived facts.</summary>
internal static class RandomVocabulary
{
    /// <summary>The days on which versions of random documents take effect.</summary>
    public static readonly IReadOnlyList<string> Dates = ["2024-01-01", "2024-07-01", "2025-01-01", "2025-07-01"];

    public static IReadOnlyList<RandomFact> Draw(Dice dice)
    {
        var facts = new List<JObject>
        {
            new() { ["name"] = Facts.Vendor, ["type"] = "enum", ["values"] = new JArray(Value("acme"), Value("bolt")) },
            WithPresumption(dice, new() { ["name"] = Facts.Purpose, ["type"] = "set", ["values"] = Tree(dice, "purpose", 3) }, none: 5, some: 5),
            WithPresumption(dice, new() { ["name"] = "place", ["type"] = "region", ["values"] = Places() }, none: 0, some: 10),
            WithPresumption(dice, new() { ["name"] = "plan", ["type"] = "enum", ["values"] = Tree(dice, "plan", 2) }, none: 0, some: 15),
            WithPresumption(dice, new() { ["name"] = "content", ["type"] = "set", ["values"] = Tree(dice, "content", 2) }, none: 60, some: 10),
            WithPresumption(dice, new() { ["name"] = "age", ["type"] = "number", ["minimum"] = 0 }, none: 0, some: 10),
            WithPresumption(dice, new() { ["name"] = "optOut", ["type"] = "boolean" }, none: 0, some: 40),
            WithPresumption(dice, new() { ["name"] = "isSigned", ["type"] = "boolean" }, none: 0, some: 15),
        };
        var kept = facts.Take(2).Concat(dice.Some([.. facts.Skip(2)], 2, facts.Count - 2)).ToList();
        kept.AddRange(dice.Some<string>(["isConsumer", "isRisky", "isThird", "isFourth"], 0, dice.IsWild ? 4 : 2)
            .Select(name => new JObject { ["name"] = name, ["type"] = "boolean", ["derived"] = true }));
        var declared = dice.Shuffle(kept).ToList();

        // A set of regions takes its values from a fact that stands before it.
        if (dice.Chance(50) && declared.Any(fact => (string)fact["name"]! == "place"))
        {
            declared.Add(WithPresumption(dice, new() { ["name"] = "places", ["type"] = "set", ["valuesOf"] = "place" }, none: 20, some: 10));
        }

        var drawn = declared.Select(json => new RandomFact(json)).ToList();
        if (dice.Chance(25))
        {
            PresumeOneFromAnother(dice, [.. drawn.Where(fact => !fact.IsDerived && fact.Name is not (Facts.Vendor or Facts.Purpose))]);
        }

        return drawn;
    }

    /// <summary>Has values of a fact follow from one or two others.</summary>
    private static void PresumeOneFromAnother(Dice dice, IReadOnlyList<RandomFact> facts)
    {
        var presumed = dice.Pick(facts);
        var behind = dice.Some<RandomFact>([.. facts.Where(fact => fact != presumed && fact.Type != FactType.Number)], 0, 2);
        var presumptions = behind.Select(on => (On: on, Wanted: RandomUseCase.AnyValue(dice, on)))
            .Where(pair => pair.Wanted is not JArray { Count: 0 })
            .Select(pair => new JObject { ["when"] = new JObject { [pair.On.Name] = pair.Wanted }, ["value"] = RandomUseCase.AnyValue(dice, presumed) })
            .ToArray<object>();
        if (presumptions.Length > 0)
        {
            presumed.Json["presumedWhen"] = new JArray(presumptions);
        }
    }

    private static JObject Value(string name, params JObject[] narrower) => narrower.Length == 0
        ? new() { ["name"] = name }
        : new() { ["name"] = name, ["narrower"] = new JArray(narrower.Cast<object>().ToArray()) };

    /// <summary>A group in a group, a country with listed parts, and one without.</summary>
    public static JArray Places() => new(
        Value("EEA", Value("EU", Value("FR"), Value("DE")), Value("NO")), Value("CA", Value("CA-QC"), Value("CA-ON")), Value("US"));

    private static JArray Tree(Dice dice, string name, int depth) => new(Enumerable.Range(0, dice.Between(2, 3)).Select(place =>
    {
        var value = Value($"{name}-{(char)('a' + place)}");
        if (dice.Chance(20))
        {
            value["aliases"] = new JArray($"also-{value["name"]}");
        }

        if (depth > 1 && dice.Chance(50))
        {
            value["narrower"] = Tree(dice, (string)value["name"]!, depth - 1);
        }

        return value;
    }));

    /// <param name="dice">The dice.</param>
    /// <param name="fact">The fact.</param>
    /// <param name="none">Of sets: the chance in percent that "none" is presumed.</param>
    /// <param name="some">The chance in percent that a value is presumed.</param>
    private static JObject WithPresumption(Dice dice, JObject fact, int none, int some)
    {
        var roll = dice.Roll(100);
        if (roll < none)
        {
            fact["presumed"] = new JArray();
        }
        else if (roll < none + some)
        {
            fact["presumed"] = RandomUseCase.AnyValue(dice, new(fact));
        }

        return fact;
    }
}
