using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Compliance.AspNetCore.Http;

/// <summary>The services of the policy that a group of endpoints is mapped for.</summary>
internal static class PolicyServices
{
    public static IComplianceEvaluator Evaluator(this HttpContext http, ComplianceEndpointOptions options) => http.Get<IComplianceEvaluator>(options);

    public static IComplianceAdvisor Advisor(this HttpContext http, ComplianceEndpointOptions options) => http.Get<IComplianceAdvisor>(options);

    private static T Get<T>(this HttpContext http, ComplianceEndpointOptions options)
        where T : notnull => options.Policy is { } policy ? http.RequestServices.GetRequiredKeyedService<T>(policy) : http.RequestServices.GetRequiredService<T>();
}
