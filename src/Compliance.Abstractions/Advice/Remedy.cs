using System.ComponentModel;
using System.Text.Json.Serialization;
using Compliance.Json;

namespace Compliance;

/// <summary>A smallest set of changes that makes the verdict on a use better, and what follows from it. Immutable.</summary>
[JsonConverter(typeof(ComplianceJsonConverter<Remedy>))]
[TypeConverter(typeof(NoPlainSerialization))]
public sealed record Remedy
{
    /// <summary>The changes, in vocabulary order; all of them are needed. Never empty.</summary>
    public required IReadOnlyList<FactChange> Changes { get; init => field = ContentList<FactChange>.Of(value); }

    /// <summary>The sum of what the vocabulary says that changing each fact costs; a measure to compare by, in no unit.</summary>
    public required double Cost { get; init; }

    /// <summary>The decision once the changes are made.</summary>
    public required Decision Decision { get; init; }

    /// <summary>Every decision that is then possible; more than one where the decision is <see cref="Decision.Undetermined"/>.</summary>
    public required IReadOnlyList<Decision> PossibleDecisions { get; init => field = ContentList<Decision>.Of(value); }

    /// <summary>The customer's duties that are then surely open, standing ones left out.</summary>
    public required IReadOnlyList<NormReference> Duties { get; init => field = ContentList<NormReference>.Of(value); }

    /// <summary>The duties that may then be open, as facts are not known; standing ones left out.</summary>
    public required IReadOnlyList<NormReference> PossibleDuties { get; init => field = ContentList<NormReference>.Of(value); }

    /// <summary>What the vendor may or perhaps may do now and then surely may not.</summary>
    public required IReadOnlyList<NormReference> ExposuresGone { get; init => field = ContentList<NormReference>.Of(value); }

    /// <summary>What the vendor surely may not do now and then may or perhaps may: the price of the remedy.</summary>
    public required IReadOnlyList<NormReference> ExposuresNew { get; init => field = ContentList<NormReference>.Of(value); }
}
