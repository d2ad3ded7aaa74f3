using Compliance.Rules.Compilation;
using Compliance.Rules.Validation;

namespace Compliance.RulesEngine.Exporting;

/// <summary>
/// Writes nodes of a slice's graph as Boolean expressions, one for each question: whether a node is True, and whether it may be. What an earlier workflow says is
/// asked for by name; everything else goes down to tests of facts. Belongs to one export.
/// </summary>
/// <param name="graph">The graph.</param>
internal sealed class ExpressionWriter(LogicGraph graph)
{
    /// <summary>More operands than this are put into groups, so that no expression is nested as deep as it is long.</summary>
    private const int GroupSize = 16;

    private const string Or = " || ";
    private const string And = " && ";

    /// <summary>Writes a node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="rail">The question.</param>
    /// <param name="known">The nodes that earlier workflows say, with the names of their states.</param>
    public string Write(int node, Rail rail, IReadOnlyDictionary<int, StateName> known) => Bare(Inner(node, rail, known));

    private string Inner(int node, Rail rail, IReadOnlyDictionary<int, StateName> known) => graph.Kind(node) switch
    {
        NodeKind.True => "true",
        NodeKind.False => "false",
        _ when known.TryGetValue(node, out var name) => Succeeded(name.For(rail)),
        NodeKind.Test => Write(graph.Test(node), rail),
        NodeKind.Not => $"!{Inner(graph.Operands(node)[0], Opposite(rail), known)}",
        var kind => Join([.. Operands(node, kind, known).Distinct().Select(operand => Inner(operand, rail, known))], kind == NodeKind.And ? And : Or),
    };

    /// <summary>The operands of a node, with those of an operand of the same kind in its place.</summary>
    private IEnumerable<int> Operands(int node, NodeKind kind, IReadOnlyDictionary<int, StateName> known)
    {
        foreach (var operand in graph.Operands(node).ToArray())
        {
            foreach (var part in graph.Kind(operand) == kind && !known.ContainsKey(operand) ? Operands(operand, kind, known) : [operand])
            {
                yield return part;
            }
        }
    }

    /// <summary>Whether one of some expressions is true.</summary>
    public static string Any(IEnumerable<string> expressions) => expressions.ToList() is { Count: > 0 } some ? Join(some, Or) : "false";

    /// <summary>Whether two expressions are true; one where they are the same.</summary>
    public static string Both(string one, string other) => string.Equals(one, other, StringComparison.Ordinal) ? one : Join([one, other], And);

    /// <summary>An expression without the brackets around it.</summary>
    public static string Bare(string expression) => expression is ['(', .. var inner, ')'] && IsWhole(inner) ? inner : expression;

    /// <summary>Whether the brackets in a text close what they open; texts in quotes hold none.</summary>
    private static bool IsWhole(string inner)
    {
        var depth = 0;
        foreach (var character in inner)
        {
            depth += character switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth < 0)
            {
                return false;
            }
        }

        return true;
    }

    public static string Succeeded(string rule) => $"facts.Succeeded({Quote(rule)})";

    public static string SucceededInWhole(string rule) => $"facts.Whole.Succeeded({Quote(rule)})";

    private static Rail Opposite(Rail rail) => rail == Rail.IsTrue ? Rail.MayBeTrue : Rail.IsTrue;

    private static string Write(FactTest test, Rail rail) => test switch
    {
        BooleanTest boolean => Ask(rail == Rail.IsTrue ? nameof(PackFacts.Is) : nameof(PackFacts.MayBe), test, TestText.Of(boolean.Expected)),
        NumberTest number => Any(number.Ranges.Select(range => Ask(rail == Rail.IsTrue ? nameof(PackFacts.Is) : nameof(PackFacts.MayBe), test, TestText.Of(range)))),
        ValueTest { Quantifier: Quantifier.Only } only => Ask(rail == Rail.IsTrue ? nameof(PackFacts.IsOnly) : nameof(PackFacts.MayBeOnly), test, TestText.Of(only.Values)),
        ValueTest { Quantifier: Quantifier.Any } any => Ask(rail == Rail.IsTrue ? nameof(PackFacts.Is) : nameof(PackFacts.MayBe), test, TestText.Of(any.Values)),
        _ => throw new InvalidOperationException($"No expression for a test of type {test.GetType().Name}."),
    };

    private static string Ask(string method, FactTest test, string text) => $"facts.{method}({Quote(test.Fact.Name)}, {Quote(text)})";

    private static string Join(IReadOnlyList<string> parts, string between)
    {
        while (parts.Count > GroupSize)
        {
            parts = [.. parts.Chunk(GroupSize).Select(group => $"({string.Join(between, group)})")];
        }

        return parts.Count == 1 ? parts[0] : $"({string.Join(between, parts)})";
    }

    /// <summary>Ids and names are letters, digits and a few marks that need no escape.</summary>
    private static string Quote(string text) => $"\"{text}\"";
}
