using Compliance.Rules.Hosting;
using Compliance.Web;
using Compliance.Web.Pages;
using Compliance.Web.Site;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the pages.</summary>
public static class CompliancePagesExtensions
{
    /// <summary>
    /// Maps, under a prefix, the pages <c>/</c> and <c>/ask</c> (the interview), <c>/verdict</c>, <c>/compare</c>, <c>/topics</c>, <c>/questionnaire</c> and <c>/changes</c>, with their style
    /// sheet and script. All are read with GET and change nothing; what is known of a use stands in the address. With a register, <c>/register</c> and <c>/inbox</c> besides, whose forms
    /// write to it.
    /// </summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="prefix">Where, such as <c>/compliance-pages</c>; empty for the root of the site.</param>
    /// <param name="configure">Says which policy; null for the one without a name.</param>
    /// <returns>The group, to add authorization or rate limits to.</returns>
    /// <exception cref="InvalidOperationException">The policy is not registered.</exception>
    public static RouteGroupBuilder MapCompliancePages(this IEndpointRouteBuilder endpoints, string prefix = "", Action<CompliancePageOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(prefix);
        var options = new CompliancePageOptions();
        configure?.Invoke(options);
        var isRegistered = options.Policy is null
            ? endpoints.ServiceProvider.GetService<IServiceProviderIsService>()?.IsService(typeof(ReloadingEngine)) != false
            : endpoints.ServiceProvider.GetService<IServiceProviderIsKeyedService>()?.IsKeyedService(typeof(ReloadingEngine), options.Policy) != false;
        if (!isRegistered)
        {
            throw new InvalidOperationException(options.Policy is null
                ? "No evaluator is registered; call services.AddCompliance() first."
                : $"No evaluator is registered under \"{options.Policy}\"; call services.AddCompliance(\"{options.Policy}\", …) first.");
        }

        var group = endpoints.MapGroup(prefix).WithTags("Compliance pages").ExcludeFromDescription();
        var pages = new PageMap(group, options, prefix);
        StartPage.Map(pages);
        AskPage.Map(pages);
        VerdictPage.Map(pages);
        ComparePage.Map(pages);
        TopicPages.Map(pages);
        QuestionnairePage.Map(pages);
        ChangesPage.Map(pages);
        if (options.Register is { } register)
        {
            if (endpoints.ServiceProvider.GetService<IAntiforgery>() is null)
            {
                throw new InvalidOperationException("The forms of the register need a guard against other sites; call services.AddAntiforgery() first.");
            }

            RegisterPages.Map(pages, register);
            InboxPage.Map(pages, register);
        }

        Assets.Map(group);
        return group;
    }
}
