using System.Text.Json.Serialization;
using Compliance.Json;

namespace Compliance;

/// <summary>The deontic force of a norm: what it does to the act it speaks of.</summary>
/// <remarks>The three classical modalities of G. H. von Wright, "Deontic Logic", <i>Mind</i> 60 (1951). A permission is explicit: silence is none.</remarks>
[JsonConverter(typeof(ComplianceJsonConverter<Modality>))]
public enum Modality
{
    /// <summary>The act is forbidden.</summary>
    Prohibition,

    /// <summary>The act must be done.</summary>
    Obligation,

    /// <summary>The act is allowed by an express grant.</summary>
    Permission,
}
