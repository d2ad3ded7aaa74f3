using System.Globalization;
using Compliance.Register.Diagnostics;
using Compliance.Rules.Loading;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Compliance.Register.Storage;

/// <summary>Where a register is: a file of SQLite, or a database of PostgreSQL by its connection string. Immutable.</summary>
internal sealed class RegisterLocation
{
    public const string SqliteProvider = "Microsoft.EntityFrameworkCore.Sqlite";

    /// <summary>What marks a file of SQLite as a register: <c>CReg</c>.</summary>
    public const int ApplicationId = 0x43526567;

    private static readonly string[] PostgreSqlSchemes = ["postgres://", "postgresql://"];
    private static readonly string[] HostKeys = ["Host", "Server"];

    private readonly string _connection;

    private RegisterLocation(string name, string? file, string connection)
    {
        Name = name;
        File = file;
        _connection = connection;
    }

    /// <summary>What faults call it: the file, or host and database; no secret.</summary>
    public string Name { get; }

    /// <summary>The file; null for PostgreSQL.</summary>
    public string? File { get; }

    /// <summary>Reads where a register is.</summary>
    /// <param name="text">A path, a connection string with a <c>Host</c>, or an address <c>postgresql://…</c>.</param>
    /// <param name="options">How long to wait.</param>
    /// <exception cref="RegisterException">It is neither.</exception>
    public static RegisterLocation Parse(string text, RegisterOptions options)
    {
        var seconds = (int)Math.Ceiling(options.Patience.TotalSeconds);
        if (Array.Exists(PostgreSqlSchemes, scheme => text.StartsWith(scheme, StringComparison.Ordinal)))
        {
            return Uri.TryCreate(text, UriKind.Absolute, out var address)
                ? PostgreSql(OfAddress(address), seconds)
                : throw new RegisterException(RegisterFaults.BadLocation("it is no address of PostgreSQL"));
        }

        if (text.Contains('=', StringComparison.Ordinal) && Array.Exists(HostKeys, key => NamesKey(text, key)))
        {
            return PostgreSql(text, seconds);
        }

        if (text.Length == 0 || text.Contains('\0', StringComparison.Ordinal) || text.StartsWith(':'))
        {
            throw new RegisterException(RegisterFaults.BadLocation("it is no path"));
        }

        var connection = new SqliteConnectionStringBuilder { DataSource = Path.GetFullPath(text), DefaultTimeout = seconds, Mode = SqliteOpenMode.ReadWriteCreate };
        return new(BoundedFile.Display(text), connection.DataSource, connection.ToString());
    }

    /// <summary>What opens it.</summary>
    public DbContextOptions<RegisterContext> Options(TimeSpan patience)
    {
        var options = new DbContextOptionsBuilder<RegisterContext>();
        _ = File is null
            ? options.UseNpgsql(_connection, database => database.MigrationsHistoryTable(RegisterContext.HistoryTable))
            : options.UseSqlite(_connection, database => database.MigrationsHistoryTable(RegisterContext.HistoryTable)).AddInterceptors(new SqliteSetup(patience));
        return options.Options;
    }

    private static bool NamesKey(string text, string key) =>
        text.Split(';').Any(part => string.Equals(part.Split('=')[0].Trim(), key, StringComparison.OrdinalIgnoreCase));

    private static RegisterLocation PostgreSql(string text, int seconds)
    {
        try
        {
            var connection = new NpgsqlConnectionStringBuilder(text) { CommandTimeout = seconds, ApplicationName = "compliance register", IncludeErrorDetail = false };
            var name = string.Create(CultureInfo.InvariantCulture, $"postgresql://{connection.Host}:{connection.Port}/{connection.Database ?? connection.Username}");
            return new(Legible.OnOneLine(name), file: null, connection.ToString());
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            throw new RegisterException(RegisterFaults.BadLocation("it is no connection string of PostgreSQL"));
        }
    }

    private static string OfAddress(Uri address)
    {
        var connection = new NpgsqlConnectionStringBuilder { Host = address.Host, Database = Uri.UnescapeDataString(address.AbsolutePath.TrimStart('/')) };
        if (address.Port > 0)
        {
            connection.Port = address.Port;
        }

        if (address.UserInfo.Length > 0)
        {
            var user = address.UserInfo.Split(':', 2);
            connection.Username = Uri.UnescapeDataString(user[0]);
            if (user.Length == 2)
            {
                connection.Password = Uri.UnescapeDataString(user[1]);
            }
        }

        return connection.ToString();
    }
}
