using System.Text.Json.Serialization;
using Compliance.Json;

namespace Compliance;

/// <summary>What weight a document carries.</summary>
[JsonConverter(typeof(ComplianceJsonConverter<Authority>))]
public enum Authority
{
    /// <summary>The text that binds: the contract, the law, the policy itself.</summary>
    Primary,

    /// <summary>Somebody's account of such a text: an analysis, a summary, a rights card. Where it contradicts a primary text, the primary text decides.</summary>
    Secondary,
}
