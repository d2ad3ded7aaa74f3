using Compliance.Rules.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace ProcurementApp.Storage;

/// <summary>Where things are: two files of SQLite in a folder, or one database of PostgreSQL that holds the register's tables and the shop's; and which packs decide.</summary>
internal sealed class Places(IConfiguration configuration, IHostEnvironment environment)
{
    private const string Embedded = "embedded";

    private string? PostgreSql => configuration.GetConnectionString("PostgreSql");

    private string Folder => FromRoot(configuration["Data"] ?? "data");

    /// <summary>The register.</summary>
    public string Register => PostgreSql ?? Path.Combine(Folder, "register.db");

    /// <summary>Where the shop's own tables are.</summary>
    public void Use(DbContextOptionsBuilder options) => _ = PostgreSql is { } connection
        ? options.UseNpgsql(connection)
        : options.UseSqlite(new SqliteConnectionStringBuilder { DataSource = Path.Combine(Folder, "shop.db") }.ToString());

    /// <summary>The packs of the setting <c>Rules</c>, folders or <c>embedded</c>; without it those that ship.</summary>
    public void AddPacks(ComplianceOptions options)
    {
        foreach (var rules in configuration.GetSection("Rules").Get<string[]>() ?? [])
        {
            _ = rules == Embedded ? options.AddEmbeddedPacks() : options.AddFolder(FromRoot(rules));
        }
    }

    /// <summary>Makes the shop's tables where they are not there. Not by <c>EnsureCreated</c>, which makes none beside those of the register.</summary>
    public void MakeTables(IServiceProvider services)
    {
        if (PostgreSql is null)
        {
            Directory.CreateDirectory(Folder);
        }

        using var context = services.GetRequiredService<IDbContextFactory<ShopContext>>().CreateDbContext();
        var creator = (RelationalDatabaseCreator)context.GetService<IDatabaseCreator>();
        if (!creator.Exists())
        {
            creator.Create();
        }

        if (!HasTables(context))
        {
            creator.CreateTables();
        }
    }

    private static bool HasTables(ShopContext context) => (context.Database.IsSqlite()
        ? context.Database.SqlQuery<long>($"SELECT count(*) AS \"Value\" FROM sqlite_master WHERE name = {ShopContext.AccountTable}")
        : context.Database.SqlQuery<long>($"SELECT count(*) AS \"Value\" FROM information_schema.tables WHERE table_name = {ShopContext.AccountTable}")).Single() > 0;

    private string FromRoot(string path) => Path.GetFullPath(path, environment.ContentRootPath);
}
