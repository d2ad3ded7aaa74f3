using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.RateLimiting;

namespace ProcurementApp.Accounts;

/// <summary>Signing in by cookie, the framework's way.</summary>
internal static class CookieSignIn
{
    /// <summary>The limit on attempts.</summary>
    public const string LimitName = "sign-in";

    private const int AttemptsAMinute = 20;
    private const string StampClaim = "stamp";

    public static void Configure(CookieAuthenticationOptions options, IHostEnvironment environment)
    {
        options.LoginPath = "/Login";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = Secure(environment);
        options.ExpireTimeSpan = TimeSpan.FromHours(8);

        // A page that is not theirs is refused, not moved.
        options.Events.OnRedirectToAccessDenied = denied =>
        {
            denied.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
        options.Events.OnValidatePrincipal = CheckAsync;
    }

    /// <summary>Over plain HTTP only where the application is tried out.</summary>
    public static CookieSecurePolicy Secure(IHostEnvironment environment) => environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;

    /// <summary>So many attempts a minute from one address.</summary>
    public static void Limit(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(LimitName, http => HttpMethods.IsPost(http.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter($"{http.Connection.RemoteIpAddress}", _ => new() { PermitLimit = AttemptsAMinute, Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter(""));
    }

    /// <summary>Who an account is, for the cookie.</summary>
    public static ClaimsPrincipal Principal(Account account) => new(new ClaimsIdentity(
        [new(ClaimTypes.Name, account.Name), new(StampClaim, account.Stamp), .. account.Roles.Split(',').Select(role => new Claim(ClaimTypes.Role, role))],
        CookieAuthenticationDefaults.AuthenticationScheme));

    /// <summary>Whoever lost a role, or the account, loses it now and not when the cookie ends.</summary>
    private static async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        var account = await context.HttpContext.RequestServices.GetRequiredService<AccountBook>().FindAsync(context.Principal?.Identity?.Name);
        if (account is null || !string.Equals(account.Stamp, context.Principal!.FindFirstValue(StampClaim), StringComparison.Ordinal))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync();
        }
    }
}
