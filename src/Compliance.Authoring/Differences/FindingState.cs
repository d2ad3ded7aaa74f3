namespace Compliance.Authoring.Differences;

/// <summary>Whether a norm holds of a use case, as its finding says.</summary>
internal static class FindingState
{
    /// <summary>Whether it applies; of obligations, whether the duty is open besides. Null is the finding of a norm that does not apply.</summary>
    public static Truth Of(Finding? finding) => finding switch
    {
        null or { Status: FindingStatus.Defeated or FindingStatus.Fulfilled } or { Fulfilment: Fulfilment.Fulfilled } => Truth.False,
        { Status: FindingStatus.MayApply } or { Fulfilment: Fulfilment.Unknown } => Truth.Unknown,
        _ => Truth.True,
    };
}
