using Compliance.Authoring.Witnesses;
using Compliance.Rules.Analysis;

namespace Compliance.Authoring.Differences;

/// <summary>What of a verdict changes.</summary>
internal enum Aspect
{
    /// <summary>The decision.</summary>
    Decision,

    /// <summary>What the vendor may do.</summary>
    Exposures,

    /// <summary>What the customer has to do.</summary>
    Duties,

    /// <summary>What the vendor has to do or must not do.</summary>
    Assurances,
}

/// <summary>A region of use cases of which one and the same changes. Immutable.</summary>
internal sealed record Difference
{
    public required Aspect Aspect { get; init; }

    /// <summary>Of decisions: the one before; else null.</summary>
    public Decision? From { get; init; }

    /// <summary>Of decisions: the one after; else null.</summary>
    public Decision? To { get; init; }

    /// <summary>The use cases, exactly.</summary>
    public required UseCaseSet Set { get; init; }

    /// <summary>The same in words, worked out when first read.</summary>
    public required Lazy<RegionInWords> Words { get; init; }

    /// <summary>One of them, the simplest.</summary>
    public required UseCase Witness { get; init; }

    /// <summary>Of decisions: the norms whose own change pushed some of them to the decision after, those that moved the witness first; else the norms that come and go there. By id.</summary>
    public required IReadOnlyList<MovedNorm> MovedBy { get; init; }
}

/// <summary>A norm that holds of other use cases than before. Immutable.</summary>
/// <param name="Norm">The norm.</param>
/// <param name="Bearer">Whom it binds or entitles.</param>
/// <param name="Modality">Its modality.</param>
/// <param name="Comes">Whether it holds after and did not before, in some of the region.</param>
/// <param name="Goes">Whether it held before and does not after, in some of the region.</param>
/// <param name="Before">The clauses in force before; empty when the norm was not.</param>
/// <param name="After">The clauses in force after; empty when the norm is not.</param>
internal sealed record MovedNorm(
    NormReference Norm, Bearer Bearer, Modality Modality, bool Comes, bool Goes, IReadOnlyList<Citation> Before, IReadOnlyList<Citation> After);

/// <summary>A region in words. Immutable.</summary>
/// <param name="Region">The words.</param>
/// <param name="Among">What the words take for known: they speak of these use cases only.</param>
internal sealed record RegionInWords(Region Region, Among Among);

/// <summary>Of which use cases the words for a region speak.</summary>
internal enum Among
{
    /// <summary>Of all.</summary>
    All,

    /// <summary>Of those that had the decision before.</summary>
    Before,

    /// <summary>Of those that have the decision after.</summary>
    After,
}

/// <summary>What comparing two sides gives. Immutable.</summary>
/// <param name="Differences">The differences, decisions first; empty where every fully described use case has the same verdict in all aspects.</param>
/// <param name="Renamed">Norms that are the same in all respects but their id, which are no difference.</param>
internal sealed record Comparison(IReadOnlyList<Difference> Differences, IReadOnlyList<(NormReference Before, NormReference After)> Renamed)
{
    /// <summary>Norms that hold of the same use cases but are read otherwise, by id.</summary>
    public IReadOnlyList<RereadNorm> Reread { get; init; } = [];

    /// <summary>Whether nothing changes but words and ids.</summary>
    public bool IsEqual => Differences.Count == 0 && !Reread.Any(norm => norm.IsDifference);
}
