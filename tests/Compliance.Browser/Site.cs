using System.Net;
using Compliance.Register;
using Compliance.Rules.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Xunit;

namespace Compliance.Browser;

/// <summary>The pages over real Kestrel with the shipped packs, and one browser for all tests.</summary>
public sealed class Site : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("compliance-browser-");
    private WebApplication? _app;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private ComplianceRegister? _register;

    /// <summary>The site's address, with a slash at its end.</summary>
    public string Address { get; private set; } = "";

    public async Task InitializeAsync()
    {
        if (Chromium.Program is null)
        {
            return;
        }

        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(server => server.Listen(IPAddress.Loopback, 0));
        builder.Services.AddCompliance();
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddAntiforgery();
        _app = builder.Build();
        _register = Filled(_app.Services.GetRequiredService<IComplianceEvaluator>());
        _app.MapCompliancePages(configure: options => options.Register = _register);
        await _app.StartAsync();
        Address = $"{_app.Urls.First()}/";
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Program, Args = ["--no-sandbox", "--disable-gpu"] });
    }

    /// <summary>A page of a browser that nobody has used.</summary>
    /// <param name="width">Its width in pixels.</param>
    /// <param name="withScripts">Whether scripts run.</param>
    /// <param name="colors">Light or dark.</param>
    /// <param name="address">The address of another site, with a slash at its end; null for this one.</param>
    public async Task<IPage> OpenAsync(int width = 1200, bool withScripts = true, ColorScheme colors = ColorScheme.Light, string? address = null)
    {
        var root = address ?? Address;
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = root,
            JavaScriptEnabled = withScripts,
            ColorScheme = colors,
            ViewportSize = new() { Width = width, Height = 800 },
        });
        context.SetDefaultTimeout(180_000);
        var page = await context.NewPageAsync();
        await page.RouteAsync("**/*", route => route.Request.Url.StartsWith(root, StringComparison.Ordinal) ? route.ContinueAsync() : route.AbortAsync());
        return page;
    }

    /// <summary>A register with a request, its approval, and what came of it.</summary>
    private ComplianceRegister Filled(IComplianceEvaluator evaluator)
    {
        var register = ComplianceRegister.Open(Path.Combine(_folder.FullName, "register.db"));
        var use = new UseCase { Id = "product", Vendor = Vendors.Mistral, Tier = Tiers.ApiPaid, CustomerType = CustomerTypes.Business, Jurisdiction = "FR", Purpose = [Purposes.CommercialProduct] };
        var verdict = evaluator.Evaluate(use, new DateOnly(2025, 6, 1));
        register.Add(EntryDraft.ForRequest(verdict, "Ada Example"));
        register.Add(EntryDraft.ForApproval(1, verdict, "Grace Example", new DateOnly(2026, 12, 31), ["no customer data"]));
        var engine = ComplianceEngine.Load();
        register.Keep(register.Watch(engine, new DateOnly(2025, 6, 1)));
        register.Keep(register.Watch(engine, new DateOnly(2026, 8, 1)));
        return register;
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        if (_register is not null)
        {
            _register.Dispose();
            _folder.Delete(recursive: true);
        }
    }
}
