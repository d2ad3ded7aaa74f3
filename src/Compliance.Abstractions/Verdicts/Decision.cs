using System.Text.Json.Serialization;
using Compliance.Json;

namespace Compliance;

/// <summary>What the norms say of a use case.</summary>
[JsonConverter(typeof(ComplianceJsonConverter<Decision>))]
public enum Decision
{
    /// <summary>A prohibition applies.</summary>
    Prohibited,

    /// <summary>A permission applies and no prohibition does, but a duty is still open; it is allowed once that is done.</summary>
    Conditional,

    /// <summary>A permission applies, no prohibition does, and no duty is open.</summary>
    Permitted,

    /// <summary>The terms are silent: nothing forbids it and nothing grants it. Silence is not permission.</summary>
    NotAddressed,

    /// <summary>More than one decision is possible; <see cref="Verdict.MissingFacts"/> says what to ask.</summary>
    Undetermined,
}
