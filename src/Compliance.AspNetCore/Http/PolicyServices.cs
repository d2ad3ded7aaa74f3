using Compliance.Rules.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Compliance.AspNetCore.Http;

/// <summary>The services of the policy that a group of endpoints is mapped for.</summary>
internal static class PolicyServices
{
    public static IComplianceEvaluator Evaluator(this HttpContext http, ComplianceEndpointOptions options) => http.Get<IComplianceEvaluator>(options);

    public static IComplianceAdvisor Advisor(this HttpContext http, ComplianceEndpointOptions options) => http.Get<IComplianceAdvisor>(options);

    /// <summary>The packs themselves, as they are now; null where the evaluator was registered otherwise than with <c>AddCompliance</c>.</summary>
    public static ComplianceEngine? Engine(this HttpContext http, ComplianceEndpointOptions options) =>
        (options.Policy is { } policy ? http.RequestServices.GetKeyedService<ReloadingEngine>(policy) : http.RequestServices.GetService<ReloadingEngine>())?.Current;

    private static T Get<T>(this HttpContext http, ComplianceEndpointOptions options)
        where T : notnull => options.Policy is { } policy ? http.RequestServices.GetRequiredKeyedService<T>(policy) : http.RequestServices.GetRequiredService<T>();
}
