using Compliance.Rules.Compilation;

namespace Compliance.Rules.Evaluation;

/// <summary>The states of a norm in a use case, read off the values of its nodes.</summary>
internal readonly struct EvaluatedNorm(CompiledNorm compiled, Truth[] values)
{
    public CompiledNorm Compiled { get; } = compiled;

    public Truth Conditions => values[Compiled.Conditions];

    public Truth Applies => values[Compiled.Applies];

    /// <summary>Applies and is not fulfilled.</summary>
    public Truth Outstanding => Applies.And(values[Compiled.Fulfilled].Not());

    /// <summary>Null where the norm gives no finding.</summary>
    public FindingStatus? Status => (Applies, Conditions) switch
    {
        (Truth.True, _) when Fulfilment == Compliance.Fulfilment.Fulfilled => FindingStatus.Fulfilled,
        (Truth.True, _) => FindingStatus.Applies,
        (Truth.Unknown, _) => FindingStatus.MayApply,
        (_, Truth.True) => FindingStatus.Defeated,
        _ => null,
    };

    /// <summary>Null but for obligations.</summary>
    public Fulfilment? Fulfilment => Compiled.Norm.Modality != Modality.Obligation ? null : values[Compiled.Fulfilled] switch
    {
        Truth.True => Compliance.Fulfilment.Fulfilled,
        Truth.Unknown => Compliance.Fulfilment.Unknown,
        _ => Compliance.Fulfilment.Outstanding,
    };

    /// <summary>Whether it applies, its duty met or not.</summary>
    public bool IsInEffect => Applies == Truth.True;
}
