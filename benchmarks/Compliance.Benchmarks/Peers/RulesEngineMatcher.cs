using System.Globalization;
using System.Numerics;
using Compliance.Benchmarks.Baselines;
using Compliance.Benchmarks.Synthetic;
using RulesEngine.Models;
using Engine = RulesEngine.RulesEngine;

namespace Compliance.Benchmarks.Peers;

/// <summary>
/// Microsoft's RulesEngine on the rules of the baselines: definitions in one workflow, norms in another that reads what the first concludes. With the settings that
/// make it fastest: a typed object, one parameter made once, no global and local parameters, no actions, no formatted messages, everything compiled kept.
/// </summary>
internal readonly struct RulesEngineMatcher : IMatcher
{
    private const string Definitions = "definitions";
    private const string Norms = "norms";
    private const string Use = "use";

    private readonly Engine _engine;
    private readonly PeerUse _use = new();
    private readonly RuleParameter _parameter;
    private readonly int[] _concludes;

    public RulesEngineMatcher(TwoValuedRules rules)
    {
        _parameter = new(Use, _use);
        _concludes = [.. rules.Rules.Take(rules.Definitions).Select(rule => rule.Rule.Concludes!.Value)];
        var settings = new ReSettings
        {
            UseFastExpressionCompiler = true,
            EnableScopedParams = false,
            EnableFormattedErrorMessage = false,
            AutoExecuteActions = false,
            IsExpressionCaseSensitive = true,
            CacheConfig = new() { SizeLimit = 100_000 },
        };
        var workflows = new List<Workflow> { Workflow(Norms, rules.Rules.Skip(rules.Definitions)) };
        if (_concludes.Length > 0)
        {
            workflows.Add(Workflow(Definitions, rules.Rules.Take(rules.Definitions)));
        }

        _engine = new([.. workflows], settings);
    }

    public void Match(byte[] codes, ulong[] matches)
    {
        Array.Clear(matches);
        codes.AsSpan(SyntheticPack.GivenFacts).Fill(1);
        _use.Codes = codes;
        for (var place = 0; place < _concludes.Length; place++)
        {
            if (place == 0)
            {
                Run(Definitions, 0, matches);
            }

            if ((matches[place / 64] >> (place % 64) & 1) != 0)
            {
                codes[_concludes[place]] = 2;
            }
        }

        Run(Norms, _concludes.Length, matches);
    }

    private void Run(string workflow, int place, ulong[] matches)
    {
        var pending = _engine.ExecuteAllRulesAsync(workflow, _parameter);
        foreach (var result in pending.IsCompletedSuccessfully ? pending.Result : throw new InvalidOperationException("RulesEngine did not finish."))
        {
            if (result.IsSuccess)
            {
                matches[place / 64] |= 1UL << (place % 64);
            }

            place++;
        }
    }

    private static Workflow Workflow(string name, IEnumerable<TwoValuedRule> rules) => new()
    {
        WorkflowName = name,
        Rules = [.. rules.Select(rule => new Rule { RuleName = rule.Rule.Id, Expression = Text(rule) })],
    };

    private static string Text(TwoValuedRule rule)
    {
        var tests = string.Join(" && ", rule.Tests.Select(Text));
        return rule.Unless is { } unless ? $"{tests} && !{Text(unless)}" : tests;
    }

    private static string Text(SyntheticTest test) => $"({string.Join(" || ", Codes(test).Select(code => string.Create(CultureInfo.InvariantCulture, $"use.Codes[{test.Fact}] == {code}")))})";

    private static IEnumerable<int> Codes(SyntheticTest test)
    {
        for (var codes = (uint)test.Codes; codes != 0; codes &= codes - 1)
        {
            yield return BitOperations.TrailingZeroCount(codes);
        }
    }
}
