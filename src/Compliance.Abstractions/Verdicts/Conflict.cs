using System.ComponentModel;
using System.Text.Json.Serialization;
using Compliance.Json;

namespace Compliance;

/// <summary>Two applying norms of one bearer and topic that cannot both be followed. Immutable.</summary>
[JsonConverter(typeof(ComplianceJsonConverter<Conflict>))]
[TypeConverter(typeof(NoPlainSerialization))]
public sealed record Conflict
{
    /// <summary>Whom both norms bind or entitle.</summary>
    public required Bearer Bearer { get; init; }

    /// <summary>The provision both speak to.</summary>
    public required string Topic { get; init; }

    /// <summary>The full ids of the two norms, ordinal.</summary>
    public required IReadOnlyList<string> Rules { get; init => field = ContentList<string>.Of(value); }

    /// <summary>The full id of the norm that the verdict follows: the primary against the secondary, else the one on the customer's safe side. Null where neither side is safer.</summary>
    public string? Prevails { get; init; }
}
