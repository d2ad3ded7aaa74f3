using System.Globalization;
using Compliance.Benchmarks.Baselines;

namespace Compliance.Benchmarks.Synthetic;

/// <summary>Use cases about a synthetic pack, each also as codes: one a fact, the given facts first.</summary>
/// <param name="UseCases">What the engine is given.</param>
/// <param name="Codes">What the baselines are given; the codes of derived facts are theirs to fill in.</param>
internal sealed record SyntheticUseCases(IReadOnlyList<UseCase> UseCases, IReadOnlyList<byte[]> Codes)
{
    /// <summary>How many there are: enough that no branch predictor learns them by heart.</summary>
    public const int Count = 256;

    /// <summary>How many norms each fully known use case meets.</summary>
    public const int Findings = 5;

    /// <summary>Use cases of which every fact is known and that meet five norms in force.</summary>
    public static SyntheticUseCases FullyKnown(SyntheticPack pack)
    {
        var rules = new TwoValuedRules(pack);
        var reference = new PlainLoop(rules);
        var matches = new ulong[rules.Words];
        return Draw(pack, missing: 0, codes =>
        {
            reference.Match(codes, matches);
            return rules.NormsIn(matches).Count() == Findings;
        });
    }

    /// <summary>Use cases of which 30 % of the facts are not given.</summary>
    public static SyntheticUseCases PartlyUnknown(SyntheticPack pack) => Draw(pack, missing: 30, _ => true);

    private static SyntheticUseCases Draw(SyntheticPack pack, int missing, Predicate<byte[]> isWanted)
    {
        var dice = new Dice((ulong)(pack.Rules.Count + missing));
        var useCases = new List<UseCase>(Count);
        var kept = new List<byte[]>(Count);
        while (kept.Count < Count)
        {
            var codes = new byte[pack.Facts.Count];
            for (var fact = 0; fact < SyntheticPack.GivenFacts; fact++)
            {
                codes[fact] = dice.Chance(missing) ? (byte)0 : (byte)(1 + dice.Below(pack.Facts[fact].Codes));
            }

            if (isWanted(codes))
            {
                kept.Add(codes);
                useCases.Add(UseCaseOf(pack, codes, kept.Count));
            }
        }

        return new(useCases, kept);
    }

    private static UseCase UseCaseOf(SyntheticPack pack, byte[] codes, int number)
    {
        var useCase = new UseCase { Id = string.Create(CultureInfo.InvariantCulture, $"use-case-{number}"), AsOf = SyntheticPack.Day, [Facts.Vendor] = SyntheticPack.Vendor };
        for (var fact = 0; fact < SyntheticPack.GivenFacts; fact++)
        {
            if (codes[fact] != 0)
            {
                useCase = useCase.With(pack.Facts[fact].Name, pack.Facts[fact].Value(codes[fact]));
            }
        }

        return useCase;
    }
}
