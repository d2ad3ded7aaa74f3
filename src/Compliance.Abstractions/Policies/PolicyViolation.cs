using System.ComponentModel;
using System.Text.Json.Serialization;
using Compliance.Json;

namespace Compliance;

/// <summary>An entry of a <see cref="VerdictPolicy"/> that a verdict violates. Immutable.</summary>
/// <param name="Entry">The entry, as it stands in the list: <c>exposure:training-on-customer-data</c>.</param>
/// <param name="Reason">Why it holds, in a sentence for people.</param>
/// <param name="Rules">The full ids of the rules that it rests on, in the order of the verdict; empty where it rests on none, such as a text not held.</param>
[JsonConverter(typeof(ComplianceJsonConverter<PolicyViolation>))]
[TypeConverter(typeof(NoPlainSerialization))]
public sealed record PolicyViolation(string Entry, string Reason, IReadOnlyList<string> Rules)
{
    /// <summary>The full ids of the rules that it rests on, in the order of the verdict; empty where it rests on none, such as a text not held.</summary>
    public IReadOnlyList<string> Rules { get; init => field = ContentList<string>.Of(value); } = ContentList<string>.Of(Rules);

    /// <summary>The entry and the reason.</summary>
    public override string ToString() => Legible.OnOneLine($"{Entry}: {Reason}");
}
