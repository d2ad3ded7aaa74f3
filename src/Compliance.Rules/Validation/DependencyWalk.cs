using Compliance.Rules.Diagnostics;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Validation;

/// <summary>
/// Depth-first walk over what rules wait for: finishes each after what it waits for, or finds a circle. Keeps its own stack, for chains of
/// overrides may be as long as a pack.
/// </summary>
/// <param name="dependencies">What waits for what.</param>
/// <param name="rules">How many rules there are.</param>
internal sealed class DependencyWalk(DependencyOrder dependencies, int rules)
{
    private const int MostCircles = 20;

    private readonly Dictionary<object, bool> _isFinished = new(rules);
    private readonly Stack<Step> _path = [];
    private readonly HashSet<object> _inCircles = [];
    private readonly List<Circle> _circles = [];
    private int _attempts;

    /// <summary>The rules, each after all it waits for.</summary>
    public List<Rule> Finished { get; } = new(rules);

    /// <summary>Circles that share no member; not all of them where there are more than anybody would read.</summary>
    public IReadOnlyList<Circle> Circles => _circles;

    public void Visit(Rule rule)
    {
        Enter(rule);
        while (_path.TryPeek(out var top))
        {
            if (top.Next < top.Waits.Count)
            {
                Enter(top.Waits[top.Next++]);
            }
            else
            {
                Finish(_path.Pop().Node);
            }
        }
    }

    private void Finish(object node)
    {
        _isFinished[node] = true;
        if (node is Rule finished)
        {
            Finished.Add(finished);
        }
    }

    private void Enter(object node)
    {
        if (!_isFinished.TryGetValue(node, out var isFinished))
        {
            if (Waits(node) is { Count: > 0 } waits)
            {
                _isFinished[node] = false;
                _path.Push(new(node, waits));
            }
            else
            {
                Finish(node);
            }
        }
        else if (!isFinished && !_inCircles.Contains(node) && _attempts++ < MostCircles)
        {
            Report([.. _path.Select(step => step.Node).TakeWhile(step => !step.Equals(node)).Append(node).Reverse()]);
        }
    }

    private void Report(List<object> circle)
    {
        if (!circle.Exists(_inCircles.Contains))
        {
            _inCircles.UnionWith(circle);
            _circles.Add(new(circle.OfType<Rule>().First().At, [.. circle.Append(circle[0]).Select(Name)]));
        }
    }

    private IReadOnlyList<object> Waits(object node) => node switch
    {
        Rule { DerivedFactsRead: var facts } rule => (facts, dependencies.OverridersOf(rule), rule is Norm norm ? dependencies.SidesOver(norm) : []) switch
        {
            (_, [], []) => facts,
            ([], var others, []) => others,
            ([], [], var others) => others,
            var (derived, overriders, sides) => [.. derived, .. overriders, .. sides],
        },
        FactDefinition fact => dependencies.ConcludersOf(fact),
        ProvisionSide side => dependencies.NormsOf(side),
        _ => [],
    };

    /// <summary>What is being gone through, with what it waits for and which of it comes next.</summary>
    private sealed class Step(object node, IReadOnlyList<object> waits)
    {
        public object Node => node;

        public IReadOnlyList<object> Waits => waits;

        public int Next { get; set; }
    }

    private static string Name(object node) => node switch
    {
        Rule rule => rule.FullId,
        FactDefinition fact => $"fact {fact.Name}",
        ProvisionSide side => $"primary norms on {side.Topic}",
        _ => "",
    };
}

/// <summary>Rules and facts that wait for each other.</summary>
/// <param name="At">Where one of its rules stands.</param>
/// <param name="Members">In order, the first again at the end.</param>
internal sealed record Circle(SourceLocation At, IReadOnlyList<string> Members);
