using Compliance.Rules.Compilation.Codes;
using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Compilation;

/// <summary>What a node of a <see cref="LogicGraph"/> does with its operands.</summary>
internal enum NodeKind : byte
{
    /// <summary>Always true.</summary>
    True,

    /// <summary>Always false.</summary>
    False,

    /// <summary>A test of a fact.</summary>
    Test,

    /// <summary>The least of its operands.</summary>
    And,

    /// <summary>The greatest of its operands.</summary>
    Or,

    /// <summary>Its operand swapped.</summary>
    Not,
}

/// <summary>
/// The conditions of all rules of a slice as one graph without circles: equal tests are one node, and what several rules need (a document's scope, a
/// derived fact) is computed once. Operands stand before the nodes that use them, so one pass over the nodes evaluates everything. Immutable.
/// </summary>
/// <remarks>
/// <code>
///   nodes     0:test  1:test  2:not(1)  3:and(0,2)  4:or(3,…)   …
///   values    True    Unknown Unknown   Unknown     …           filled from left to right
/// </code>
/// </remarks>
internal sealed class LogicGraph
{
    private readonly Node[] _nodes;
    private readonly int[] _operands;
    private readonly TestTable[] _tests;

    internal LogicGraph(Node[] nodes, int[] operands, TestTable[] tests)
    {
        _nodes = nodes;
        _operands = operands;
        _tests = tests;
    }

    public int Count => _nodes.Length;

    public NodeKind Kind(int node) => _nodes[node].Kind;

    public ReadOnlySpan<int> Operands(int node) => _operands.AsSpan(_nodes[node].First, _nodes[node].Count);

    /// <summary>The fact that a test node reads.</summary>
    public FactDefinition Fact(int node) => Table(node).Fact;

    /// <summary>The test that a test node makes.</summary>
    public FactTest Test(int node) => Table(node).Test;

    /// <summary>The test that a test node makes, with its answers.</summary>
    public TestTable Table(int node) => _tests[_nodes[node].First];

    /// <summary>Evaluates every node.</summary>
    /// <param name="useCase">The use case.</param>
    /// <param name="values">Takes the value of each node.</param>
    public void Evaluate(EncodedUseCase useCase, Span<Truth> values)
    {
        for (var node = 0; node < _nodes.Length; node++)
        {
            values[node] = _nodes[node].Kind switch
            {
                NodeKind.True => Truth.True,
                NodeKind.False => Truth.False,
                NodeKind.Test => Table(node).Evaluate(useCase),
                NodeKind.Not => values[_operands[_nodes[node].First]].Not(),
                NodeKind.And => Least(Operands(node), values),
                _ => Greatest(Operands(node), values),
            };
        }
    }

    /// <summary>The facts that a node turns on, through all its operands, in vocabulary order.</summary>
    public FactDefinition[] FactsUnder(int node)
    {
        var facts = new HashSet<FactDefinition>();
        var seen = new bool[node + 1];
        var open = new List<int> { node };
        while (open.Count > 0)
        {
            var next = open[^1];
            open.RemoveAt(open.Count - 1);
            if (seen[next])
            {
                continue;
            }

            seen[next] = true;
            if (_nodes[next].Kind == NodeKind.Test)
            {
                facts.Add(Fact(next));
            }
            else
            {
                open.AddRange(Operands(next));
            }
        }

        return [.. facts.OrderBy(fact => fact.Index)];
    }

    private static Truth Least(ReadOnlySpan<int> operands, ReadOnlySpan<Truth> values)
    {
        var least = Truth.True;
        foreach (var operand in operands)
        {
            least = least.And(values[operand]);
        }

        return least;
    }

    private static Truth Greatest(ReadOnlySpan<int> operands, ReadOnlySpan<Truth> values)
    {
        var greatest = Truth.False;
        foreach (var operand in operands)
        {
            greatest = greatest.Or(values[operand]);
        }

        return greatest;
    }

    /// <param name="Kind">What it does.</param>
    /// <param name="First">Place of its first operand; of a test, the place of the test.</param>
    /// <param name="Count">How many operands it has.</param>
    internal readonly record struct Node(NodeKind Kind, int First, int Count);
}
