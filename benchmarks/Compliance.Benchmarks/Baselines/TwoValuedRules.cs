using System.Numerics;
using Compliance.Benchmarks.Synthetic;

namespace Compliance.Benchmarks.Baselines;

/// <summary>A rule as the baselines see it: all tests must hold, and the exception must not.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Tests">The tests, the one that holds most rarely first.</param>
internal sealed record TwoValuedRule(SyntheticRule Rule, IReadOnlyList<SyntheticTest> Tests)
{
    public SyntheticTest? Unless => Rule.Unless;
}

/// <summary>
/// The rules of a synthetic pack that are in force on its day, as the baselines match them: a missing fact meets no test, and what remains is whether
/// conditions hold: no defeat, no fulfilment, no decision. A match is a bit, at the rule's place here: definitions first, by the fact they conclude, then
/// norms that read no derived fact, then those that do.
/// </summary>
internal sealed class TwoValuedRules
{
    private const int BitsOfVector = 512;

    public TwoValuedRules(SyntheticPack pack)
    {
        Facts = pack.Facts;
        Rules =
        [
            .. pack.Rules.Where(rule => rule.IsInForce)
                .OrderBy(rule => rule.Concludes ?? int.MaxValue)
                .ThenBy(rule => rule.When.Any(test => IsDerived(test.Fact)))
                .ThenBy(rule => rule.Index)
                .Select(rule => new TwoValuedRule(rule, [.. rule.When.OrderBy(Share)])),
        ];
        Definitions = Rules.Count(rule => rule.Rule.Concludes is not null);
        FirstReader = Rules.Count - Rules.Count(rule => rule.Rule.When.Any(test => IsDerived(test.Fact)));
        Words = (Rules.Count + BitsOfVector - 1) / BitsOfVector * BitsOfVector / 64;
    }

    public IReadOnlyList<SyntheticFact> Facts { get; }

    public IReadOnlyList<TwoValuedRule> Rules { get; }

    /// <summary>How many of them are definitions.</summary>
    public int Definitions { get; }

    /// <summary>Place of the first rule that reads a derived fact.</summary>
    public int FirstReader { get; }

    /// <summary>How many words hold a bit for each rule, in whole vectors of the widest kind.</summary>
    public int Words { get; }

    /// <summary>The norms among matches, by their ids.</summary>
    public IEnumerable<string> NormsIn(ulong[] matches)
    {
        for (var place = Definitions; place < Rules.Count; place++)
        {
            if ((matches[place / 64] >> (place % 64) & 1) != 0)
            {
                yield return $"{SyntheticPack.Id}/{Rules[place].Rule.Id}";
            }
        }
    }

    private static bool IsDerived(int fact) => fact >= SyntheticPack.GivenFacts;

    private double Share(SyntheticTest test) => (double)BitOperations.PopCount(test.Codes) / Facts[test.Fact].Codes;
}
