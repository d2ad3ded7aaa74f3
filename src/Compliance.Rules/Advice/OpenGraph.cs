using Compliance.Rules.Compilation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Advice;

/// <summary>
/// What is left of a graph where only some facts may still change: every node that comes out the same whatever they do is worked out once, and only the
/// others that matter are evaluated again. So thousands of variants of one use case cost little more than one. Immutable.
/// </summary>
/// <remarks>
/// Of each node the set of values that it can take is worked out first, from below; a set of one settles the node. The sets may be too large (they know
/// nothing of how facts hang together), never too small.
/// </remarks>
internal sealed class OpenGraph
{
    private readonly Truth[] _settled;
    private readonly Step[] _steps;
    private readonly int[] _operands;
    private readonly Truth[] _columns;

    /// <param name="graph">The graph.</param>
    /// <param name="values">By place in the vocabulary: the values of the facts that stand still, null where not known.</param>
    /// <param name="slots">The facts that may change.</param>
    /// <param name="wanted">The nodes that are read.</param>
    public OpenGraph(LogicGraph graph, IReadOnlyList<BoundValue?> values, IReadOnlyList<Slot> slots, IEnumerable<int> wanted)
    {
        var builder = new OpenGraphBuilder(graph, values, slots);
        (_settled, _steps, _operands, _columns) = builder.Build(wanted);
        SlotsRead = [.. _steps.Where(step => step.Kind == NodeKind.Test).Select(step => step.Slot).Distinct().Order()];
    }

    /// <summary>The slots that something wanted turns on.</summary>
    public IReadOnlyList<int> SlotsRead { get; }

    /// <summary>By node: whether its value can still change.</summary>
    public bool[] OpenNodes
    {
        get
        {
            var open = new bool[_settled.Length];
            foreach (var step in _steps)
            {
                open[step.Node] = true;
            }

            return open;
        }
    }

    /// <summary>Room for the values of all nodes; those of settled nodes are in it.</summary>
    public Truth[] NewValues() => (Truth[])_settled.Clone();

    /// <summary>Fills in the values of the nodes that are open.</summary>
    /// <param name="choice">For each slot the place of its value.</param>
    /// <param name="values">Made by <see cref="NewValues"/>.</param>
    public void Evaluate(ReadOnlySpan<int> choice, Truth[] values)
    {
        foreach (var step in _steps)
        {
            values[step.Node] = Value(step, choice, values);
        }
    }

    /// <summary>The same, and for each unknown node the slots behind it, a bit each; slots beyond 128 share bits.</summary>
    public void Evaluate(ReadOnlySpan<int> choice, Truth[] values, UInt128[] behind)
    {
        foreach (var step in _steps)
        {
            var value = Value(step, choice, values);
            values[step.Node] = value;
            behind[step.Node] = value != Truth.Unknown ? UInt128.Zero : step.Kind == NodeKind.Test ? BitOf(step.Slot) : Behind(step, behind);
        }
    }

    public static UInt128 BitOf(int slot) => UInt128.One << (slot & 127);

    private UInt128 Behind(Step step, UInt128[] behind)
    {
        var bits = UInt128.Zero;
        foreach (var operand in _operands.AsSpan(step.First, step.Count))
        {
            // What is settled has no bits.
            bits |= behind[operand];
        }

        return bits;
    }

    private Truth Value(Step step, ReadOnlySpan<int> choice, Truth[] values)
    {
        switch (step.Kind)
        {
            case NodeKind.Test:
                return _columns[step.First + choice[step.Slot]];
            case NodeKind.Not:
                return values[_operands[step.First]].Not();
            case NodeKind.And:
                var least = Truth.True;
                foreach (var operand in _operands.AsSpan(step.First, step.Count))
                {
                    least = least.And(values[operand]);
                }

                return least;
            default:
                var greatest = Truth.False;
                foreach (var operand in _operands.AsSpan(step.First, step.Count))
                {
                    greatest = greatest.Or(values[operand]);
                }

                return greatest;
        }
    }

    /// <param name="Node">The node.</param>
    /// <param name="Kind">What it does.</param>
    /// <param name="First">Place of its first operand; of a test, of the truth that it gives for its slot's first value.</param>
    /// <param name="Count">How many operands it has.</param>
    /// <param name="Slot">Of a test, the slot that it reads.</param>
    internal readonly record struct Step(int Node, NodeKind Kind, int First, int Count, int Slot);
}
