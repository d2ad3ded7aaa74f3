namespace Compliance;

/// <summary>The lists of a verdict, made when they are read or there already; see <see cref="Verdict"/> for what each holds. Every list is a <see cref="ContentList{T}"/>.</summary>
internal interface IVerdictLists
{
    IReadOnlyList<MissingFact> MissingFacts { get; }

    IReadOnlyList<Assumption> Assumptions { get; }

    IReadOnlyList<string> Exposures { get; }

    IReadOnlyList<string> PossibleExposures { get; }

    IReadOnlyList<string> Assurances { get; }

    IReadOnlyList<string> Obligations { get; }

    IReadOnlyList<Conflict> Conflicts { get; }

    IReadOnlyList<string> GovernedBy { get; }

    IReadOnlyList<string> Gaps { get; }

    IReadOnlyList<TextNotHeld> TextsNotHeld { get; }

    IReadOnlyList<VerdictWarning> Warnings { get; }
}

/// <summary>The lists of a verdict, compared by content.</summary>
/// <param name="source">Has them.</param>
internal readonly struct VerdictLists(IVerdictLists source) : IEquatable<VerdictLists>
{
    /// <summary>Lists of which none holds anything.</summary>
    public static readonly VerdictLists None = new(new GivenVerdictLists());

    /// <summary>Has the lists.</summary>
    public IVerdictLists Source => source;

    /// <summary>The same lists, to be changed one by one.</summary>
    public GivenVerdictLists Given => source as GivenVerdictLists ?? new()
    {
        MissingFacts = source.MissingFacts,
        Assumptions = source.Assumptions,
        Exposures = source.Exposures,
        PossibleExposures = source.PossibleExposures,
        Assurances = source.Assurances,
        Obligations = source.Obligations,
        Conflicts = source.Conflicts,
        GovernedBy = source.GovernedBy,
        Gaps = source.Gaps,
        TextsNotHeld = source.TextsNotHeld,
        Warnings = source.Warnings,
    };

    public bool Equals(VerdictLists other) =>
        source.MissingFacts.Equals(other.Source.MissingFacts)
        && source.Assumptions.Equals(other.Source.Assumptions)
        && source.Exposures.Equals(other.Source.Exposures)
        && source.PossibleExposures.Equals(other.Source.PossibleExposures)
        && source.Assurances.Equals(other.Source.Assurances)
        && source.Obligations.Equals(other.Source.Obligations)
        && source.Conflicts.Equals(other.Source.Conflicts)
        && source.GovernedBy.Equals(other.Source.GovernedBy)
        && source.Gaps.Equals(other.Source.Gaps)
        && source.TextsNotHeld.Equals(other.Source.TextsNotHeld)
        && source.Warnings.Equals(other.Source.Warnings);

    public override bool Equals(object? obj) => obj is VerdictLists other && Equals(other);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(source.MissingFacts);
        hash.Add(source.Assumptions);
        hash.Add(source.Exposures);
        hash.Add(source.PossibleExposures);
        hash.Add(source.Assurances);
        hash.Add(source.Obligations);
        hash.Add(source.Conflicts);
        hash.Add(source.GovernedBy);
        hash.Add(source.Gaps);
        hash.Add(source.TextsNotHeld);
        hash.Add(source.Warnings);
        return hash.ToHashCode();
    }
}

/// <summary>Lists of a verdict as somebody gave them. Immutable.</summary>
internal sealed record GivenVerdictLists : IVerdictLists
{
    public IReadOnlyList<MissingFact> MissingFacts { get; init => field = ContentList<MissingFact>.Of(value); } = ContentList<MissingFact>.Empty;

    public IReadOnlyList<Assumption> Assumptions { get; init => field = ContentList<Assumption>.Of(value); } = ContentList<Assumption>.Empty;

    public IReadOnlyList<string> Exposures { get; init => field = ContentList<string>.Of(value); } = ContentList<string>.Empty;

    public IReadOnlyList<string> PossibleExposures { get; init => field = ContentList<string>.Of(value); } = ContentList<string>.Empty;

    public IReadOnlyList<string> Assurances { get; init => field = ContentList<string>.Of(value); } = ContentList<string>.Empty;

    public IReadOnlyList<string> Obligations { get; init => field = ContentList<string>.Of(value); } = ContentList<string>.Empty;

    public IReadOnlyList<Conflict> Conflicts { get; init => field = ContentList<Conflict>.Of(value); } = ContentList<Conflict>.Empty;

    public IReadOnlyList<string> GovernedBy { get; init => field = ContentList<string>.Of(value); } = ContentList<string>.Empty;

    public IReadOnlyList<string> Gaps { get; init => field = ContentList<string>.Of(value); } = ContentList<string>.Empty;

    public IReadOnlyList<TextNotHeld> TextsNotHeld { get; init => field = ContentList<TextNotHeld>.Of(value); } = ContentList<TextNotHeld>.Empty;

    public IReadOnlyList<VerdictWarning> Warnings { get; init => field = ContentList<VerdictWarning>.Of(value); } = ContentList<VerdictWarning>.Empty;
}
