using System.ComponentModel;
using System.Text.Json.Serialization;
using Compliance.Json;

namespace Compliance;

/// <summary>What an interview is to settle. Immutable.</summary>
[JsonConverter(typeof(ComplianceJsonConverter<InterviewOptions>))]
[TypeConverter(typeof(NoPlainSerialization))]
public sealed record InterviewOptions
{
    /// <summary>The decision only, on the use case's day, else today.</summary>
    public static InterviewOptions Default { get; } = new();

    /// <summary>Whether to go on after the decision until it is settled what the vendor may do, too.</summary>
    public bool UntilExposuresSettled { get; init; }

    /// <summary>The day asked about; wins over <see cref="UseCase.AsOf"/>. Null: that of the use case, else the day on which the interview begins.</summary>
    public DateOnly? AsOf { get; init; }
}
