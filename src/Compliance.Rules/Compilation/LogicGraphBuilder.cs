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

    public LogicGraphBuilder(Codebook book)
    {
        _book = book;
        False = Intern(NodeKind.False, []);
        True = Intern(NodeKind.True, []);
    }

    public int True { get; }

    public int False { get; }

    /// <summary>Says which node a derived fact is; before any condition that reads it is added.</summary>
    public void Define(FactDefinition derived, int node) => _derived[derived.Name] = node;

    public LogicGraph Build() => new([.. _nodes], [.. _operands], [.. _tests]);

    public int Add(Condition condition) => condition switch
    {
        AllOf all => And(all.Parts.Select(Add)),
        AnyOf any => Or(any.Parts.Select(Add)),
        Not not => Not(Add(not.Part)),
        BooleanTest { Fact.IsDerived: true } derived => AddDerived(derived),
        ValueTest { Quantifier: Quantifier.All or Quantifier.None } composite => Add(Codebook.Simple(composite)),
        FactTest test => AddTest(_book.Table(test)),
        _ => throw new InvalidOperationException($"No compilation for a condition of type {condition.GetType().Name}."),
    };

    public int And(IEnumerable<int> operands) => Combine(NodeKind.And, operands, neutral: True, absorbing: False);

    public int Or(IEnumerable<int> operands) => Combine(NodeKind.Or, operands, neutral: False, absorbing: True);

    public int Not(int operand) => _nodes[operand].Kind switch
    {
        NodeKind.True => False,
        NodeKind.False => True,
        NodeKind.Not => _operands[_nodes[operand].First],
        _ => Intern(NodeKind.Not, [operand]),
    };

    private int Combine(NodeKind kind, IEnumerable<int> operands, int neutral, int absorbing)
    {
        var sorted = new List<int>(operands);
        sorted.Sort();
        var distinct = new List<int>(sorted.Count);
        foreach (var operand in sorted)
        {
            if (operand == absorbing)
            {
                return absorbing;
            }

            if (operand != neutral && (distinct.Count == 0 || distinct[^1] != operand))
            {
                distinct.Add(operand);
            }
        }

        return distinct.Count switch
        {
            0 => neutral,
            1 => distinct[0],
            _ => Intern(kind, [.. distinct]),
        };
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

    private int Intern(NodeKind kind, int[] operands)
    {
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
