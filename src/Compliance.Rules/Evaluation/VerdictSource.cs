using Compliance.Rules.Compilation;

namespace Compliance.Rules.Evaluation;

/// <summary>
/// What a verdict was made from: enough to work out its details when somebody reads one. Most callers read the decision and the findings; why a norm applies,
/// what to ask and what was assumed is then never worked out. Thread-safe: two threads may work the same out twice.
/// </summary>
internal sealed class VerdictSource : IListSource<KnownFact>, IListSource<string>, IListSource<Citation>, IListSource<MissingFact>, IListSource<Assumption>,
    IListSource<Conflict>, IListSource<TextNotHeld>, IListSource<VerdictWarning>
{
    /// <summary>Lists of strings: a finding's have its place times <see cref="PartCount"/> and the part, the verdict's own are negative.</summary>
    private const int PartCount = 4;

    private readonly ComplianceEvaluator _evaluator;
    private readonly UseCase _useCase;
    private readonly DateOnly _day;
    private readonly FoundNorm[] _found;
    private VerdictDetails? _details;

    public VerdictSource(ComplianceEvaluator evaluator, UseCase useCase, DateOnly day, FoundNorm[] found)
    {
        _evaluator = evaluator;
        _useCase = useCase;
        _day = day;
        _found = found;
    }

    private enum Part
    {
        Missing,
        DefeatedBy,
        Caveats,
        Warnings,
    }

    /// <summary>Lists of norms that a verdict has.</summary>
    [Flags]
    private enum NormLists
    {
        None = 0,
        Exposures = 1,
        PossibleExposures = 2,
        Assurances = 4,
        Obligations = 8,
    }

    private enum Own
    {
        Exposures = -1,
        Assurances = -2,
        Obligations = -3,
        GovernedBy = -4,
        Gaps = -5,
        PossibleExposures = -6,
    }

    /// <summary>The details; to be set by whoever has worked them out already.</summary>
    public VerdictDetails Details
    {
        get => _details ??= _evaluator.Details(_useCase, _day, _found);
        init => _details = value;
    }

    /// <summary>The verdict.</summary>
    /// <param name="ruling">The decision.</param>
    /// <param name="terms">Whether the texts that decide the use are held.</param>
    /// <param name="slice">The rules in force.</param>
    public Verdict ToVerdict(Ruling ruling, TermsStatus terms, RuleSlice slice)
    {
        var findings = new Finding[_found.Length];
        var lists = NormLists.None;
        for (var index = 0; index < findings.Length; index++)
        {
            findings[index] = ToFinding(slice.ByRank[_found[index].Norm]!, index);
            lists |= ListOf(findings[index].Role, findings[index].Status);
        }

        return new Verdict
        {
            Id = _useCase.Id,
            Decision = ruling.Decision,
            PossibleDecisions = ruling.PossibleDecisions,
            AsOf = _day,
            UseCase = _useCase,
            Findings = ContentList<Finding>.Owning(findings),
            MissingFacts = ContentList<MissingFact>.Deferred(this, 0),
            Assumptions = ContentList<Assumption>.Deferred(this, 0),
            Exposures = Text(Own.Exposures, lists, NormLists.Exposures),
            PossibleExposures = Text(Own.PossibleExposures, lists, NormLists.PossibleExposures),
            Assurances = Text(Own.Assurances, lists, NormLists.Assurances),
            Obligations = Text(Own.Obligations, lists, NormLists.Obligations),
            Conflicts = ContentList<Conflict>.Deferred(this, 0),
            GovernedBy = Text(Own.GovernedBy),
            Gaps = Text(Own.Gaps),
            TextsNotHeld = ContentList<TextNotHeld>.Deferred(this, 0),
            Terms = terms,
            Warnings = ContentList<VerdictWarning>.Deferred(this, 0),
            Packs = _evaluator.Rules.Packs,
            Engine = EngineVersion.Current,
        };
    }

    private Finding ToFinding(CompiledNorm compiled, int index)
    {
        var norm = compiled.Norm;
        var found = _found[index];
        var fulfilment = norm.Modality == Modality.Obligation ? found.Fulfilment : (Fulfilment?)null;
        var turnsOnFacts = found.Status == FindingStatus.MayApply || (fulfilment == Fulfilment.Unknown && found.Status != FindingStatus.Defeated);
        return new Finding
        {
            Rule = norm.FullId,
            Title = norm.Title,
            Summary = norm.Summary,
            Bearer = norm.Bearer,
            Modality = norm.Modality,
            Topic = norm.Topic,
            Status = found.Status,
            Fulfilment = fulfilment,
            Standing = norm.Standing,
            Role = norm.Role,
            Parameters = norm.Parameters,
            Severity = norm.Severity,
            Because = ContentList<KnownFact>.Deferred(this, index),
            Missing = turnsOnFacts ? Text(index, Part.Missing) : ContentList<string>.Empty,
            DefeatedBy = found.Status == FindingStatus.Defeated ? Text(index, Part.DefeatedBy) : ContentList<string>.Empty,
            Caveats = compiled.SharedCaveats ?? Text(index, Part.Caveats),
            Warnings = compiled.HasSecondarySource ? Text(index, Part.Warnings) : ContentList<string>.Empty,
            Citations = compiled.SharedCitations ?? ContentList<Citation>.Deferred(this, index),
        };
    }

    KnownFact[] IListSource<KnownFact>.Make(int key) => Details.Findings[key].Because;

    Citation[] IListSource<Citation>.Make(int key) => Details.Findings[key].Citations;

    MissingFact[] IListSource<MissingFact>.Make(int key) => Details.MissingFacts;

    Assumption[] IListSource<Assumption>.Make(int key) => Details.Assumptions;

    Conflict[] IListSource<Conflict>.Make(int key) => Details.Conflicts;

    TextNotHeld[] IListSource<TextNotHeld>.Make(int key) => Details.TextsNotHeld;

    VerdictWarning[] IListSource<VerdictWarning>.Make(int key) => Details.Warnings;

    string[] IListSource<string>.Make(int key)
    {
        if (key >= 0)
        {
            var finding = Details.Findings[key / PartCount];
            return (Part)(key % PartCount) switch
            {
                Part.Missing => finding.Missing,
                Part.DefeatedBy => finding.DefeatedBy,
                Part.Caveats => finding.Caveats,
                _ => finding.Warnings,
            };
        }

        return (Own)key switch
        {
            Own.Exposures => Of(NormLists.Exposures),
            Own.PossibleExposures => Of(NormLists.PossibleExposures),
            Own.Assurances => Of(NormLists.Assurances),
            Own.Obligations => Of(NormLists.Obligations),
            Own.GovernedBy => Details.GovernedBy,
            _ => [.. Details.TextsNotHeld.Select(text => text.Id)],
        };
    }

    private ContentList<string> Text(int index, Part part) => ContentList<string>.Deferred(this, (index * PartCount) + (int)part);

    private ContentList<string> Text(Own part) => ContentList<string>.Deferred(this, (int)part);

    /// <summary>A list of norms; where it names none, nothing is put off.</summary>
    private ContentList<string> Text(Own part, NormLists lists, NormLists list) => (lists & list) == NormLists.None ? ContentList<string>.Empty : Text(part);

    /// <summary>The list of the verdict that names a norm of a role and status; none where none does.</summary>
    private static NormLists ListOf(NormRole role, FindingStatus status) => (role, status) switch
    {
        (NormRole.Exposure, FindingStatus.Applies) => NormLists.Exposures,
        (NormRole.Exposure, FindingStatus.MayApply) => NormLists.PossibleExposures,
        (NormRole.Assurance, FindingStatus.Applies) => NormLists.Assurances,
        (NormRole.Duty or NormRole.StandingDuty, FindingStatus.Applies) => NormLists.Obligations,
        _ => NormLists.None,
    };

    private string[] Of(NormLists list)
    {
        var ids = new List<string>();
        foreach (var found in _found)
        {
            var norm = _evaluator.Rules.Matrix.Norms[found.Norm];
            if (ListOf(norm.Role, found.Status) == list)
            {
                ids.Add(norm.FullId);
            }
        }

        return [.. ids];
    }
}
