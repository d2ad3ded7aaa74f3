using Compliance.Rules.Vocabularies;
using Newtonsoft.Json.Linq;

namespace Compliance.Tests.Evaluation.RandomPacks;

/// <summary>Draws conditions, nested up to a depth, with every test a fact's type has.</summary>
internal sealed class RandomCondition(Dice dice, World world)
{
    /// <summary>The named conditions that may be used, as the pack that is drawn has to name them.</summary>
    public IReadOnlyList<string> Usable { get; set; } = [];

    /// <summary>A conjunction of one to three tests and connectives.</summary>
    public JObject Draw(IReadOnlyList<RandomFact> facts, int depth)
    {
        var condition = new JObject();
        foreach (var fact in dice.Some(facts, 1, dice.IsWild ? 3 : depth == 0 ? 1 : 2))
        {
            condition[fact.Name] = Test(fact);
        }

        if (depth > 0 && dice.Chance(dice.IsWild ? 75 : 35))
        {
            condition[dice.Pick<string>(dice.IsWild ? ["anyOf", "anyOf", "allOf"] : ["allOf", "anyOf"])] = new JArray(Enumerable.Range(0, dice.Between(1, dice.IsWild ? 5 : 3)).Select(_ => Draw(facts, depth - 1)));
        }

        if (depth > 0 && dice.Chance(dice.IsWild ? 40 : 15))
        {
            condition["not"] = Draw(facts, depth - 1);
        }

        if (Usable.Count > 0 && dice.Chance(20))
        {
            condition["condition"] = dice.Pick(Usable);
        }

        if (condition.Count > 1 && dice.Chance(20))
        {
            ((JProperty)dice.Pick([.. condition.Children()])).Remove();
        }

        return condition;
    }

    private JToken Test(RandomFact fact) => fact.Type switch
    {
        FactType.Boolean => dice.Chance(70) ? world.IsTrue[fact.Name] : !world.IsTrue[fact.Name],
        FactType.Number => Number(),
        FactType.Set when dice.Chance(35) => SetTest(fact),
        _ => dice.Chance(60) ? Name(fact) : Names(fact),
    };

    private JObject SetTest(RandomFact fact)
    {
        var test = new JObject();
        foreach (var quantifier in dice.Some<string>(["all", "none", "only"], 1, dice.Chance(dice.IsWild ? 60 : 20) ? 3 : 1))
        {
            test[quantifier] = dice.Chance(25) ? Name(fact) : Names(fact);
        }

        return test;
    }

    private JArray Names(RandomFact fact) => new(Enumerable.Range(0, dice.Between(1, 3)).Select(_ => Name(fact)).Distinct(StringComparer.Ordinal));

    /// <summary>A value of the world or one broader than it; else any.</summary>
    private string Name(RandomFact fact)
    {
        var name = dice.Chance(75) ? dice.Pick(dice.Pick(world.Paths(fact))) : dice.IsWild && fact.IsOfRegions && dice.Chance(40) ? dice.Pick(["US-CA", "FR-75", "US-NY"]) : dice.Pick(fact.Names);
        return dice.Chance(20) && fact.AliasOf(name) is { } alias ? alias : name;
    }

    private JToken Number() => dice.Roll(dice.IsWild ? 8 : 5) switch
    {
        0 => World.Age,
        1 => new JArray(World.Age - 1, World.Age),
        2 => new JObject { ["gte"] = 13, ["lt"] = 18 },
        3 => new JObject { [dice.Pick(["gte", "gt"])] = dice.Between(15, 18) },
        5 => new JObject { ["gt"] = 15.5, ["lte"] = 16.5 },
        6 => new JObject { ["lt"] = 16.000000000000004 },
        7 => new JArray(15.999999999999998, 17, 0),
        _ => new JObject { [dice.Pick(["lte", "lt"])] = dice.Between(15, 18) },
    };
}
