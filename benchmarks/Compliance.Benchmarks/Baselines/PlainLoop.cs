using Compliance.Benchmarks.Synthetic;

namespace Compliance.Benchmarks.Baselines;

/// <summary>Goes over the rules as they are: what the other baselines must agree with.</summary>
internal readonly struct PlainLoop(TwoValuedRules rules) : IMatcher
{
    public void Match(byte[] codes, ulong[] matches)
    {
        Array.Clear(matches);
        codes.AsSpan(SyntheticPack.GivenFacts).Fill(1);
        for (var place = 0; place < rules.Rules.Count; place++)
        {
            var rule = rules.Rules[place];
            if (rule.Tests.All(test => test.Holds(codes)) && rule.Unless?.Holds(codes) != true)
            {
                matches[place / 64] |= 1UL << (place % 64);
                if (rule.Rule.Concludes is { } derived)
                {
                    codes[derived] = 2;
                }
            }
        }
    }
}
