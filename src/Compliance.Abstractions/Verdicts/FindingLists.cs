namespace Compliance;

/// <summary>The lists of findings, made when they are read or there already; see <see cref="Finding"/> for what each holds. Every list is a <see cref="ContentList{T}"/>.</summary>
internal interface IFindingLists
{
    IReadOnlyList<KnownFact> Because(int finding);

    IReadOnlyList<string> Missing(int finding);

    IReadOnlyList<string> DefeatedBy(int finding);

    IReadOnlyList<string> Caveats(int finding);

    IReadOnlyList<string> Warnings(int finding);

    IReadOnlyList<Citation> Citations(int finding);
}

/// <summary>The lists of one finding, compared by content.</summary>
/// <param name="source">Has them.</param>
/// <param name="finding">Which of its findings it is.</param>
internal readonly struct FindingLists(IFindingLists source, int finding) : IEquatable<FindingLists>
{
    /// <summary>Lists of which none holds anything.</summary>
    public static readonly FindingLists None = new(new GivenFindingLists(), 0);

    public IReadOnlyList<KnownFact> Because => source.Because(finding);

    public IReadOnlyList<string> Missing => source.Missing(finding);

    public IReadOnlyList<string> DefeatedBy => source.DefeatedBy(finding);

    public IReadOnlyList<string> Caveats => source.Caveats(finding);

    public IReadOnlyList<string> Warnings => source.Warnings(finding);

    public IReadOnlyList<Citation> Citations => source.Citations(finding);

    /// <summary>The same lists, to be changed one by one.</summary>
    public GivenFindingLists Given => source as GivenFindingLists
        ?? new() { Because = Because, Missing = Missing, DefeatedBy = DefeatedBy, Caveats = Caveats, Warnings = Warnings, Citations = Citations };

    public bool Equals(FindingLists other) =>
        Because.Equals(other.Because)
        && Missing.Equals(other.Missing)
        && DefeatedBy.Equals(other.DefeatedBy)
        && Caveats.Equals(other.Caveats)
        && Warnings.Equals(other.Warnings)
        && Citations.Equals(other.Citations);

    public override bool Equals(object? obj) => obj is FindingLists other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Because, Missing, DefeatedBy, Caveats, Warnings, Citations);
}

/// <summary>Lists of a finding as somebody gave them. Immutable.</summary>
internal sealed record GivenFindingLists : IFindingLists
{
    public IReadOnlyList<KnownFact> Because { get; init => field = ContentList<KnownFact>.Of(value); } = ContentList<KnownFact>.Empty;

    public IReadOnlyList<string> Missing { get; init => field = ContentList<string>.Of(value); } = ContentList<string>.Empty;

    public IReadOnlyList<string> DefeatedBy { get; init => field = ContentList<string>.Of(value); } = ContentList<string>.Empty;

    public IReadOnlyList<string> Caveats { get; init => field = ContentList<string>.Of(value); } = ContentList<string>.Empty;

    public IReadOnlyList<string> Warnings { get; init => field = ContentList<string>.Of(value); } = ContentList<string>.Empty;

    public IReadOnlyList<Citation> Citations { get; init => field = ContentList<Citation>.Of(value); } = ContentList<Citation>.Empty;

    IReadOnlyList<KnownFact> IFindingLists.Because(int finding) => Because;

    IReadOnlyList<string> IFindingLists.Missing(int finding) => Missing;

    IReadOnlyList<string> IFindingLists.DefeatedBy(int finding) => DefeatedBy;

    IReadOnlyList<string> IFindingLists.Caveats(int finding) => Caveats;

    IReadOnlyList<string> IFindingLists.Warnings(int finding) => Warnings;

    IReadOnlyList<Citation> IFindingLists.Citations(int finding) => Citations;
}
