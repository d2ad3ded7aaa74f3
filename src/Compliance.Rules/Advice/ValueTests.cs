using Compliance.Rules.Compilation;
using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Advice;

/// <summary>
/// The tests of a graph, by fact. Two values that pass and fail the same tests have the same signature: no rule in force tells them apart. Immutable.
/// </summary>
internal sealed class ValueTests
{
    private readonly Dictionary<int, List<FactTest>> _byFact = [];
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
                var test = graph.Test(node);
                if (!_byFact.TryGetValue(test.Fact.Index, out var tests))
                {
                    _byFact.Add(test.Fact.Index, tests = []);
                }

                tests.Add(test);
            }
        }
    }

    /// <summary>The tests of a fact; empty where no rule in force reads it.</summary>
    public IReadOnlyList<FactTest> Of(FactDefinition fact) => _byFact.GetValueOrDefault(fact.Index) ?? [];

    /// <summary>Whether some test of the fact is left unknown by what is known of it.</summary>
    public bool IsOpen(FactDefinition fact, BoundValue? value) => Of(fact).Any(test => FactTesting.Evaluate(test, value) == Truth.Unknown);

    /// <summary>What the tests make of a value, null for not known. Several purposes are told apart from one, for each needs a grant of its own.</summary>
    public string Signature(FactDefinition fact, BoundValue? value)
    {
        var signature = Letters(fact, value);
        return fact == _purpose && value?.Names.Count > 1
            ? $"{signature}:{string.Join('+', value.Names.Select(name => Letters(fact, new([name], 0))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}"
            : signature;
    }

    private string Letters(FactDefinition fact, BoundValue? value)
    {
        var tests = Of(fact);
        return string.Create(tests.Count, (tests, value), static (letters, state) =>
        {
            for (var index = 0; index < letters.Length; index++)
            {
                letters[index] = FactTesting.Evaluate(state.tests[index], state.value) switch { Truth.False => 'f', Truth.Unknown => 'u', _ => 't' };
            }
        });
    }
}
