namespace Compliance.RulesEngine;

/// <summary>
/// What fact workflows say of some objects: a use case, and what could not be said and why. It converts to its use case, so that
/// <c>evaluator.Evaluate(facts.Describe(order, supplier))</c> is all that a verdict takes. Immutable.
/// </summary>
public sealed class DescribedUse
{
    internal DescribedUse(UseCase useCase, IReadOnlyList<FactNotKnown> notKnown)
    {
        UseCase = useCase;
        NotKnown = notKnown;
    }

    /// <summary>
    /// The use case. A fact that a rule said is given; one that could not be said is <see cref="FactValue.Unknown"/>; one that no rule said is left out, and
    /// presumed or unknown as the vocabulary has it.
    /// </summary>
    public UseCase UseCase { get; }

    /// <summary>What could not be said, in the order of the rules; empty where everything could. A fact is in it once for each rule that could not say it.</summary>
    public IReadOnlyList<FactNotKnown> NotKnown { get; }

    /// <summary>The use case.</summary>
    public static implicit operator UseCase(DescribedUse described)
    {
        ArgumentNullException.ThrowIfNull(described);
        return described.UseCase;
    }

    /// <summary>The use case.</summary>
    public UseCase ToUseCase() => UseCase;

    /// <summary>The facts, then a line for each that is not known.</summary>
    public override string ToString() => string.Join('\n', NotKnown.Select(unknown => unknown.ToString()).Prepend(UseCase.ToString()));
}
