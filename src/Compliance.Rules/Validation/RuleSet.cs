using Compliance.Rules.Diagnostics;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Validation;

/// <summary>
/// Packs that fit together: to hold one is proof that every id is unique, every reference resolves, no layer reaches above itself and nothing depends
/// on itself. Only <see cref="RuleSetBuilder"/> makes one. Immutable.
/// </summary>
internal sealed class RuleSet
{
    internal RuleSet(Vocabulary vocabulary, IReadOnlyList<RulePack> packs, IReadOnlyList<Rule> rules, DependencyOrder order)
    {
        Vocabulary = vocabulary;
        Packs = packs;
        Rules = rules;
        Order = order;
        NotHeld = new TextsNotHeld(this);
    }

    public Vocabulary Vocabulary { get; }

    /// <summary>By id.</summary>
    public IReadOnlyList<RulePack> Packs { get; }

    /// <summary>The rules of all packs, by full id.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>By name of a fact: where it is declared.</summary>
    public required IReadOnlyDictionary<string, SourceLocation> FactPlaces { get; init; }

    /// <summary>In what order rules and derived facts can be evaluated.</summary>
    public DependencyOrder Order { get; }

    /// <summary>The texts that the packs do not hold.</summary>
    public TextsNotHeld NotHeld { get; }
}
