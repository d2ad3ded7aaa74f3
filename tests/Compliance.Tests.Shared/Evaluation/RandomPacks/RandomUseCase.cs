using System.Globalization;
using Compliance.Rules.Vocabularies;
using Newtonsoft.Json.Linq;

namespace Compliance.Tests.Evaluation.RandomPacks;

/// <summary>Draws use cases: like the world or not, broad values, several purposes, nulls, empty sets, days about the dates of versions.</summary>
internal static class RandomUseCase
{
    public static JObject Draw(Dice dice, IReadOnlyList<RandomFact> facts, World world)
    {
        var useCase = new JObject();
        var absence = dice.Pick([5, 20, 45]);
        foreach (var fact in facts.Where(fact => !fact.IsDerived && !dice.Chance(absence)))
        {
            useCase[fact.Name] = dice.Chance(6) ? JValue.CreateNull() : fact.Name == Facts.Vendor || dice.Chance(70) ? Like(dice, fact, world) : AnyValue(dice, fact);
        }

        useCase["asOf"] = Day(dice);
        return useCase;
    }

    /// <summary>Any value of the fact, broad or narrow.</summary>
    public static JToken AnyValue(Dice dice, RandomFact fact) => fact.Type switch
    {
        FactType.Boolean => dice.Chance(50),
        FactType.Number => dice.IsWild && dice.Chance(40) ? dice.Pick([15.5, 16.000000000000004, 15.999999999999998, 16.5, 16.4, 0.0, 1e300]) : dice.Between(12, 20),
        FactType.Set => new JArray(Enumerable.Range(0, dice.Pick<int>(dice.IsWild ? [0, 1, 2, 3, 4, 6] : [0, 1, 1, 2, 3])).Select(_ => AnyName(dice, fact))),
        _ => AnyName(dice, fact),
    };

    /// <summary>A name of the fact's; of regions now and then a part of a country that lists none.</summary>
    private static string AnyName(Dice dice, RandomFact fact) => fact.IsOfRegions && dice.Chance(20)
        ? dice.IsWild ? dice.Pick(["US-CA", "FR-75", "US-WY", "DE-BE"]) : "US-CA"
        : dice.Pick(fact.Names);

    /// <summary>The world's value, or one broader than it.</summary>
    private static JToken Like(Dice dice, RandomFact fact, World world)
    {
        if (!fact.Type.HasValues())
        {
            return fact.Type == FactType.Boolean ? world.IsTrue[fact.Name] : World.Age;
        }

        var names = world.Paths(fact).Select(path => dice.Chance(75) ? path[^1] : dice.Pick(path))
            .Select(name => dice.Chance(20) && fact.AliasOf(name) is { } alias ? alias : name).ToList();
        return fact.Type == FactType.Set && (names.Count > 1 || dice.Chance(50)) ? new JArray(names) : names[0];
    }

    /// <summary>The first or last day of some version, or one in between.</summary>
    private static string Day(Dice dice) => DateOnly
        .ParseExact(dice.Pick([.. RandomVocabulary.Dates, RandomVocabulary.Dates[^1]]), "yyyy-MM-dd", CultureInfo.InvariantCulture)
        .AddDays(dice.Pick([-1, 0, 1, 100]))
        .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
