using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;

namespace Compliance.Tests.Evaluation.RandomPacks;

/// <summary>Random cases for properties: drawn from a seed, shrunk by leaving out parts of their JSON.</summary>
internal static class RandomCase
{
    /// <summary>Use cases asked of one rule set.</summary>
    public const int UseCasesPerRuleSet = 6;

    /// <summary>Circles, and reaches across layers: what crosses rules cannot always be avoided while drawing them one by one.</summary>
    private static readonly string[] Unavoidable = ["CR050", "CR053"];

    public static Arbitrary<Case> Arbitrary { get; } =
        Arb.From(Gen.Choose(0, int.MaxValue).Select(seed => Draw(seed, isWild: false)), Shrinking.Smaller);

    /// <summary>Cases stranger than people write them.</summary>
    public static Arbitrary<Case> Wild { get; } =
        Arb.From(Gen.Choose(0, int.MaxValue).Select(seed => Draw(seed, isWild: true)), Shrinking.Smaller);

    public static Case Draw(long seed, bool isWild = false)
    {
        var dice = new Dice(seed, isWild);
        while (true)
        {
            var drawn = DrawOnce(dice);
            if (drawn.Faults.Count == 0)
            {
                return drawn;
            }

            if (drawn.Faults.FirstOrDefault(fault => !Unavoidable.Contains(fault.Code, StringComparer.Ordinal)) is { } fault)
            {
                throw new InvalidOperationException($"The generator draws faulty packs: {fault}\n{drawn}");
            }
        }
    }

    private static Case DrawOnce(Dice dice)
    {
        var facts = RandomVocabulary.Draw(dice);
        var world = new World(dice, facts);
        return new(new JObject
        {
            ["vocabulary"] = new JObject { ["facts"] = new JArray(facts.Select(fact => fact.Json)) },
            ["packs"] = RandomRuleSet.Draw(dice, facts, world),
            ["useCases"] = new JArray(Enumerable.Range(0, UseCasesPerRuleSet).Select(_ => RandomUseCase.Draw(dice, facts, world))),
        });
    }
}
