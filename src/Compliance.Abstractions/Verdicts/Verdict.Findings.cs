namespace Compliance;

/// <content>Findings by what they are to the customer, so that nobody joins ids or spells the predicates again.</content>
public sealed partial record Verdict
{
    /// <summary>
    /// The customer's findings that make the decision what it is: of a prohibited use the prohibitions that apply; of an undetermined one everything that applies
    /// or may apply; of any other what applies. Lasting duties decide nothing. Empty when nothing speaks of the use.
    /// </summary>
    public IReadOnlyList<Finding> Deciding => [.. Findings.Where(Decides)];

    private bool Decides(Finding finding) =>
        finding is { Bearer: Bearer.Customer, Standing: false }
        && (finding.Status == FindingStatus.Applies || (finding.Status == FindingStatus.MayApply && Decision == Decision.Undetermined))
        && (Decision != Decision.Prohibited || finding.Modality == Modality.Prohibition);
}
