namespace Compliance.AspNetCore.Endpoints;

/// <summary>What endpoints have in common in descriptions of the application.</summary>
internal static class EndpointNames
{
    /// <summary>A name that is unique in the application, for each policy its own.</summary>
    public static string Of(ComplianceEndpointOptions options, string name) => options.Policy is { } policy ? $"Compliance{name}:{policy}" : $"Compliance{name}";
}
