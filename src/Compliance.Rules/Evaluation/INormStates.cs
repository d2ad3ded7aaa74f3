using Compliance.Rules.Validation;

namespace Compliance.Rules.Evaluation;

/// <summary>
/// Works out the states of norms in another way than the matrix does; decision, findings and all that a verdict says of them stay the same code. Thread-safe.
/// </summary>
internal interface INormStateSource
{
    /// <summary>The states of the norms in a use case.</summary>
    /// <param name="useCase">The facts that conditions see.</param>
    /// <param name="day">The day asked about.</param>
    INormStates Evaluate(BoundUseCase useCase, DateOnly day);
}

/// <summary>The states of norms in one use case on one day.</summary>
internal interface INormStates
{
    /// <summary>Whether a text that decides the use is not held.</summary>
    Truth TextsNotHeld { get; }

    /// <summary>The state of a norm; all False of one that is not in force.</summary>
    NormState this[Norm norm] { get; }
}

/// <summary>What becomes of a norm in one use case.</summary>
/// <param name="Conditions">Scope and condition hold and the exception does not, before any defeat.</param>
/// <param name="Applies">It applies, after defeat.</param>
/// <param name="Grants">It applies when defeat by the customer's prohibitions is ignored.</param>
/// <param name="Fulfilled">Of obligations: the duty is met; False where nothing says when.</param>
internal readonly record struct NormState(Truth Conditions, Truth Applies, Truth Grants, Truth Fulfilled)
{
    /// <summary>The status of the finding that the norm gives; null where it gives none.</summary>
    public FindingStatus? StatusOf(Norm norm) => (Applies, Conditions) switch
    {
        (Truth.True, _) when norm.Demands && Fulfilled == Truth.True => FindingStatus.Fulfilled,
        (Truth.True, _) => FindingStatus.Applies,
        (Truth.Unknown, _) => FindingStatus.MayApply,
        (_, Truth.True) => FindingStatus.Defeated,
        _ => null,
    };
}
