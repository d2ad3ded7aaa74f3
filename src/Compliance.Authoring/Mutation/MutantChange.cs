using Compliance.Authoring.Interpretation;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Mutation;

/// <summary>A mutant laid over the rules as they are. Belongs to one trial; not thread-safe.</summary>
internal abstract class MutantChange
{
    /// <summary>The rules with the change.</summary>
    public required RuleInterpreter Rules { get; init; }

    /// <summary>The packs with the change, as far as documents go.</summary>
    public required RuleSet Packs { get; init; }

    /// <summary>The full ids of the rules that it changes.</summary>
    public abstract IReadOnlyList<string> Changed { get; }

    /// <summary>The document that it changes; null where it changes none.</summary>
    public virtual string? ChangedDocument => null;

    /// <summary>Whether what is changed comes out otherwise for a use case. Where it does not, every state of every rule is as it was.</summary>
    public abstract bool IsSeenIn(JudgedUseCase useCase);

    /// <summary>Whether what is changed is open in a use case: then other facts may be asked for though no state is another.</summary>
    public abstract bool IsOpenIn(JudgedUseCase useCase);

    /// <summary>The rules in force on a day.</summary>
    public abstract RulesOfDay On(DateOnly day);

    /// <summary>Whether the change can show on a day at all.</summary>
    public abstract bool IsOn(DateOnly day);

    /// <summary>What a verdict on a use case says.</summary>
    public StateVerdict Judge(JudgedUseCase useCase) => new(useCase, Packs, Rules, On(useCase.Day));

    /// <summary>Lays a mutant over rules; null where they would wait for each other in a circle, so that no pack could hold them.</summary>
    public static MutantChange? Of(Mutant mutant, RuleSet rules, RuleInterpreter interpreter) => mutant switch
    {
        RuleMutant change => RuleChange.Of(change, rules, interpreter),
        DocumentMutant change => DocumentChange.Of(change, rules),
        PrecedenceMutant change => PrecedenceChange.Of(change, rules, interpreter),
        _ => throw new InvalidOperationException($"Nothing is known of a mutant of type {mutant.GetType().Name}."),
    };
}
