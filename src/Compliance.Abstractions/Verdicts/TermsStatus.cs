using System.Text.Json.Serialization;
using Compliance.Json;

namespace Compliance;

/// <summary>Whether the texts that decide a use are held by the packs. What is not held is never taken for silence.</summary>
[JsonConverter(typeof(ComplianceJsonConverter<TermsStatus>))]
public enum TermsStatus
{
    /// <summary>The vendor's terms, or the model's licence, are held for the day asked about, and no text that governs the use is missing.</summary>
    Held,

    /// <summary>Whether they are held turns on facts that are not known, such as the vendor or the country.</summary>
    MayNotBeHeld,

    /// <summary>They are not held: nothing can be said but what other texts forbid.</summary>
    NotHeld,
}
