using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using ProcurementApp.Accounts;

namespace ProcurementApp.Pages;

/// <summary>Signs in.</summary>
[AllowAnonymous]
[EnableRateLimiting(CookieSignIn.LimitName)]
internal sealed class LoginModel(AccountBook accounts) : PageModel
{
    private const int LongestPassword = 200;

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public string? Complaint { get; private set; }

    public async Task<IActionResult> OnPostAsync(string? name, string? password)
    {
        if (name is null || password is null || password.Length > LongestPassword || await accounts.CheckAsync(name, password) is not { } account)
        {
            // Which of the two was wrong is nobody's business.
            Complaint = "Name and password do not fit.";
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        await HttpContext.SignInAsync(CookieSignIn.Principal(account));
        return Url.IsLocalUrl(ReturnUrl) ? LocalRedirect(ReturnUrl) : RedirectToPage("/Index");
    }
}
