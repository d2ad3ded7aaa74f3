using System.ComponentModel;
using System.Text.Json.Serialization;
using Compliance.Json;

namespace Compliance;

/// <summary>What came of looking for remedies. Immutable.</summary>
[JsonConverter(typeof(ComplianceJsonConverter<RemedySearch>))]
[TypeConverter(typeof(NoPlainSerialization))]
public sealed record RemedySearch
{
    /// <summary>Whether anything was to be remedied, and whether anything was found.</summary>
    public required RemedyOutcome Outcome { get; init; }

    /// <summary>The most facts changed at once; every combination up to it was tried.</summary>
    public required int MostChanges { get; init; }

    /// <summary>The remedies: fewest changes first, then cheapest, then best decision. Empty unless some were found.</summary>
    public required IReadOnlyList<Remedy> Remedies { get; init => field = ContentList<Remedy>.Of(value); }
}

/// <summary>What came of looking for remedies.</summary>
[JsonConverter(typeof(ComplianceJsonConverter<RemedyOutcome>))]
public enum RemedyOutcome
{
    /// <summary>The use is permitted, and the vendor may do nothing that a rule lists.</summary>
    NothingToRemedy,

    /// <summary>No change of so few facts that the customer controls gives a better verdict.</summary>
    NoneFound,

    /// <summary>There are remedies.</summary>
    Found,
}
