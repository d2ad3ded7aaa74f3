using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ProcurementApp;
using ProcurementApp.Accounts;
using ProcurementApp.Inbox;
using ProcurementApp.Requests;
using ProcurementApp.Storage;

var builder = WebApplication.CreateBuilder(args);
var services = builder.Services;
var places = new Places(builder.Configuration, builder.Environment);
builder.WebHost.ConfigureKestrel(server =>
{
    server.AddServerHeader = false;
    server.Limits.MaxRequestBodySize = Limits.FormBytes;
});

// Verdicts by the packs, and the register they are kept in. Only what is asked for is recorded, not every look at a form.
services.AddSingleton(TimeProvider.System);
services.AddSingleton(places);
services.AddCompliance(places.AddPacks);
services.AddComplianceRegister(places.Register, options => options.RecordsVerdicts = false);

// What the shop keeps of its own: who may do what, and what the watch has raised.
services.AddDbContextFactory<ShopContext>(places.Use);
services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
services.AddSingleton<AccountBook>();
services.AddSingleton<RequestDesk>();
services.AddSingleton<TermsWatch>();
services.AddHostedService(provider => provider.GetRequiredService<TermsWatch>());

// Nobody sees anything without signing in, but for the page to do so.
services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options => CookieSignIn.Configure(options, builder.Environment));
services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
services.AddRateLimiter(CookieSignIn.Limit);
services.AddAntiforgery(options => options.Cookie.SecurePolicy = CookieSignIn.Secure(builder.Environment));
services.Configure<FormOptions>(options => options.ValueCountLimit = Limits.FormValues);
services.AddRazorPages();

var app = builder.Build();
places.MakeTables(app.Services);
if (args is ["add-account", var name, .. var rest])
{
    // Settings, as in --Data=FOLDER, may stand behind.
    string[] roles = [.. rest.Where(word => !word.StartsWith('-'))];
    return await NewAccount.AddAsync(app.Services.GetRequiredService<AccountBook>(), name, roles, Console.In, Console.Out);
}

if (app.Environment.IsDevelopment())
{
    await DemoAccounts.AddAsync(app.Services);
}
else
{
    app.UseHsts();
}

app.Use(SecurityHeaders.Set);
app.UseExceptionHandler(Refusals.Options());
app.UseStatusCodePagesWithReExecute("/Problem/{0}");
app.UseStaticFiles();
app.UseRouting();
app.UseRateLimiter();
app.UseAuthentication();
app.UseAuthorization();
app.MapRazorPages();

// The pages that come with the library: interview, whole verdicts, comparisons, questionnaires, what changed.
app.MapCompliancePages("/terms").RequireAuthorization();
await app.RunAsync();
return 0;
