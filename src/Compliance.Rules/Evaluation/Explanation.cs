using Compliance.Rules.Compilation;
using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Evaluation;

/// <summary>
/// The facts behind the value of a node: those known that it rests on, and those unknown that it turns on. Goes only where the value was decided: of an
/// unknown disjunction the branches that are settled tell nothing.
/// </summary>
internal sealed class Explanation(LogicGraph graph, Truth[] values)
{
    private readonly SortedDictionary<int, FactDefinition> _known = [];
    private readonly SortedDictionary<int, FactDefinition> _unknown = [];
    private readonly HashSet<int> _seen = [];

    /// <summary>The known facts, in vocabulary order.</summary>
    public IEnumerable<FactDefinition> Known => _known.Values;

    /// <summary>The unknown facts, in vocabulary order.</summary>
    public IEnumerable<FactDefinition> Unknown => _unknown.Values;

    /// <summary>Adds the facts behind a node.</summary>
    public Explanation Of(int node)
    {
        var open = new Stack<int>([node]);
        while (open.TryPop(out var next))
        {
            if (!_seen.Add(next))
            {
                continue;
            }

            if (graph.Kind(next) == NodeKind.Test)
            {
                var fact = graph.Fact(next);
                (values[next] == Truth.Unknown ? _unknown : _known).TryAdd(fact.Index, fact);
                continue;
            }

            foreach (var operand in graph.Operands(next))
            {
                if (Matters(graph.Kind(next), values[next], values[operand]))
                {
                    open.Push(operand);
                }
            }
        }

        return this;
    }

    /// <summary>The known facts that were given, with their values.</summary>
    public IReadOnlyList<KnownFact> Because(BoundUseCase useCase)
    {
        var because = new List<KnownFact>(_known.Count);
        foreach (var fact in _known.Values)
        {
            if (!_unknown.ContainsKey(fact.Index) && useCase[fact] is { } value && !useCase.IsPresumed(fact))
            {
                because.Add(new(fact.Name, value.ToFactValue(fact.Type)));
            }
        }

        return because;
    }

    private static bool Matters(NodeKind kind, Truth value, Truth operand) => kind switch
    {
        NodeKind.And => value == Truth.False ? operand == Truth.False : true,
        NodeKind.Or => value == Truth.False || operand == value,
        _ => true,
    };
}
