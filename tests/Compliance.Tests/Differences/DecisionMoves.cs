using Compliance.Authoring.Differences;

namespace Compliance.Tests.Differences;

/// <summary>Whether a norm stands otherwise to a use case, seen from verdicts alone: of permissions for any one purpose, for each purpose needs a grant.</summary>
internal static class DecisionMoves
{
    /// <summary>Whether it surely holds on one side and surely does not on the other, the way it is said to move.</summary>
    public static bool Moved(MovedNorm norm, UseCase useCase, RuleSide before, RuleSide after) => Parts(norm, useCase)
        .Any(part => (Both(norm, useCase, part, before), Both(norm, useCase, part, after)) == (norm.Comes ? (Truth.False, Truth.True) : (Truth.True, Truth.False)));

    /// <summary>Whether it may.</summary>
    public static bool MayHaveMoved(MovedNorm norm, UseCase useCase, RuleSide before, RuleSide after) => Parts(norm, useCase)
        .Any(part => (Both(norm, useCase, part, before), Both(norm, useCase, part, after)) is var (was, now) && (norm.Comes ? was != Truth.True && now != Truth.False : was != Truth.False && now != Truth.True));

    /// <summary>A grant covers an element when it holds of the use as it is, and would with that purpose alone.</summary>
    private static Truth Both(MovedNorm norm, UseCase whole, UseCase part, RuleSide side) => (Truth)Math.Min((int)State(norm, whole, side), (int)State(norm, part, side));

    private static IEnumerable<UseCase> Parts(MovedNorm norm, UseCase useCase) =>
        norm.Modality == Modality.Permission && useCase["purpose"] is { Kind: FactValueKind.Set } purpose && purpose.AsSet().Count > 1
            ? purpose.AsSet().Select(element => useCase.With("purpose", FactValue.Set([element])))
            : [useCase];

    /// <summary>Whether a prohibition applies, a duty is open, a permission applies or is defeated by the customer's prohibitions alone.</summary>
    private static Truth State(MovedNorm norm, UseCase useCase, RuleSide side)
    {
        var findings = side.Evaluator.Evaluate(useCase, side.Day).Findings;
        var finding = findings.SingleOrDefault(finding => finding.Rule == norm.Norm.Rule && finding.Modality == norm.Modality && finding.Bearer == norm.Bearer);
        return finding switch
        {
            null or { Status: FindingStatus.Fulfilled } => Truth.False,
            { Status: FindingStatus.Defeated, Modality: Modality.Permission } when
                finding.DefeatedBy.All(rule => findings.Any(other => other is { Bearer: Bearer.Customer, Modality: Modality.Prohibition } && other.Rule == rule)) => Truth.True,
            { Status: FindingStatus.Defeated } => Truth.False,
            { Status: FindingStatus.MayApply } or { Fulfilment: Fulfilment.Unknown } => Truth.Unknown,
            _ => Truth.True,
        };
    }
}
