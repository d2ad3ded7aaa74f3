using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ProcurementApp.Requests;

namespace ProcurementApp.Pages;

/// <summary>Says why something was not done. Requests of any method come here, so that it takes no token and has no handler.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
internal sealed class ProblemModel : PageModel
{
    public IReadOnlyList<Fault> Faults => Refusals.Of(HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error)?.Faults ?? [ByStatus(Response.StatusCode)];

    private static Fault ByStatus(int status)
    {
        var code = string.Create(CultureInfo.InvariantCulture, $"HTTP {status}");
        return status switch
        {
            StatusCodes.Status400BadRequest => new(code, "The form was not one of this application, or too large", "Open the page again and send its form"),
            StatusCodes.Status403Forbidden => new(code, "The page is not yours", "Ask whoever gives roles"),
            StatusCodes.Status404NotFound => new(code, "There is no such page, or it is not yours", "Go back to the requests"),
            StatusCodes.Status429TooManyRequests => new(code, "Too many attempts", "Wait a minute"),
            _ => new(code, "Something went wrong", "Try again; the log says what it was"),
        };
    }
}
