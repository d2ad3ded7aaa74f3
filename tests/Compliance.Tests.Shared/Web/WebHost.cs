using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text;
using Compliance.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Compliance.Tests.Web;

/// <summary>An application over real Kestrel on loopback: the library's endpoints, and two of its own that bind a use case and return a verdict.</summary>
public sealed class WebHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WebHost(WebApplication app, HttpClient client) => (_app, Client) = (app, client);

    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    public Uri Address => Client.BaseAddress!;

    /// <summary>Starts one.</summary>
    /// <param name="packs">A folder of packs; null for the shipped ones.</param>
    /// <param name="isSetUp">Whether its own endpoints have anything set up beyond the evaluator.</param>
    /// <param name="configure">The endpoints' options.</param>
    /// <param name="services">More services.</param>
    /// <param name="map">More endpoints.</param>
    public static async Task<WebHost> StartAsync(
        string? packs = null,
        bool isSetUp = true,
        Action<ComplianceEndpointOptions>? configure = null,
        Action<IServiceCollection>? services = null,
        Action<WebApplication>? map = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Production });
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(server => server.Listen(IPAddress.Loopback, 0));
        builder.Services.AddSingleton(Today.Clock);
        builder.Services.AddCompliance(options =>
        {
            if (packs is not null)
            {
                options.AddFolder(packs);
            }
        });
        builder.Services.AddControllers().AddApplicationPart(typeof(UseCaseController).Assembly);
        if (isSetUp)
        {
            builder.Services.AddComplianceProblemDetails();
        }

        services?.Invoke(builder.Services);
        var app = builder.Build();
        if (isSetUp)
        {
            app.UseExceptionHandler();
        }

        app.MapCompliance(configure: configure);
        app.MapPost("/minimal", (UseCase useCase, IComplianceEvaluator evaluator) => evaluator.Evaluate(useCase));
        app.MapControllers();
        map?.Invoke(app);
        await app.StartAsync();
        return new(app, new HttpClient { BaseAddress = new Uri(app.Urls.Single()), Timeout = TimeSpan.FromMinutes(2) });
    }

    /// <summary>Posts bytes as JSON.</summary>
    public Task<HttpResponseMessage> PostAsync(string path, byte[] body, string type = "application/json", string? accept = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        return Client.SendAsync(request);
    }

    public Task<HttpResponseMessage> PostAsync(string path, string body, string type = "application/json", string? accept = null) =>
        PostAsync(path, Encoding.UTF8.GetBytes(body), type, accept);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}

/// <summary>A controller as anybody would write it.</summary>
[ApiController]
[Route("controller")]
public sealed class UseCaseController : ControllerBase
{
    /// <summary>Binds a use case, returns its verdict.</summary>
    [HttpPost]
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "Actions are no static methods.")]
    public Verdict Post(UseCase useCase, [FromServices] IComplianceEvaluator evaluator) => evaluator.Evaluate(useCase);
}
