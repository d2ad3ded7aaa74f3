using System.Runtime.InteropServices;
using Compliance.Rules.Compilation.Codes;
using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Compilation;

/// <summary>
/// Builds a <see cref="LogicGraph"/>. Simplifies only by laws that hold in Kleene's logic: flattening, neutral and absorbing constants, equal operands;
/// never "a or not a".
/// </summary>
internal sealed class LogicGraphBuilder
{
    private readonly List<LogicGraph.Node> _nodes = [];
    private readonly List<int> _operands = [];
    private readonly Codebook _book;
    private readonly List<TestTable> _tests = [];
    private readonly Dictionary<int, int> _byTest = [];
    private readonly Dictionary<Operation, int> _byOperation = [];
    private readonly Dictionary<string, int> _derived = new(StringComparer.Ordinal);

    /// <summary>The operands of the operations that are being added, the outer ones first.</summary>
    private readonly List<int> _open = [];

    public LogicGraphBuilder(Codebook book)
    {
        _book = book;
        False = Intern(NodeKind.False, first: 0);
        True = Intern(NodeKind.True, first: 0);
    }

    public int True { get; }

    public int False { get; }

    /// <summary>Says which node a derived fact is; before any condition that reads it is added.</summary>
    public void Define(FactDefinition derived, int node) => _derived[derived.Name] = node;

    public LogicGraph Build() => new([.. _nodes], [.. _operands], [.. _tests]);

    public int Add(Condition condition) => condition switch
    {
        AllOf all => Combine(NodeKind.And, all.Parts, Add),
        AnyOf any => Combine(NodeKind.Or, any.Parts, Add),
        Not not => Not(Add(not.Part)),
        BooleanTest { Fact.IsDerived: true } derived => AddDerived(derived),
        ValueTest { Quantifier: Quantifier.All or Quantifier.None } composite => Add(Codebook.Simple(composite)),
        FactTest test => AddTest(_book.Table(test)),
        _ => throw new InvalidOperationException($"No compilation for a condition of type {condition.GetType().Name}."),
    };

    public int And(params ReadOnlySpan<int> operands) => Combine(NodeKind.And, operands);

    public int Or(params ReadOnlySpan<int> operands) => Combine(NodeKind.Or, operands);

    /// <summary>The disjunction of the nodes of some things.</summary>
    public int Or<T>(IReadOnlyList<T> things, Func<T, int> node) => Combine(NodeKind.Or, things, node);

    public int Not(int operand) => _nodes[operand].Kind switch
    {
        NodeKind.True => False,
        NodeKind.False => True,
        NodeKind.Not => _operands[_nodes[operand].First],
        _ => InternNot(operand),
    };

    private int InternNot(int operand)
    {
        _open.Add(operand);
        return Intern(NodeKind.Not, _open.Count - 1);
    }

    private int Combine(NodeKind kind, ReadOnlySpan<int> operands)
    {
        var first = _open.Count;
        _open.AddRange(operands);
        return Close(kind, first);
    }

    private int Combine<T>(NodeKind kind, IReadOnlyList<T> things, Func<T, int> node)
    {
        var first = _open.Count;

        // Not by an enumerator: of operations of few things there are thousands.
        for (var index = 0; index < things.Count; index++)
        {
            _open.Add(node(things[index]));
        }

        return Close(kind, first);
    }

    /// <summary>The operation on the operands from a place on, which it takes.</summary>
    private int Close(NodeKind kind, int first)
    {
        var (neutral, absorbing) = kind == NodeKind.And ? (True, False) : (False, True);
        _open.Sort(first, _open.Count - first, comparer: null);
        var end = first;
        for (var index = first; index < _open.Count; index++)
        {
            var operand = _open[index];
            if (operand == absorbing)
            {
                _open.RemoveRange(first, _open.Count - first);
                return absorbing;
            }

            if (operand != neutral && (end == first || _open[end - 1] != operand))
            {
                _open[end++] = operand;
            }
        }

        _open.RemoveRange(end, _open.Count - end);
        if (end - first > 1)
        {
            return Intern(kind, first);
        }

        var only = end == first ? neutral : _open[first];
        _open.RemoveRange(first, end - first);
        return only;
    }

    /// <summary>A derived fact of which no rule was compiled is False.</summary>
    private int AddDerived(BooleanTest test)
    {
        var node = _derived.GetValueOrDefault(test.Fact.Name, False);
        return test.Expected ? node : Not(node);
    }

    private int AddTest(TestTable test)
    {
        if (_byTest.TryGetValue(test.Index, out var known))
        {
            return known;
        }

        var node = _nodes.Count;
        _nodes.Add(new(NodeKind.Test, _tests.Count, 0));
        _tests.Add(test);
        _byTest.Add(test.Index, node);
        return node;
    }

    /// <summary>The node of an operation on the operands from a place on, which it takes.</summary>
    private int Intern(NodeKind kind, int first)
    {
        var operands = CollectionsMarshal.AsSpan(_open)[first..].ToArray();
        _open.RemoveRange(first, operands.Length);
        var operation = new Operation(kind, operands);
        if (_byOperation.TryGetValue(operation, out var known))
        {
            return known;
        }

        var node = _nodes.Count;
        _nodes.Add(new(kind, _operands.Count, operands.Length));
        _operands.AddRange(operands);
        _byOperation.Add(operation, node);
        return node;
    }

    /// <summary>What a node does with which operands: two that do the same with the same are one.</summary>
    private sealed class Operation(NodeKind kind, int[] operands) : IEquatable<Operation>
    {
        private readonly NodeKind _kind = kind;
        private readonly int[] _operands = operands;

        public bool Equals(Operation? other) => other is not null && _kind == other._kind && _operands.AsSpan().SequenceEqual(other._operands);

        public override bool Equals(object? obj) => Equals(obj as Operation);

        public override int GetHashCode()
        {
            var hash = (int)_kind;
            foreach (var operand in _operands)
            {
                hash = unchecked((hash * 16777619) ^ operand);
            }

            return hash;
        }
    }
}
