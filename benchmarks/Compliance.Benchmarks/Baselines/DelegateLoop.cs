using System.Linq.Expressions;
using System.Numerics;
using Compliance.Benchmarks.Synthetic;

namespace Compliance.Benchmarks.Baselines;

/// <summary>Baseline (ii): one compiled delegate a rule, called one after the other, as general rules engines do.</summary>
internal readonly struct DelegateLoop : IMatcher
{
    private readonly Func<byte[], bool>[] _rules;

    /// <summary>Of each definition, the place of the fact it concludes.</summary>
    private readonly int[] _concludes;

    public DelegateLoop(TwoValuedRules rules)
    {
        _rules = [.. rules.Rules.Select(Compile)];
        _concludes = [.. rules.Rules.Take(rules.Definitions).Select(rule => rule.Rule.Concludes!.Value)];
    }

    public void Match(byte[] codes, ulong[] matches)
    {
        Array.Clear(matches);
        codes.AsSpan(SyntheticPack.GivenFacts).Fill(1);
        for (var place = 0; place < _concludes.Length; place++)
        {
            if (_rules[place](codes))
            {
                matches[place / 64] |= 1UL << (place % 64);
                codes[_concludes[place]] = 2;
            }
        }

        for (var place = _concludes.Length; place < _rules.Length; place++)
        {
            if (_rules[place](codes))
            {
                matches[place / 64] |= 1UL << (place % 64);
            }
        }
    }

    private static Func<byte[], bool> Compile(TwoValuedRule rule)
    {
        var codes = Expression.Parameter(typeof(byte[]), "codes");
        var holds = rule.Tests.Select(test => Holds(codes, test)).Aggregate(Expression.AndAlso);
        var body = rule.Unless is { } unless ? Expression.AndAlso(holds, Expression.Not(Holds(codes, unless))) : holds;
        return Expression.Lambda<Func<byte[], bool>>(body, codes).Compile();
    }

    private static Expression Holds(ParameterExpression codes, SyntheticTest test)
    {
        var code = Expression.Convert(Expression.ArrayIndex(codes, Expression.Constant(test.Fact)), typeof(int));
        if (BitOperations.IsPow2(test.Codes))
        {
            return Expression.Equal(code, Expression.Constant(BitOperations.Log2(test.Codes)));
        }

        var bit = Expression.And(Expression.RightShift(Expression.Constant((int)test.Codes), code), Expression.Constant(1));
        return Expression.NotEqual(bit, Expression.Constant(0));
    }
}
