using System.Diagnostics.CodeAnalysis;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Validation;

/// <summary>A vocabulary as callers see it. Immutable and thread-safe; the descriptions are made when they are first read.</summary>
internal sealed class DescribedVocabulary : IComplianceVocabulary
{
    private readonly Vocabulary _vocabulary;
    private readonly Lazy<Dictionary<string, FactDescription>> _byName;
    private readonly Lazy<IReadOnlyList<FactDescription>> _facts;

    public DescribedVocabulary(Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        _facts = new(() => ContentList<FactDescription>.Of([.. vocabulary.Facts.Where(fact => !fact.IsDerived).Select(Descriptions.Of)]));
        _byName = new(() => Facts.ToDictionary(fact => fact.Name, StringComparer.Ordinal));
    }

    public IReadOnlyList<FactDescription> Facts => _facts.Value;

    public FactDescription? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _byName.Value.GetValueOrDefault(name);
    }

    public IReadOnlyList<UseCaseFault> Validate(UseCase useCase)
    {
        ArgumentNullException.ThrowIfNull(useCase);
        var faults = new DiagnosticBag();
        _ = UseCaseBinder.Bind(useCase, _vocabulary, places: null, faults);
        return UseCaseFaults.Of(faults.Sorted());
    }

    public UseCase Parse(IEnumerable<KeyValuePair<string, string>> facts) =>
        Read(facts, out var faults) ?? throw UseCaseFaults.InCode(faults.Sorted());

    public bool TryParse(IEnumerable<KeyValuePair<string, string>> facts, [NotNullWhen(true)] out UseCase? useCase, out IReadOnlyList<UseCaseFault> faults)
    {
        useCase = Read(facts, out var found);
        faults = UseCaseFaults.Of(found.Sorted());
        return useCase is not null;
    }

    private UseCase? Read(IEnumerable<KeyValuePair<string, string>> facts, out DiagnosticBag faults)
    {
        ArgumentNullException.ThrowIfNull(facts);
        faults = new();
        var useCase = UseCaseText.Read(facts, _vocabulary, faults);
        _ = UseCaseBinder.Bind(useCase, _vocabulary, places: null, faults);
        return faults.IsEmpty ? useCase : null;
    }
}
