using Compliance.Rules.Compilation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Advice;

/// <summary>Works out which nodes of a graph are settled, and lists the steps that are left.</summary>
internal sealed class OpenGraphBuilder
{
    /// <summary>Every value.</summary>
    private const byte Any = 7;

    private readonly LogicGraph _graph;
    private readonly IReadOnlyList<BoundValue?> _values;
    private readonly IReadOnlyList<Slot> _slots;
    private readonly Dictionary<int, int> _slotOf = [];

    /// <summary>Of each node the values that it can take, a bit each.</summary>
    private readonly byte[] _possible;

    public OpenGraphBuilder(LogicGraph graph, IReadOnlyList<BoundValue?> values, IReadOnlyList<Slot> slots)
    {
        _graph = graph;
        _values = values;
        _slots = slots;
        _possible = new byte[graph.Count];
        for (var slot = 0; slot < slots.Count; slot++)
        {
            _slotOf.Add(slots[slot].Fact.Index, slot);
        }
    }

    public (Truth[] Settled, OpenGraph.Step[] Steps, int[] Operands, Truth[] Columns) Build(IEnumerable<int> wanted)
    {
        var settled = new Truth[_graph.Count];
        for (var node = 0; node < _graph.Count; node++)
        {
            _possible[node] = Possible(node);
            settled[node] = _possible[node] switch { 1 => Truth.False, 4 => Truth.True, _ => Truth.Unknown };
        }

        var needed = Needed(wanted);
        var steps = new List<OpenGraph.Step>();
        var operands = new List<int>();
        var columns = new List<Truth>();
        for (var node = 0; node < _graph.Count; node++)
        {
            if (!needed[node])
            {
                continue;
            }

            if (_graph.Kind(node) == NodeKind.Test)
            {
                var slot = _slotOf[_graph.Fact(node).Index];
                steps.Add(new(node, NodeKind.Test, columns.Count, 0, slot));
                var test = _graph.Table(node);
                columns.AddRange(_slots[slot].Values.Select(test.Evaluate));
                continue;
            }

            var neutral = _graph.Kind(node) == NodeKind.And ? Truth.True : Truth.False;
            var first = operands.Count;
            foreach (var operand in _graph.Operands(node))
            {
                if (IsOpen(operand) || settled[operand] != neutral || _graph.Kind(node) == NodeKind.Not)
                {
                    operands.Add(operand);
                }
            }

            steps.Add(new(node, _graph.Kind(node), first, operands.Count - first, -1));
        }

        return (settled, [.. steps], [.. operands], [.. columns]);
    }

    private bool IsOpen(int node) => _possible[node] is not (1 or 2 or 4);

    private byte Possible(int node) => _graph.Kind(node) switch
    {
        NodeKind.True => Bit(Truth.True),
        NodeKind.False => Bit(Truth.False),
        NodeKind.Test => PossibleOfTest(node),
        NodeKind.Not => Swapped(_possible[_graph.Operands(node)[0]]),
        NodeKind.And => Swapped(Greatest(_graph.Operands(node), swap: true)),
        _ => Greatest(_graph.Operands(node), swap: false),
    };

    private byte PossibleOfTest(int node)
    {
        var test = _graph.Table(node);
        if (!_slotOf.TryGetValue(test.Fact.Index, out var slot))
        {
            return Bit(test.Evaluate(_values[test.Fact.Index]));
        }

        byte possible = 0;
        foreach (var value in _slots[slot].Values)
        {
            possible |= Bit(test.Evaluate(value));
            if (possible == Any)
            {
                break;
            }
        }

        return possible;
    }

    /// <summary>The possible values of a disjunction; of a conjunction it is the disjunction of what is swapped, swapped.</summary>
    private byte Greatest(ReadOnlySpan<int> operands, bool swap)
    {
        byte possible = 1;
        foreach (var operand in operands)
        {
            var other = swap ? Swapped(_possible[operand]) : _possible[operand];
            byte both = 0;
            for (var one = 0; one < 3; one++)
            {
                for (var two = 0; two < 3; two++)
                {
                    if ((possible & (1 << one)) != 0 && (other & (1 << two)) != 0)
                    {
                        both |= (byte)(1 << Math.Max(one, two));
                    }
                }
            }

            possible = both;
        }

        return possible;
    }

    private bool[] Needed(IEnumerable<int> wanted)
    {
        var needed = new bool[_graph.Count];
        var open = new Stack<int>(wanted);
        while (open.TryPop(out var node))
        {
            if (needed[node] || !IsOpen(node))
            {
                continue;
            }

            needed[node] = true;
            foreach (var operand in _graph.Kind(node) == NodeKind.Test ? [] : _graph.Operands(node))
            {
                open.Push(operand);
            }
        }

        return needed;
    }

    private static byte Bit(Truth truth) => (byte)(1 << (int)truth);

    private static byte Swapped(byte possible) => (byte)(((possible & 1) << 2) | (possible & 2) | ((possible & 4) >> 2));
}
