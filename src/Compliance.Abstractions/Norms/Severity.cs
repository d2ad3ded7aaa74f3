using System.Text.Json.Serialization;
using Compliance.Json;

namespace Compliance;

/// <summary>How much is at stake when a norm is broken, as the pack's author judges it; orders findings and changes no decision.</summary>
[JsonConverter(typeof(ComplianceJsonConverter<Severity>))]
public enum Severity
{
    /// <summary>A formality.</summary>
    Low,

    /// <summary>The ordinary case; taken where a rule states none.</summary>
    Medium,

    /// <summary>Loss of the account, a claim for damages.</summary>
    High,

    /// <summary>Crimes and harm to people.</summary>
    Critical,
}
