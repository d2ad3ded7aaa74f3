using Compliance.Authoring.Interpretation;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Mutation;

/// <summary>The mutant of a document: versions take effect on another day or govern other uses, and so do the rules that cite them.</summary>
internal sealed class DocumentChange : MutantChange
{
    private readonly DocumentMutant _mutant;
    private readonly PolicyDocument _document;

    private DocumentChange(DocumentMutant mutant, RuleSet rules, PolicyDocument document)
    {
        _mutant = mutant;
        _document = document;
        Changed = [.. rules.Rules.Where(rule => rule.Cites.Any(cite => ReferenceEquals(cite.Document, mutant.Document))).Select(rule => rule.FullId)];
    }

    public override IReadOnlyList<string> Changed { get; }

    public override string ChangedDocument => _mutant.Subject;

    public static DocumentChange? Of(DocumentMutant mutant, RuleSet rules) => MutatedRules.Of(rules, mutant) is not { } mutated ? null
        : new(mutant, rules, mutated.Packs.SelectMany(pack => pack.Documents).First(document => string.Equals(document.FullId, mutant.Subject, StringComparison.Ordinal)))
        {
            Rules = new(mutated),
            Packs = mutated,
        };

    public override bool IsSeenIn(JudgedUseCase useCase) => IsOn(useCase.Day) && (_mutant.Document.InForceOn(useCase.Day), _document.InForceOn(useCase.Day)) is var (before, after)
        && (before?.Effective != after?.Effective || useCase.States.Any(states => states.Facts.Evaluate(before!.Scope) != states.Facts.Evaluate(after!.Scope)));

    public override bool IsOpenIn(JudgedUseCase useCase) => IsOn(useCase.Day) && _mutant.Document.InForceOn(useCase.Day) is { } version
        && useCase.States.Any(states => states.Facts.Evaluate(version.Scope) == Truth.Unknown);

    public override RulesOfDay On(DateOnly day) => Rules.On(day);

    public override bool IsOn(DateOnly day) => _document.InForceOn(day) is var after
        && (_mutant.Document.InForceOn(day) is { } before ? !ReferenceEquals(_mutant.In(before), after) || !ReferenceEquals(before, after) : after is not null);
}
