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
    private readonly Dictionary<string, int> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _derived = new(StringComparer.Ordinal);

    public LogicGraphBuilder(Codebook book)
    {
        _book = book;
        False = Intern("F", NodeKind.False, []);
        True = Intern("T", NodeKind.True, []);
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
        _ => Intern($"!{operand}", NodeKind.Not, [operand]),
    };

    private int Combine(NodeKind kind, IEnumerable<int> operands, int neutral, int absorbing)
    {
        var distinct = operands.Where(operand => operand != neutral).Distinct().Order().ToArray();
        if (distinct.Contains(absorbing))
        {
            return absorbing;
        }

        return distinct.Length switch
        {
            0 => neutral,
            1 => distinct[0],
            _ => Intern($"{(kind == NodeKind.And ? '&' : '|')}{string.Join(',', distinct)}", kind, distinct),
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

    private int Intern(string key, NodeKind kind, int[] operands)
    {
        if (_byKey.TryGetValue(key, out var known))
        {
            return known;
        }

        var node = _nodes.Count;
        _nodes.Add(new(kind, _operands.Count, operands.Length));
        _operands.AddRange(operands);
        _byKey.Add(key, node);
        return node;
    }
}
