using Compliance.Rules.Analysis;
namespace Compliance.Authoring.Witnesses;

/// <summary>
/// The cheapest way through a diagram to everything. A variable is answered, or passed over where the set holds whatever the answer; answers that agree
/// with the presumptions cost nothing, each fact that must be given costs much, each element of a set a little. Ties go to the facts that stand first in the
/// vocabulary, then to the answers that stand first.
/// </summary>
internal sealed class WitnessPath
{
    private const long PerFact = 1_000_000_000;
    private const long PerElement = 1_000_000;
    private const long PerPlace = 1_000;

    /// <summary>The answer that passes a variable over.</summary>
    private const int Any = -1;

    /// <summary>Passing over takes new diagrams. When so many steps have gone into them, variables are only answered: still a witness, if not the simplest.</summary>
    private const long StepsForPassing = 300_000;

    private readonly UseCaseSpace _space;
    private readonly Presumptions _presumptions;
    private readonly long _mostSteps;
    private readonly Dictionary<int, int> _whateverTheAnswer = [];
    private readonly Dictionary<(int Node, bool IsGiven), (long Cost, int Answer)> _best = [];

    private WitnessPath(UseCaseSpace space, Presumptions presumptions)
    {
        _space = space;
        _presumptions = presumptions;
        _mostSteps = space.Table.Steps + StepsForPassing;
    }

    /// <summary>The answers on the way, by variable; -1 where any will do.</summary>
    /// <param name="set">A set that is not empty.</param>
    /// <param name="presumptions">What is presumed. Where the set has use cases in which all of it holds, the way leads to one of them.</param>
    public static int[] Through(UseCaseSet set, Presumptions presumptions)
    {
        var path = new WitnessPath(set.Space, presumptions);
        var answers = Enumerable.Repeat(Any, set.Space.Variables.Count).ToArray();
        var asPresumed = set.Space.Table.Restrict(set.Node, presumptions.Answers);
        var (node, isGiven) = (asPresumed == DiagramTable.None ? set.Node : asPresumed, false);
        while (node > DiagramTable.All)
        {
            var variable = set.Space.Table.Variable(node);
            answers[variable] = path.Best(node, isGiven).Answer;
            (node, isGiven) = path.Next(node, isGiven, answers[variable]);
        }

        return answers;
    }

    /// <param name="node">Where the way begins.</param>
    /// <param name="isGiven">Whether the fact of its variable is already one that must be given.</param>
    private (long Cost, int Answer) Best(int node, bool isGiven)
    {
        if (node <= DiagramTable.All)
        {
            return (node == DiagramTable.All ? 0 : long.MaxValue, Any);
        }

        if (_best.TryGetValue((node, isGiven), out var best))
        {
            return best;
        }

        _space.Budget.Step();
        best = (long.MaxValue, Any);
        for (var answer = _presumptions.Answer(_space.Table.Variable(node)) is null ? Any : 0; answer < _space.Variables[_space.Table.Variable(node)].Domain; answer++)
        {
            var (child, childIsGiven) = Next(node, isGiven, answer);
            if (Best(child, childIsGiven).Cost is var rest && rest < long.MaxValue && rest + Cost(node, isGiven, answer) is var cost && cost < best.Cost)
            {
                best = (cost, answer);
            }
        }

        _best.Add((node, isGiven), best);
        return best;
    }

    private long Cost(int node, bool isGiven, int answer)
    {
        if (answer == Any)
        {
            return 0;
        }

        var variable = _space.Table.Variable(node);
        var fact = isGiven || _presumptions.Agrees(variable, answer) ? 0 : PerFact + (PerPlace * _space.Variables[variable].Fact.Index);
        var element = _space.Variables[variable].IsElement && answer == FactVariable.Present ? PerElement : 0;
        return fact + element + answer;
    }

    /// <summary>Where an answer leads, and whether the fact asked about there must be given for what was answered so far.</summary>
    private (int Node, bool IsGiven) Next(int node, bool isGiven, int answer)
    {
        var variable = _space.Table.Variable(node);
        var child = answer == Any ? WhateverTheAnswer(node) : _space.Table.Child(node, answer);
        var goesOn = child > DiagramTable.All
            && ReferenceEquals(_space.Variables[_space.Table.Variable(child)].Fact, _space.Variables[variable].Fact);
        return (child, goesOn && (isGiven || (answer != Any && !_presumptions.Agrees(variable, answer))));
    }

    /// <summary>What is in the set whatever a node's variable is.</summary>
    private int WhateverTheAnswer(int node)
    {
        if (!_whateverTheAnswer.TryGetValue(node, out var result))
        {
            result = _space.Table.Steps > _mostSteps ? DiagramTable.None : DiagramTable.All;
            for (var answer = 0; answer < _space.Variables[_space.Table.Variable(node)].Domain && result != DiagramTable.None; answer++)
            {
                result = _space.Table.And(result, _space.Table.Child(node, answer));
            }

            _whateverTheAnswer.Add(node, result);
        }

        return result;
    }
}
