using System.ComponentModel;
using System.Text.Json.Serialization;
using Compliance.Json;

namespace Compliance;

/// <summary>A quantity that a norm states, such as a number of days of notice; its unit and title are in the vocabulary. Immutable.</summary>
/// <param name="Name">The parameter's name, such as <c>noticeDays</c>.</param>
/// <param name="Value">A number, a name or a set of names.</param>
[JsonConverter(typeof(ComplianceJsonConverter<NormParameter>))]
[TypeConverter(typeof(NoPlainSerialization))]
public sealed record NormParameter(string Name, FactValue Value);
