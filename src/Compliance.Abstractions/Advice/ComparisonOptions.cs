using System.ComponentModel;
using System.Text.Json.Serialization;
using Compliance.Json;

namespace Compliance;

/// <summary>What is compared, and how far. Immutable.</summary>
[JsonConverter(typeof(ComplianceJsonConverter<ComparisonOptions>))]
[TypeConverter(typeof(NoPlainSerialization))]
public sealed record ComparisonOptions
{
    /// <summary>All vendors, on the use case's day, without remedies.</summary>
    public static ComparisonOptions Default { get; } = new();

    /// <summary>The vendors to compare, by any of their names, in no order; null for every vendor of the vocabulary that can be named.</summary>
    public IReadOnlyList<string>? Vendors { get; init => field = value is null ? null : ContentList<string>.Of(value); }

    /// <summary>The day asked about; wins over <see cref="UseCase.AsOf"/>. Null: that of the use case, else today.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Whether to look for what makes a worse offer as good as the best; takes about a second an offer.</summary>
    public bool WithRemedies { get; init; }
}
