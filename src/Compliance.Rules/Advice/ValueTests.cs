using Compliance.Rules.Compilation;
using Compliance.Rules.Compilation.Codes;
using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Advice;

/// <summary>
/// The tests of a graph, by fact. Two values that pass and fail the same tests have the same signature: no rule in force tells them apart. Immutable.
/// </summary>
internal sealed class ValueTests
{
    private readonly Dictionary<int, List<TestTable>> _byFact = [];
    private readonly FactDefinition? _purpose;

    /// <param name="graph">The graph.</param>
    /// <param name="purpose">The set fact whose elements each need a grant; null where there is none.</param>
    public ValueTests(LogicGraph graph, FactDefinition? purpose)
    {
        _purpose = purpose;
        for (var node = 0; node < graph.Count; node++)
        {
            if (graph.Kind(node) == NodeKind.Test)
            {
                var test = graph.Table(node);
                if (!_byFact.TryGetValue(test.Fact.Index, out var tests))
                {
                    _byFact.Add(test.Fact.Index, tests = []);
                }

                tests.Add(test);
            }
        }
    }

    /// <summary>The tests of a fact; empty where no rule in force reads it.</summary>
    public IEnumerable<FactTest> Of(FactDefinition fact) => Tables(fact).Select(table => table.Test);

    /// <summary>Whether some test of the fact is left unknown by what is known of it.</summary>
    public bool IsOpen(FactDefinition fact, BoundValue? value) => Tables(fact).Exists(test => test.Evaluate(value) == Truth.Unknown);

    /// <summary>What the tests make of a value, null for not known. Several purposes are told apart from one, for each needs a grant of its own.</summary>
    public string Signature(FactDefinition fact, BoundValue? value)
    {
        var signature = Letters(fact, value);
        return fact == _purpose && value?.Names.Count > 1
            ? $"{signature}:{string.Join('+', value.Names.Select(name => Letters(fact, new([name], 0))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}"
            : signature;
    }

    private List<TestTable> Tables(FactDefinition fact) => _byFact.GetValueOrDefault(fact.Index) ?? [];

    private string Letters(FactDefinition fact, BoundValue? value)
    {
        var tests = Tables(fact);
        return string.Create(tests.Count, (tests, value), static (letters, state) =>
        {
            for (var index = 0; index < letters.Length; index++)
            {
                letters[index] = state.tests[index].Evaluate(state.value) switch { Truth.False => 'f', Truth.Unknown => 'u', _ => 't' };
            }
        });
    }
}
