using System.ComponentModel;
using System.Text.Json.Serialization;
using Compliance.Json;

namespace Compliance;

/// <summary>One use across what vendors offer, the best for the customer first. Immutable.</summary>
[JsonConverter(typeof(ComplianceJsonConverter<OfferComparison>))]
[TypeConverter(typeof(NoPlainSerialization))]
public sealed record OfferComparison
{
    /// <summary>The day asked about.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The use compared, as given.</summary>
    public required UseCase UseCase { get; init; }

    /// <summary>
    /// The offers, the best for the customer first: by decision (permitted, conditional, not addressed, prohibited; what is undetermined stands just above the worst
    /// it leaves possible, what is not held just above what is prohibited), then by how many grave things the vendor may do, by open questions and by open duties; then in vocabulary order. Never empty.
    /// </summary>
    public required IReadOnlyList<ComparedOffer> Offers { get; init => field = ContentList<ComparedOffer>.Of(value); }
}

/// <summary>A product on a plan, and the verdict on the use with it. Immutable.</summary>
[JsonConverter(typeof(ComplianceJsonConverter<ComparedOffer>))]
[TypeConverter(typeof(NoPlainSerialization))]
public sealed record ComparedOffer
{
    /// <summary>The vendor's main name; null where the packs' vocabulary knows no vendors.</summary>
    public required string? Vendor { get; init; }

    /// <summary>The product's main name; null of a vendor whose products no pack declares.</summary>
    public required string? Product { get; init; }

    /// <summary>The plan; null of a product whose plans no pack declares.</summary>
    public required string? Plan { get; init; }

    /// <summary>Whether the use case named this offer, by vendor, product and plan as far as it gives them; false for all where it gives none of these.</summary>
    public required bool IsAsAsked { get; init; }

    /// <summary>The verdict. <see cref="Verdict.Terms"/> says whether the vendor's terms are held at all.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>
    /// The smallest changes that make it as good as the best offer, with vendor, product and plan as they are; null where it is as good, where none is known,
    /// or where remedies were not asked for.
    /// </summary>
    public Remedy? Remedy { get; init; }
}
