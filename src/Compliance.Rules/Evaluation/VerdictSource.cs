using Compliance.Rules.Compilation;

namespace Compliance.Rules.Evaluation;

/// <summary>
/// What a verdict was made from: enough to work out its details when somebody reads one. Most callers read the decision and the findings; why a norm applies,
/// what to ask and what was assumed is then never worked out. Thread-safe: two threads may work the same out twice.
/// </summary>
/// <param name="evaluator">Works them out.</param>
/// <param name="useCase">The use case as it was evaluated.</param>
/// <param name="day">The day asked about.</param>
/// <param name="graphs">The rules.</param>
/// <param name="stretch">The stretch of days that it is in.</param>
/// <param name="found">The norms that give a finding.</param>
internal sealed class VerdictSource(ComplianceEvaluator evaluator, UseCase useCase, DateOnly day, RuleGraphs graphs, int stretch, FoundNorm[] found) : IVerdictLists, IFindingLists
{
    private readonly RuleSlice _slice = graphs.In(stretch);
    private VerdictDetails? _details;
    private NormsByRole? _norms;

    /// <summary>The details; to be set by whoever has worked them out already.</summary>
    public VerdictDetails Details
    {
        get => _details ??= evaluator.Details(useCase, day, graphs, found);
        init => _details = value;
    }

    public IReadOnlyList<MissingFact> MissingFacts => Details.MissingFacts;

    public IReadOnlyList<Assumption> Assumptions => Details.Assumptions;

    public IReadOnlyList<string> Exposures => Norms.Exposures;

    public IReadOnlyList<string> PossibleExposures => Norms.PossibleExposures;

    public IReadOnlyList<string> Assurances => Norms.Assurances;

    public IReadOnlyList<string> Obligations => Norms.Obligations;

    public IReadOnlyList<Conflict> Conflicts => Details.Conflicts;

    public IReadOnlyList<string> GovernedBy => Details.GovernedBy;

    public IReadOnlyList<string> Gaps => Details.Gaps;

    public IReadOnlyList<TextNotHeld> TextsNotHeld => Details.TextsNotHeld;

    public IReadOnlyList<VerdictWarning> Warnings => Details.Warnings;

    private NormsByRole Norms => _norms ??= NormsByRole.Of(found, _slice);

    /// <summary>The verdict.</summary>
    /// <param name="ruling">The decision.</param>
    /// <param name="terms">Whether the texts that decide the use are held.</param>
    public Verdict ToVerdict(Ruling ruling, TermsStatus terms)
    {
        var findings = new Finding[found.Length];
        for (var index = 0; index < findings.Length; index++)
        {
            var norm = Norm(index);
            findings[index] = norm.Finding with { Status = found[index].Status, Fulfilment = FulfilmentOf(norm, found[index]), Lists = new(this, index) };
        }

        return evaluator.Blank with
        {
            Id = useCase.Id,
            Decision = ruling.Decision,
            PossibleDecisions = ruling.PossibleDecisions,
            AsOf = day,
            UseCase = useCase,
            Findings = ContentList<Finding>.Owning(findings),
            Terms = terms,
            Lists = new(this),
        };
    }

    public IReadOnlyList<KnownFact> Because(int finding) => Details.Findings[finding].Because;

    /// <summary>Where nothing is open, nothing is worked out; likewise below.</summary>
    public IReadOnlyList<string> Missing(int finding)
    {
        var status = found[finding].Status;
        return status == FindingStatus.MayApply || (status != FindingStatus.Defeated && FulfilmentOf(Norm(finding), found[finding]) == Fulfilment.Unknown)
            ? Details.Findings[finding].Missing : ContentList<string>.Empty;
    }

    public IReadOnlyList<string> DefeatedBy(int finding) =>
        found[finding].Status == FindingStatus.Defeated ? Details.Findings[finding].DefeatedBy : ContentList<string>.Empty;

    public IReadOnlyList<string> Caveats(int finding) => Norm(finding).SharedCaveats ?? Details.Findings[finding].Caveats;

    IReadOnlyList<string> IFindingLists.Warnings(int finding) => Norm(finding).HasSecondarySource ? Details.Findings[finding].Warnings : ContentList<string>.Empty;

    public IReadOnlyList<Citation> Citations(int finding) => Norm(finding).SharedCitations ?? Details.Findings[finding].Citations;

    private CompiledNorm Norm(int finding) => _slice.ByRank[found[finding].Norm]!;

    private static Fulfilment? FulfilmentOf(CompiledNorm norm, FoundNorm found) => norm.Norm.Demands ? found.Fulfilment : null;
}

/// <summary>The lists of a verdict that name norms by what they are to the customer. Immutable.</summary>
internal sealed class NormsByRole
{
    private NormsByRole(IReadOnlyList<(CompiledNorm Norm, FindingStatus Status)> found)
    {
        Exposures = Of(found, FindingStatus.Applies, NormRole.Exposure);
        PossibleExposures = Of(found, FindingStatus.MayApply, NormRole.Exposure);
        Assurances = Of(found, FindingStatus.Applies, NormRole.Assurance);
        Obligations = Of(found, FindingStatus.Applies, NormRole.Duty, NormRole.StandingDuty);
    }

    public ContentList<string> Exposures { get; }

    public ContentList<string> PossibleExposures { get; }

    public ContentList<string> Assurances { get; }

    public ContentList<string> Obligations { get; }

    /// <summary>The lists of the findings of a verdict.</summary>
    /// <param name="found">The norms that give a finding.</param>
    /// <param name="slice">The rules in force.</param>
    public static NormsByRole Of(FoundNorm[] found, RuleSlice slice) => new([.. found.Select(one => (slice.ByRank[one.Norm]!, one.Status))]);

    private static ContentList<string> Of(IEnumerable<(CompiledNorm Norm, FindingStatus Status)> found, FindingStatus status, params NormRole[] roles) =>
        ContentList<string>.Owning([.. found.Where(one => one.Status == status && roles.Contains(one.Norm.Norm.Role)).Select(one => one.Norm.Norm.FullId)]);
}
