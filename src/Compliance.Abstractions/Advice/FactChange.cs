using System.ComponentModel;
using System.Text.Json.Serialization;
using Compliance.Json;

namespace Compliance;

/// <summary>A fact that the customer controls, and what to make of it. Immutable.</summary>
[JsonConverter(typeof(ComplianceJsonConverter<FactChange>))]
[TypeConverter(typeof(NoPlainSerialization))]
public sealed record FactChange
{
    /// <summary>The fact's name.</summary>
    public required string Fact { get; init; }

    /// <summary>Its value now, given or presumed; null when it is not known.</summary>
    public FactValue? From { get; init; }

    /// <summary>The value to give it.</summary>
    public required FactValue To { get; init; }

    /// <summary>Other values that do as well as <see cref="To"/>: decision, duties and exposures come out the same with any of them.</summary>
    public required IReadOnlyList<FactValue> OrElse { get; init => field = ContentList<FactValue>.Of(value); }
}
