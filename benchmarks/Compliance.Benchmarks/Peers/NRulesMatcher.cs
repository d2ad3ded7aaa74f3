using System.Linq.Expressions;
using System.Numerics;
using Compliance.Benchmarks.Baselines;
using Compliance.Benchmarks.Synthetic;
using NRules;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace Compliance.Benchmarks.Peers;

/// <summary>
/// NRules on the rules of the baselines: a network over one fact, a condition for each test so that rules share them, a session that is used again. Definitions are
/// a network of their own, run first.
/// </summary>
internal readonly struct NRulesMatcher : IMatcher
{
    private const string Use = "use";

    private readonly ISession? _definitions;
    private readonly ISession _norms;
    private readonly PeerUse _use = new();
    private readonly int[] _concludes;

    public NRulesMatcher(TwoValuedRules rules)
    {
        _concludes = [.. rules.Rules.Take(rules.Definitions).Select(rule => rule.Rule.Concludes!.Value)];
        _definitions = rules.Definitions == 0 ? null : Session(rules.Rules.Take(rules.Definitions), 0);
        _norms = Session(rules.Rules.Skip(rules.Definitions), rules.Definitions);
    }

    public void Match(byte[] codes, ulong[] matches)
    {
        Array.Clear(matches);
        codes.AsSpan(SyntheticPack.GivenFacts).Fill(1);
        (_use.Codes, _use.Matches) = (codes, matches);
        if (_definitions is not null)
        {
            Run(_definitions);
            for (var place = 0; place < _concludes.Length; place++)
            {
                if ((matches[place / 64] >> (place % 64) & 1) != 0)
                {
                    codes[_concludes[place]] = 2;
                }
            }
        }

        Run(_norms);
    }

    private void Run(ISession session)
    {
        session.Insert(_use);
        session.Fire();
        session.Retract(_use);
    }

    private static ISession Session(IEnumerable<TwoValuedRule> rules, int first) =>
        new RuleCompiler().Compile(rules.Select((rule, index) => Rule(rule, first + index))).CreateSession();

    private static IRuleDefinition Rule(TwoValuedRule rule, int place)
    {
        var builder = new RuleBuilder();
        builder.Name(rule.Rule.Id);
        var use = Expression.Parameter(typeof(PeerUse), Use);
        var pattern = builder.LeftHandSide().Pattern(typeof(PeerUse), Use);
        foreach (var test in rule.Tests)
        {
            pattern.Condition(Expression.Lambda<Func<PeerUse, bool>>(Holds(use, test), use));
        }

        if (rule.Unless is { } unless)
        {
            pattern.Condition(Expression.Lambda<Func<PeerUse, bool>>(Expression.Not(Holds(use, unless)), use));
        }

        Expression<Action<IContext, PeerUse>> hit = (context, use) => use.Hit(place);
        builder.RightHandSide().Action(hit);
        return builder.Build();
    }

    private static Expression Holds(ParameterExpression use, SyntheticTest test)
    {
        var code = Expression.Convert(Expression.ArrayIndex(Expression.Property(use, nameof(PeerUse.Codes)), Expression.Constant(test.Fact)), typeof(int));
        return BitOperations.IsPow2((uint)test.Codes)
            ? Expression.Equal(code, Expression.Constant(BitOperations.Log2((uint)test.Codes)))
            : Expression.NotEqual(Expression.And(Expression.RightShift(Expression.Constant((int)test.Codes), code), Expression.Constant(1)), Expression.Constant(0));
    }
}
