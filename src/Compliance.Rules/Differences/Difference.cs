using Compliance.Rules.Analysis;

namespace Compliance.Rules.Differences;

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

    /// <summary>Of decisions: the norms whose own change moved some of them; else the norms that come and go there. By id.</summary>
    public required IReadOnlyList<MovedNorm> MovedBy { get; init; }
}

/// <summary>A norm that holds of other use cases than before. Immutable.</summary>
/// <param name="Norm">The norm.</param>
/// <param name="Modality">Its modality.</param>
/// <param name="Comes">Whether it holds after and did not before, in some of the region.</param>
/// <param name="Goes">Whether it held before and does not after, in some of the region.</param>
/// <param name="Before">The clauses in force before; empty when the norm was not.</param>
/// <param name="After">The clauses in force after; empty when the norm is not.</param>
internal sealed record MovedNorm(NormReference Norm, Modality Modality, bool Comes, bool Goes, IReadOnlyList<Citation> Before, IReadOnlyList<Citation> After);

/// <summary>A region in words. Immutable.</summary>
/// <param name="Region">The words; of decisions, to somebody who knows which use cases had the one before, or have the one after.</param>
/// <param name="IsOfAfter">Of decisions: whether the words speak of the use cases that have the decision after, and not of those that had the one before.</param>
internal sealed record RegionInWords(Region Region, bool IsOfAfter = false);
