using System.ComponentModel;
using System.Text.Json.Serialization;
using Compliance.Json;

namespace Compliance;

/// <summary>A reason to look again before relying on a verdict. It changes no decision. Immutable.</summary>
[JsonConverter(typeof(ComplianceJsonConverter<VerdictWarning>))]
[TypeConverter(typeof(NoPlainSerialization))]
public sealed record VerdictWarning
{
    /// <summary>What kind of reason.</summary>
    public required VerdictWarningKind Kind { get; init; }

    /// <summary>The document's full id, <c>pack/document</c>.</summary>
    public required string Document { get; init; }

    /// <summary>The last day on which the version in force was found in force; of a secondary source, on which it was checked.</summary>
    public required DateOnly LastSeen { get; init; }

    /// <summary>Days between <see cref="LastSeen"/> and the day asked about.</summary>
    public required int Days { get; init; }
}

/// <summary>The kinds of <see cref="VerdictWarning"/>.</summary>
[JsonConverter(typeof(ComplianceJsonConverter<VerdictWarningKind>))]
public enum VerdictWarningKind
{
    /// <summary>The text was last seen in force so long before the day asked about that a later version may be in force.</summary>
    Stale,
}
