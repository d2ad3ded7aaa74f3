using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Validation;

/// <summary>
/// Depth-first walk over what rules wait for: finishes each after what it waits for, or finds a circle. Keeps its own stack, for chains of
/// overrides may be as long as a pack.
/// </summary>
internal sealed class DependencyWalk(DependencyOrder dependencies)
{
    private readonly Dictionary<object, bool> _isFinished = [];
    private readonly Stack<(object Node, IEnumerator<object> Waits)> _path = [];

    /// <summary>The rules, each after all it waits for.</summary>
    public List<Rule> Finished { get; } = [];

    /// <summary>The first circle found; empty when there is none.</summary>
    public IReadOnlyList<string> Cycle { get; private set; } = [];

    public void Visit(Rule rule)
    {
        Enter(rule);
        while (_path.TryPeek(out var top))
        {
            if (top.Waits.MoveNext())
            {
                Enter(top.Waits.Current);
                continue;
            }

            _path.Pop();
            _isFinished[top.Node] = true;
            if (top.Node is Rule finished)
            {
                Finished.Add(finished);
            }
        }
    }

    private void Enter(object node)
    {
        if (!_isFinished.TryGetValue(node, out var isFinished))
        {
            _isFinished[node] = false;
            _path.Push((node, Waits(node).GetEnumerator()));
        }
        else if (!isFinished && Cycle.Count == 0)
        {
            var circle = _path.Select(step => step.Node).TakeWhile(step => !step.Equals(node)).Append(node).Reverse().Append(node);
            Cycle = [.. circle.Select(Name)];
        }
    }

    private IEnumerable<object> Waits(object node) => node switch
    {
        Rule rule => rule.FactsRead.Where(fact => fact.IsDerived).Distinct().Cast<object>()
            .Concat(dependencies.OverridersOf(rule))
            .Concat(rule is Norm norm ? dependencies.AuthoritiesOver(norm).Cast<object>() : []),
        FactDefinition fact => dependencies.ConcludersOf(fact),
        ProvisionSide side => dependencies.PrimaryNorms(side),
        _ => [],
    };

    private static string Name(object node) => node switch
    {
        Rule rule => rule.FullId,
        FactDefinition fact => $"fact {fact.Name}",
        ProvisionSide side => $"primary norms on {side.Topic}",
        _ => "",
    };
}
