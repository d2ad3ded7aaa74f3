using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Validation;

/// <summary>The facts of a use case as conditions see them: names resolved, presumptions filled in. Immutable.</summary>
internal sealed class BoundUseCase
{
    private readonly BoundValue?[] _given;
    private readonly BoundValue?[] _seen;

    /// <param name="given">By place in the vocabulary: the value given, null where none is.</param>
    /// <param name="seen">The value that conditions see, null where it is unknown.</param>
    internal BoundUseCase(BoundValue?[] given, BoundValue?[] seen)
    {
        _given = given;
        _seen = seen;
    }

    /// <summary>The value that conditions see; null where it is unknown.</summary>
    public BoundValue? this[FactDefinition fact] => _seen[fact.Index];

    /// <summary>Whether the value seen is only presumed.</summary>
    public bool IsPresumed(FactDefinition fact) => _given[fact.Index] is null && _seen[fact.Index] is not null;

    /// <summary>The same without presumptions: only what was given is known.</summary>
    public BoundUseCase WithoutPresumptions() => new(_given, _given);

    /// <summary>The same with one fact's value replaced by another that is given.</summary>
    public BoundUseCase With(FactDefinition fact, BoundValue value)
    {
        var given = (BoundValue?[])_given.Clone();
        var seen = (BoundValue?[])_seen.Clone();
        given[fact.Index] = value;
        seen[fact.Index] = value;
        return new(given, seen);
    }

    /// <summary>The same with each purpose alone, where there are several; none where there are not. A grant for one purpose does not cover another.</summary>
    /// <param name="purpose">The set fact whose elements each need a grant; null in a vocabulary without it.</param>
    public IEnumerable<BoundUseCase> OneByOne(FactDefinition? purpose) => purpose is not null && this[purpose] is { Names.Count: > 1 } several
        ? several.Names.Select(name => With(purpose, several with { Names = [name] }))
        : [];
}
