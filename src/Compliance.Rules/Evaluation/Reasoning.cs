using Compliance.Rules.Compilation;
using Compliance.Rules.Compilation.Codes;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Evaluation;

/// <summary>
/// The values of the nodes of a graph in one use case, and the facts behind them: those known that a value rests on, and those unknown that it turns on.
/// Goes only where the value was decided: of an unknown disjunction the branches that are settled tell nothing. Memory that is used again; belongs to one
/// thread at a time.
/// </summary>
internal sealed class Reasoning
{
    private Truth[] _values = [];
    private int[] _seen = [];
    private int[] _open = [];
    private int _round;
    private LogicGraph? _graph;

    public Reasoning(Vocabulary vocabulary)
    {
        Known = new FactSet(vocabulary);
        Unknown = new FactSet(vocabulary);
    }

    /// <summary>The known facts behind the nodes asked for.</summary>
    public FactSet Known { get; }

    /// <summary>The unknown facts behind the nodes asked for.</summary>
    public FactSet Unknown { get; }

    public Truth this[int node] => _values[node];

    /// <summary>The values of all nodes, as long as nothing else is evaluated.</summary>
    public ReadOnlySpan<Truth> Values => _values.AsSpan(0, _graph?.Count ?? 0);

    /// <summary>Evaluates a graph.</summary>
    public void Evaluate(LogicGraph graph, EncodedUseCase useCase)
    {
        _graph = graph;
        if (_values.Length < graph.Count)
        {
            _values = new Truth[graph.Count];
            _seen = new int[graph.Count];
            _open = new int[graph.Count];
        }

        graph.Evaluate(useCase, _values);
    }

    /// <summary>Forgets the facts gathered.</summary>
    public Reasoning Start()
    {
        Known.Clear();
        Unknown.Clear();
        _round++;
        return this;
    }

    /// <summary>Adds the facts behind a node. What was gone through since <see cref="Start"/> is not gone through again.</summary>
    public Reasoning Of(int node)
    {
        var count = 0;
        Push(node, ref count);
        while (count > 0)
        {
            var next = _open[--count];
            var kind = _graph!.Kind(next);
            if (kind == NodeKind.Test)
            {
                (_values[next] == Truth.Unknown ? Unknown : Known).Add(_graph.Fact(next));
                continue;
            }

            foreach (var operand in _graph.Operands(next))
            {
                if (Matters(kind, _values[next], _values[operand]))
                {
                    Push(operand, ref count);
                }
            }
        }

        return this;
    }

    /// <summary>A node is noted when it is put on the stack, so that the stack never holds more than all nodes.</summary>
    private void Push(int node, ref int count)
    {
        if (_seen[node] != _round)
        {
            _seen[node] = _round;
            _open[count++] = node;
        }
    }

    private static bool Matters(NodeKind kind, Truth value, Truth operand) => kind switch
    {
        NodeKind.And => value == Truth.False ? operand == Truth.False : true,
        NodeKind.Or => value == Truth.False || operand == value,
        _ => true,
    };
}

/// <summary>A set of facts, read in vocabulary order. Memory that is used again.</summary>
internal sealed class FactSet(Vocabulary vocabulary)
{
    private readonly ulong[] _bits = new ulong[(vocabulary.Facts.Count + 63) / 64];

    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in _bits)
            {
                count += System.Numerics.BitOperations.PopCount(word);
            }

            return count;
        }
    }

    public bool Contains(FactDefinition fact) => (_bits[fact.Index >> 6] & (1UL << fact.Index)) != 0;

    public void Add(FactDefinition fact) => _bits[fact.Index >> 6] |= 1UL << fact.Index;

    public void Clear() => Array.Clear(_bits);

    public Enumerator GetEnumerator() => new(_bits, vocabulary);

    internal struct Enumerator(ulong[] bits, Vocabulary vocabulary)
    {
        private int _word;
        private ulong _open = bits.Length > 0 ? bits[0] : 0;

        public FactDefinition Current { get; private set; } = null!;

        public bool MoveNext()
        {
            while (_open == 0)
            {
                if (++_word >= bits.Length)
                {
                    return false;
                }

                _open = bits[_word];
            }

            Current = vocabulary.Facts[(_word << 6) + System.Numerics.BitOperations.TrailingZeroCount(_open)];
            _open &= _open - 1;
            return true;
        }
    }
}
