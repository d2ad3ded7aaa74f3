namespace Compliance;

/// <content>Findings by what they are to the customer, so that nobody joins ids or spells the predicates again.</content>
public sealed partial record Verdict
{
    /// <summary>
    /// The findings that make the decision what it is: of a prohibited use the bans that apply; of an undetermined one the bans, duties and grants that apply or may
    /// apply; of any other those that apply. Empty when nothing that is held speaks of the use.
    /// </summary>
    public IReadOnlyList<Finding> Deciding => Those(Decides);

    /// <summary>The open duties and the standing ones: the findings of <see cref="Obligations"/>.</summary>
    public IReadOnlyList<Finding> ObligationFindings =>
        Those(finding => finding is { Role: NormRole.Duty or NormRole.StandingDuty, Status: FindingStatus.Applies });

    /// <summary>What the vendor may do: the findings of <see cref="Exposures"/>.</summary>
    public IReadOnlyList<Finding> ExposureFindings => FindingsOf(NormRole.Exposure, FindingStatus.Applies);

    /// <summary>What the vendor may do if facts that are not known turn out so: the findings of <see cref="PossibleExposures"/>.</summary>
    public IReadOnlyList<Finding> PossibleExposureFindings => FindingsOf(NormRole.Exposure, FindingStatus.MayApply);

    /// <summary>What the customer may count on: the findings of <see cref="Assurances"/>.</summary>
    public IReadOnlyList<Finding> AssuranceFindings => FindingsOf(NormRole.Assurance, FindingStatus.Applies);

    /// <summary>The findings of norms that are one thing to the customer, of any status, in the order of <see cref="Findings"/>.</summary>
    /// <param name="role">What they are to the customer.</param>
    public IReadOnlyList<Finding> FindingsOf(NormRole role) => Those(finding => finding.Role == role);

    /// <summary>The findings of norms that are one thing to the customer and stand in one way to the use.</summary>
    /// <param name="role">What they are to the customer.</param>
    /// <param name="status">How they stand to the use.</param>
    public IReadOnlyList<Finding> FindingsOf(NormRole role, FindingStatus status) => Those(finding => finding.Role == role && finding.Status == status);

    private bool Decides(Finding finding) => Decision switch
    {
        Decision.Prohibited => finding is { Role: NormRole.Ban, Status: FindingStatus.Applies },
        Decision.Undetermined => finding is { Role: NormRole.Ban or NormRole.Duty or NormRole.Grant, Status: FindingStatus.Applies or FindingStatus.MayApply },
        _ => finding is { Role: NormRole.Ban or NormRole.Duty or NormRole.Grant, Status: FindingStatus.Applies },
    };

    private ContentList<Finding> Those(Func<Finding, bool> which) => ContentList<Finding>.Owning([.. Findings.Where(which)]);
}
