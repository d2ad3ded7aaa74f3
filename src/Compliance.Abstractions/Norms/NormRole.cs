using System.Text.Json.Serialization;
using Compliance.Json;

namespace Compliance;

/// <summary>What a norm is to the customer. Said once, by the rules; reports, gates and analyses ask for it and spell out no bearer and modality of their own.</summary>
[JsonConverter(typeof(ComplianceJsonConverter<NormRole>))]
public enum NormRole
{
    /// <summary>Forbids the customer something.</summary>
    Ban,

    /// <summary>Obliges the customer to something that a use is conditional on until it is done.</summary>
    Duty,

    /// <summary>Obliges the customer to lasting conduct, such as keeping a key secret; listed, but never a condition of the use.</summary>
    StandingDuty,

    /// <summary>Permits the customer a use: a permission of the vendor, the licensor or the law.</summary>
    Grant,

    /// <summary>Permits the vendor something: what it may do with the customer's data or to the customer.</summary>
    Exposure,

    /// <summary>Obliges the vendor or forbids it something: what the customer may count on.</summary>
    Assurance,

    /// <summary>A permission of the customer's own organisation: it lifts the organisation's prohibitions and grants nothing that is the vendor's to grant.</summary>
    InternalPermission,
}
