using System.Collections.Concurrent;
using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.RulesEngine.Exporting;

/// <summary>Reads tests and keeps what it has read: expressions ask the same ones again and again. Thread-safe.</summary>
/// <param name="vocabulary">The facts.</param>
internal sealed class TestReader(Vocabulary vocabulary)
{
    /// <summary>More distinct tests than any export has; what is beyond is read anew each time.</summary>
    private const int Most = 1 << 16;

    private readonly ConcurrentDictionary<(string Fact, string Test, Quantifier Quantifier), FactTest> _read = new();

    public Truth Evaluate(BoundUseCase useCase, string fact, string test, Quantifier quantifier)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(test);
        if (!_read.TryGetValue((fact, test, quantifier), out var read))
        {
            read = TestText.Read(vocabulary, fact, test, quantifier);
            if (_read.Count < Most)
            {
                _read.TryAdd((fact, test, quantifier), read);
            }
        }

        return FactTesting.Evaluate(read, useCase);
    }
}
