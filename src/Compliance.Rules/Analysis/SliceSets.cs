using Compliance.Rules.Compilation;

namespace Compliance.Rules.Analysis;

/// <summary>
/// The use cases in which each node of a slice's graph is true. For fully described use cases every node is true or false, so the rest is where it is
/// false. Sets are made when first asked for. Not thread-safe.
/// </summary>
/// <param name="space">The space.</param>
/// <param name="slice">The rules of a stretch of days.</param>
/// <param name="within">The use cases that matter: of no others is anything said, so that the diagrams stay small; null for all.</param>
internal sealed class SliceSets(UseCaseSpace space, RuleSlice slice, UseCaseSet? within = null)
{
    private readonly UseCaseSet?[] _sets = new UseCaseSet?[slice.Graph.Count];

    public UseCaseSpace Space => space;

    /// <summary>The use cases that matter.</summary>
    public UseCaseSet All { get; } = within ?? space.All;

    public RuleSlice Slice => slice;

    /// <summary>The use cases in which a node is true.</summary>
    public UseCaseSet this[int node]
    {
        get
        {
            foreach (var below in Below(node))
            {
                _sets[below] = Combine(below);
            }

            return _sets[node]!.Value;
        }
    }

    /// <summary>The use cases in which an obligation applies and its duty is not met.</summary>
    public UseCaseSet Outstanding(CompiledNorm norm) => this[norm.Applies] - this[norm.Fulfilled];

    private UseCaseSet Combine(int node) => slice.Graph.Kind(node) switch
    {
        NodeKind.True => All,
        NodeKind.False => space.Empty,
        NodeKind.Test => All & space.Where(slice.Graph.Test(node)),
        NodeKind.Not => All - _sets[slice.Graph.Operands(node)[0]]!.Value,
        NodeKind.And => Operands(node).Aggregate(All, (left, right) => left & right),
        _ => Operands(node).Aggregate(space.Empty, (left, right) => left | right),
    };

    private IEnumerable<UseCaseSet> Operands(int node) => slice.Graph.Operands(node).ToArray().Select(operand => _sets[operand]!.Value);

    /// <summary>The nodes under a node, itself included, whose sets are not yet made; operands stand before what uses them.</summary>
    private SortedSet<int> Below(int node)
    {
        var found = new SortedSet<int>();
        var open = new Stack<int>([node]);
        while (open.TryPop(out var next))
        {
            if (_sets[next] is null && found.Add(next) && slice.Graph.Kind(next) != NodeKind.Test)
            {
                foreach (var operand in slice.Graph.Operands(next))
                {
                    open.Push(operand);
                }
            }
        }

        return found;
    }
}
