using System.ComponentModel;
using System.Text.Json.Serialization;
using Compliance.Json;

namespace Compliance;

/// <summary>A norm by its id, with the title that a person knows it by. Immutable.</summary>
/// <param name="Rule">The norm's full id, <c>pack/rule</c>.</param>
/// <param name="Title">The norm in a few words.</param>
[JsonConverter(typeof(ComplianceJsonConverter<NormReference>))]
[TypeConverter(typeof(NoPlainSerialization))]
public sealed record NormReference(string Rule, string Title)
{
    /// <summary>On one line, for a log: the id and the norm in a few words.</summary>
    public override string ToString() => Legible.OnOneLine($"{Rule}: {Title}");
}
