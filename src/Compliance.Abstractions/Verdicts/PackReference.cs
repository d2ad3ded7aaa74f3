using System.ComponentModel;
using System.Text.Json.Serialization;
using Compliance.Json;

namespace Compliance;

/// <summary>A rule pack that a verdict was made with. Immutable.</summary>
/// <param name="Id">The pack's id.</param>
/// <param name="Version">The pack's version.</param>
/// <param name="Sha256">SHA-256 of the pack's files, lower-case hexadecimal; line endings do not count.</param>
[JsonConverter(typeof(ComplianceJsonConverter<PackReference>))]
[TypeConverter(typeof(NoPlainSerialization))]
public sealed record PackReference(string Id, string Version, string Sha256);
