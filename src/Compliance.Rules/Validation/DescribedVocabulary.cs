using System.Diagnostics.CodeAnalysis;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Validation;

/// <summary>A vocabulary as callers see it. Immutable and thread-safe; the descriptions are made when they are first read.</summary>
internal sealed class DescribedVocabulary : IComplianceVocabulary
{
    private readonly Vocabulary _vocabulary;
    private readonly UseCase? _profile;
    private readonly Lazy<Dictionary<string, FactDescription>> _byName;
    private readonly Lazy<IReadOnlyList<FactDescription>> _facts;
    private readonly Lazy<IReadOnlyList<VendorDescription>> _vendors;

    /// <param name="vocabulary">The vocabulary.</param>
    /// <param name="profile">What each use case is laid over; null for nothing.</param>
    /// <param name="isStrict">Whether nothing is presumed.</param>
    public DescribedVocabulary(Vocabulary vocabulary, UseCase? profile, bool isStrict)
    {
        _vocabulary = vocabulary;
        _profile = profile;
        _facts = new(() => ContentList<FactDescription>.Of([.. vocabulary.Facts.Where(fact => !fact.IsDerived).Select(fact => Descriptions.Of(fact, isStrict))]));
        _vendors = new(() => ContentList<VendorDescription>.Of(Descriptions.Vendors(vocabulary)));
        _byName = new(() => Facts.ToDictionary(fact => fact.Name, StringComparer.Ordinal));
        Topics = ContentList<TopicDescription>.Of([.. vocabulary.Topics.Select(topic => new TopicDescription(topic.Name, topic.Title, topic.Question, topic.Broader))]);
        Parameters = ContentList<ParameterDescription>.Of([.. vocabulary.Parameters.Select(parameter => new ParameterDescription(parameter.Name, parameter.Unit, parameter.Title))]);
    }

    public IReadOnlyList<VendorDescription> Vendors => _vendors.Value;

    public IReadOnlyList<TopicDescription> Topics { get; }

    public IReadOnlyList<ParameterDescription> Parameters { get; }

    public IReadOnlyList<FactDescription> Facts => _facts.Value;

    public FactDescription? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _byName.Value.GetValueOrDefault(name);
    }

    /// <summary>The definition of a fact; null when there is none of that name.</summary>
    public FactDefinition? Definition(string name) => _vocabulary.Find(name);

    public IReadOnlyList<UseCaseFault> Validate(UseCase useCase)
    {
        ArgumentNullException.ThrowIfNull(useCase);
        var faults = new DiagnosticBag();
        Bind(useCase, faults);
        return UseCaseFaults.Of(faults.Sorted());
    }

    /// <summary>The same of a use case that was read from a text: each fault with its place.</summary>
    public IReadOnlyList<UseCaseFault> Validate(UseCaseDocument document)
    {
        var faults = new DiagnosticBag();
        Bind(document.UseCase, faults, document);
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
        Bind(useCase, faults);
        return faults.IsEmpty ? useCase : null;
    }

    private void Bind(UseCase useCase, DiagnosticBag faults, UseCaseDocument? places = null) =>
        _ = UseCaseBinder.Bind(_profile is null ? useCase : useCase.Over(_profile), _vocabulary, places, faults);
}
