using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using ProcurementApp.Accounts;
using ProcurementApp.Requests;
using ProcurementApp.Storage;

namespace ProcurementApp.Tests;

/// <summary>The application on a folder of its own, with the pack of the tutorial, on a day that does not pass by itself.</summary>
public sealed class Shop : IDisposable
{
    public const string Password = "for these tests alone";

    private readonly string _folder = Directory.CreateTempSubdirectory("procurement-").FullName;
    private readonly string _environment;
    private readonly string? _postgreSql;
    private FakeTimeProvider _clock = new(new(2026, 1, 15, 9, 0, 0, TimeSpan.Zero));
    private readonly Dictionary<string, Visitor> _signedIn = new(StringComparer.Ordinal);
    private WebApplicationFactory<Program> _app;

    public Shop()
        : this("Development")
    {
    }

    /// <param name="environment">As in development, or as in earnest.</param>
    /// <param name="postgreSql">A connection string; null keeps everything in files.</param>
    internal Shop(string environment, string? postgreSql = null)
    {
        _environment = environment;
        _postgreSql = postgreSql;
        Directory.CreateDirectory(Pack);
        Write(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "pack.json")));
        _app = Start();
    }

    internal ComplianceRegister Register => _app.Services.GetRequiredService<ComplianceRegister>();

    internal RequestDesk Desk => _app.Services.GetRequiredService<RequestDesk>();

    internal AccountBook Accounts => _app.Services.GetRequiredService<AccountBook>();

    private string Pack => Path.Combine(_folder, "rules", "tutorial");

    /// <summary>A browser in which nobody is signed in.</summary>
    public Visitor Visitor() => new(_app.CreateClient(new() { BaseAddress = new("https://localhost"), AllowAutoRedirect = false }));

    /// <summary>A browser in which one of the accounts is signed in; the same one each time.</summary>
    public async Task<Visitor> SignedIn(string name) => _signedIn.TryGetValue(name, out var known) ? known : _signedIn[name] = await SignIn(name);

    /// <summary>Signs in with a browser of its own.</summary>
    public async Task<Visitor> SignIn(string name)
    {
        var visitor = Visitor();
        (await visitor.Send("/Login", new() { ["name"] = name, ["password"] = Password })).StatusCode.Should().Be(HttpStatusCode.Redirect);
        return visitor;
    }

    /// <summary>Gives an account other roles, as whoever keeps the database does.</summary>
    public async Task Change(string name, string roles)
    {
        await using var context = await _app.Services.GetRequiredService<IDbContextFactory<ShopContext>>().CreateDbContextAsync();
        (await context.Accounts.SingleAsync(account => account.Name == name)).Roles = roles;
        await context.SaveChangesAsync();
    }

    /// <summary>Starts anew, with other terms or on another day. The clock is not moved, for every timer would tick all the way.</summary>
    public void Restart(Func<string, string> change, int daysLater = 0)
    {
        _app.Dispose();
        _signedIn.Clear();
        _clock = new(_clock.GetUtcNow().AddDays(daysLater));
        Write(change(File.ReadAllText(Path.Combine(Pack, "pack.json"))));
        _app = Start();
    }

    /// <summary>Writes the pack.</summary>
    public void Write(string pack) => File.WriteAllText(Path.Combine(Pack, "pack.json"), pack);

    public void Dispose()
    {
        _app.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private WebApplicationFactory<Program> Start()
    {
        var app = new WebApplicationFactory<Program>().WithWebHostBuilder(host => (_postgreSql is null ? host : host.UseSetting("ConnectionStrings:PostgreSql", _postgreSql))
            .UseEnvironment(_environment)
            .UseSetting("Data", Path.Combine(_folder, "data"))
            .UseSetting("Rules:0", Path.Combine(_folder, "rules"))
            .UseSetting("DemoPassword", Password)
            .ConfigureLogging(logging => logging.ClearProviders())
            .ConfigureTestServices(services => services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1000)
                .AddSingleton<TimeProvider>(_clock).AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>()));
        _ = app.Server;
        return app;
    }
}
