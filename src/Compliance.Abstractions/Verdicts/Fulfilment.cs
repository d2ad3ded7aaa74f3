using System.Text.Json.Serialization;
using Compliance.Json;

namespace Compliance;

/// <summary>Whether a duty is met.</summary>
[JsonConverter(typeof(ComplianceJsonConverter<Fulfilment>))]
public enum Fulfilment
{
    /// <summary>It is not met, or nothing in a use case can show that it is.</summary>
    Outstanding,

    /// <summary>It turns on facts not given.</summary>
    Unknown,

    /// <summary>It is met.</summary>
    Fulfilled,
}
