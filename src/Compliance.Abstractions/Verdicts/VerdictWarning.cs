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

    /// <summary>The document's full id, <c>pack/document</c>; of a rule that ends, the first that it rests on.</summary>
    public required string Document { get; init; }

    /// <summary>The last day on which the version in force was found in force; of a secondary source, on which it was checked. Null of a rule that ends.</summary>
    public DateOnly? LastSeen { get; init; }

    /// <summary>The full id of the rule that ends; null of a stale text.</summary>
    public string? Rule { get; init; }

    /// <summary>The first day on which the rule binds no longer; null of a stale text.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Days between <see cref="LastSeen"/> and the day asked about, or between that and <see cref="Until"/>.</summary>
    public required int Days { get; init; }
}

/// <summary>The kinds of <see cref="VerdictWarning"/>.</summary>
[JsonConverter(typeof(ComplianceJsonConverter<VerdictWarningKind>))]
public enum VerdictWarningKind
{
    /// <summary>The text was last seen in force so long before the day asked about that a later version may be in force.</summary>
    Stale,

    /// <summary>A rule that holds of the use, such as an approval, ends within thirty days of the day asked about; afterwards the verdict may be another.</summary>
    Ending,
}
