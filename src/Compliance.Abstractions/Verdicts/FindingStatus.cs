using System.Text.Json.Serialization;
using Compliance.Json;

namespace Compliance;

/// <summary>How a norm stands to a use case. Norms that do not apply give no finding.</summary>
[JsonConverter(typeof(ComplianceJsonConverter<FindingStatus>))]
public enum FindingStatus
{
    /// <summary>It applies, whatever the facts not given turn out to be.</summary>
    Applies,

    /// <summary>Whether it applies turns on facts not given.</summary>
    MayApply,

    /// <summary>An obligation that applies and is met.</summary>
    Fulfilled,

    /// <summary>Its conditions hold, but a norm that overrides it, or a primary source against a secondary one, takes its place.</summary>
    Defeated,
}
