using System.Net;
using Compliance.Cli.Registering;
using Compliance.Register;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Compliance.Cli.Serving;

/// <summary>The site in this process. Apart from the command, so that no other command loads what serves.</summary>
internal static class Server
{
    /// <summary>How often approvals are watched: a day that passes, or packs that change, are seen within the hour.</summary>
    private static readonly TimeSpan WatchEvery = TimeSpan.FromHours(1);

    /// <summary>Serves until it is told to stop.</summary>
    /// <param name="urls">Where to listen.</param>
    /// <param name="configure">Says which packs.</param>
    /// <param name="archive">The folder of archived texts; null for none.</param>
    /// <param name="register">The register; null for none.</param>
    /// <param name="webhook">Where what the register's watch raises is sent; null for nowhere.</param>
    /// <param name="host">Is told the addresses.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="RulePackException">The packs have faults.</exception>
    /// <exception cref="RegisterException">The register cannot be used.</exception>
    public static async Task<int> RunAsync(IReadOnlyList<Uri> urls, Action<ComplianceOptions> configure, string? archive, string? register, Webhook? webhook, CliHost host, CancellationToken stop)
    {
        // Empty: no settings file of the current folder and no variable of the environment opens what was not asked for.
        var builder = WebApplication.CreateEmptyBuilder(new() { ContentRootPath = Directory.GetCurrentDirectory() });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server => server.AddServerHeader = false);
        builder.Services.AddSingleton(host.Clock);
        builder.Services.AddRouting();
        builder.Services.AddCompliance(configure);
        if (register is not null)
        {
            // Forms are good for as long as the program runs: no key is kept on the disk.
            builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
            builder.Services.AddAntiforgery();
            builder.Services.AddComplianceRegister(register, options =>
            {
                options.RecordsVerdicts = false;
                options.WatchEvery = WatchEvery;
                options.Raised = report => Tell(report, webhook, host, stop);
            });
        }

        var isLocal = urls.All(url => url.IsLoopback);
        builder.Services.Configure<HostFilteringOptions>(options => options.AllowedHosts = isLocal ? ["localhost", "127.0.0.1", "[::1]"] : ["*"]);
        await using var app = builder.Build();

        // A page elsewhere whose name was made to lead to this machine does not get to ask.
        app.UseHostFiltering();
        app.UseRouting();
        var excerpts = archive is null ? null : new ReloadedExcerpts(app.Services.GetRequiredService<ReloadingEngine>(), archive);
        app.MapCompliancePages(configure: options =>
        {
            options.Complete = excerpts is null ? null : excerpts.Fill;
            options.Register = register is null ? null : app.Services.GetRequiredService<ComplianceRegister>();
        });
        app.MapCompliance();
        foreach (var url in urls)
        {
            app.Urls.Add(url.GetLeftPart(UriPartial.Authority));
        }

        try
        {
            await app.StartAsync(stop);
        }
        catch (Exception exception) when (exception is IOException or System.Net.Sockets.SocketException)
        {
            host.Error.WriteLine($"error: cannot listen at {string.Join(", ", urls.Select(url => url.GetLeftPart(UriPartial.Authority)))}; give another address, or port 0 for a free one: --urls http://{IPAddress.Loopback}:0");
            return ExitCode.BadInput;
        }

        foreach (var address in app.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>().Features.Get<IServerAddressesFeature>()!.Addresses)
        {
            host.Error.WriteLine($"Listening at {address} – Ctrl-C ends it.");
        }

        await WaitAsync(stop);
        await app.StopAsync(CancellationToken.None);
        return ExitCode.Fine;
    }

    /// <summary>Tells what the watch raised. It is noted, and not raised again, only where the webhook took it too.</summary>
    private static void Tell(WatchReport report, Webhook? webhook, CliHost host, CancellationToken stop)
    {
        var faults = new DiagnosticBag();
        webhook?.SendAsync(report.ToJson(), host.Clock, faults, stop).GetAwaiter().GetResult();
        if (faults.IsEmpty)
        {
            host.Error.WriteLine($"Watch: {report.Summary} The inbox has it.");
            return;
        }

        var fault = faults.Sorted()[0];
        host.Error.WriteLine(fault);
        throw new RegisterException(fault);
    }

    private static async Task WaitAsync(CancellationToken stop)
    {
        try
        {
            await Task.Delay(Timeout.Infinite, stop);
        }
        catch (OperationCanceledException)
        {
            // That is how it ends.
        }
    }
}
