using System.Text.Json.Serialization;
using Compliance.Json;

namespace Compliance;

/// <summary>Who a norm binds or entitles.</summary>
[JsonConverter(typeof(ComplianceJsonConverter<Bearer>))]
public enum Bearer
{
    /// <summary>The company or person that uses the product. Its norms give the decision.</summary>
    Customer,

    /// <summary>The vendor of the product. Its norms give exposures and assurances.</summary>
    Vendor,
}
